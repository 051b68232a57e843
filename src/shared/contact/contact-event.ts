import { NativeEvent } from '../elements/native-event.js';

/** How somebody is reached: `link` leads to a page, `join` into an online meeting, `directions` to a map. */
export type ContactMethod = 'call' | 'text' | 'email' | 'link' | 'join' | 'directions';

/**
 * A link to the clinic, a group or a crisis line was used. Page scripts see no links inside a tag, so this says that there
 * was one and of which kind: never to whom it leads.
 */
export class ClinicContactEvent extends NativeEvent {
  static readonly type = 'clinic-contact';
  readonly method: ContactMethod;
  constructor(method: ContactMethod) {
    super(ClinicContactEvent.type, { bubbles: true, composed: true });
    this.method = method;
  }
}

/** The method a link is for: by what it says itself, else by its address; `undefined` where it leads to no one. */
export function methodOf(href: string, said?: string): ContactMethod | undefined {
  switch (/^[a-z]+:/.exec(href)?.[0]) {
    case 'tel:':
      return 'call';
    case 'sms:':
      return 'text';
    case 'mailto:':
      return 'email';
    case 'http:':
    case 'https:':
      return said === 'join' || said === 'directions' ? said : 'link';
    default:
      return undefined;
  }
}

declare global {
  interface HTMLElementEventMap {
    'clinic-contact': ClinicContactEvent;
  }
}
