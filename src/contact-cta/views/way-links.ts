import { html, nothing, type TemplateResult } from 'lit';
import { LINK, MAIL, PHONE, icon, type Icon } from '../../shared/elements/icons.js';
import { whole } from '../../shared/elements/whole.js';
import { ClinicCallEvent } from '../events.js';
import type { Channel, ContactMethod } from '../contact-methods.js';
import type { ContactWords } from '../words.js';

const MESSAGE: Icon = 'M4 5.5h16v11H9.5L5.5 20v-3.5H4zM8 9.5h8M8 12.7h5';

const ICONS: Readonly<Record<Channel, Icon>> = {
  call: PHONE,
  text: MESSAGE,
  email: MAIL,
  link: LINK,
};

/** Tells the page that a number was used; the event bubbles out of the tag from the link. */
const tell = ({ currentTarget }: Event, channel: Channel): void => {
  if (channel === 'call' || channel === 'text') currentTarget?.dispatchEvent(new ClinicCallEvent(channel));
};

/** A way as a button, or as plain text where it can't be a link. */
export function wayButton(way: ContactMethod, rank: 'main' | '', words: ContactWords): TemplateResult {
  const { channel, href, label, spoken, host } = way;
  if (!href) return html`<p class="unlinked">${icon(ICONS[channel])} ${label}</p>`;
  const isWeb = channel === 'link';
  return html`<a
    class="button ${rank}"
    part=${rank ? 'button button-main' : 'button'}
    href=${href}
    aria-description=${spoken ?? nothing}
    rel=${isWeb ? 'noopener noreferrer' : nothing}
    referrerpolicy=${isWeb ? 'no-referrer' : nothing}
    data-on-paper=${isWeb ? href : nothing}
    @click=${(event: Event) => {
      tell(event, channel);
    }}
    >${icon(ICONS[channel])}<span
      >${whole(label)}${host ? html` <span class="meta host">${words.opensSite(host)}</span>` : nothing}</span
    ></a
  >`;
}

/** All ways as buttons, the first of them filled. */
export function wayButtons(
  ways: readonly ContactMethod[],
  words: ContactWords,
): TemplateResult | typeof nothing {
  if (ways.length === 0) return nothing;
  const first = ways.find(({ href }) => href);
  return html`<div class="ways" part="ways" role="group" aria-label=${words.ways}>
    ${ways.map((way) => wayButton(way, way === first ? 'main' : '', words))}
  </div>`;
}

/** The same ways small, inside an outcome: the one filled button of the card stays where it is. */
export function wayList(ways: readonly ContactMethod[]): TemplateResult | typeof nothing {
  const direct = ways.filter(({ channel }) => channel !== 'link');
  if (direct.length === 0) return nothing;
  return html`<ul class="outcome-ways">
    ${direct.map(
      ({ channel, href, label, spoken }) =>
        html`<li>
          ${
            href
              ? html`<a
                href=${href}
                aria-description=${spoken ?? nothing}
                @click=${(event: Event) => {
                  tell(event, channel);
                }}
                >${whole(label)}</a
              >`
              : label
          }
        </li>`,
    )}
  </ul>`;
}
