import { Component, signal } from '@angular/core';
import type { ClinicContactEvent, ClinicEnquirySubmitEvent } from 'clinic-widgets';
import { CLINIC_WIDGETS } from 'clinic-widgets/angular';

@Component({
  selector: 'app-root',
  imports: [CLINIC_WIDGETS],
  template: `
    <button id="change" (click)="isChanged.set(true)">Change</button>
    <output id="log">{{ log() }}</output>
    <clinic-medicare-banner [status]="isChanged() ? 'accepting' : 'coming-soon'" [enrolled]="isChanged()" />
    <clinic-objectives-list
      preset="group-therapy"
      [layout]="isChanged() ? 'cards' : 'list'"
      [heading-level]="3"
    />
    <clinic-contact-cta
      class="wide"
      phone="(541) 555-0100"
      [message]="isChanged() ? 'Ask us anything.' : 'Call us first.'"
      endpoint="/enquiry"
      (clinic-contact)="contact($event)"
      (clinic-enquiry-submit)="submit($event)"
      (clinic-enquiry-sent)="say('sent.')"
    >
      <p>Call (541) 555-0100.</p>
    </clinic-contact-cta>
    <clinic-support-group-finder
      feed="/groups.json"
      zip-data="zip-data.bin"
      [heading]="isChanged() ? 'Groups near you' : 'Our groups'"
    />
  `,
})
export class App {
  readonly isChanged = signal(false);
  readonly log = signal('');
  say(line: string): void {
    this.log.update((before) => before + line);
  }
  contact(event: ClinicContactEvent): void {
    this.say(`contact: ${event.method}. `);
  }
  submit(event: ClinicEnquirySubmitEvent): void {
    event.respondWith(Promise.resolve('sent'));
  }
}
