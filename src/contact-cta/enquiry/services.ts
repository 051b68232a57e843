import type { AttributeWarning } from '../../shared/elements/warn.js';
import type { Format, Naming, Pair, Renames } from './formats.js';
import type { ServiceName } from './settings.js';

/** A form service, as its documentation or its source has it. */
export interface Service extends Naming {
  /** What people call it. */
  readonly title: string;
  readonly body: Format;
  /** It answers our `Accept: application/json` in JSON whatever happens. */
  readonly jsonOnly?: boolean;
  /** Constants that only the page's author can give, with an example. */
  readonly needs?: Readonly<Record<string, string>>;
  /** A page's author has to name the fields: its own are numbers. */
  readonly needsNames?: string;
}

/** A form service's pages and sources, seen in 2026, stand above each. */
export const SERVICE: Readonly<Record<ServiceName, Service>> = {
  // contact-form-7/includes/rest-api.php (create_feedback), 6.1 on a real WordPress; names of its default form.
  cf7: {
    title: 'Contact Form 7',
    body: 'multipart',
    jsonOnly: true,
    unknown: 'dropped',
    names: { name: 'your-name', email: 'your-email', message: 'your-message' },
  },
  // docs.gravityforms.com/submitting-forms-with-rest-api-v2
  'gravity-forms': {
    title: 'Gravity Forms',
    body: 'multipart',
    jsonOnly: true,
    unknown: 'dropped',
    names: {},
    needsNames: 'name=input_1 | phone=input_2 | message=input_3',
  },
  // help.formspree.io, "Submit forms with JavaScript (AJAX)", "Honeypot spam filtering"
  formspree: {
    title: 'Formspree',
    body: 'multipart',
    jsonOnly: true,
    unknown: 'kept',
    names: { honeypot: '_gotcha' },
  },
  // docs.usebasin.com/guides/form-features/ajax
  basin: {
    title: 'Basin',
    body: 'multipart',
    jsonOnly: true,
    unknown: 'kept',
    names: { honeypot: '_gotcha' },
  },
  // docs.web3forms.com/getting-started/api-reference
  web3forms: {
    title: 'Web3Forms',
    body: 'multipart',
    jsonOnly: true,
    unknown: 'kept',
    names: {},
    needs: { access_key: 'the key Web3Forms sent you' },
  },
  // developers.hubspot.com, Forms API v3, "Submit data to a form"; unknown fields are refused since March 2022
  hubspot: {
    title: 'HubSpot',
    body: 'hubspot',
    jsonOnly: true,
    unknown: 'refused',
    names: { name: 'firstname', phone: 'phone', email: 'email', message: 'message' },
  },
  // docs.netlify.com/manage/forms/setup, "Submit HTML forms with AJAX"; a form's fields are those found in the page when it is deployed
  netlify: {
    title: 'Netlify',
    body: 'urlencoded',
    unknown: 'dropped',
    names: { name: 'name', phone: 'phone', email: 'email', message: 'message' },
    needs: { 'form-name': 'the name of the form in your HTML' },
  },
  // docs.formcarry.com, "Send form data with AJAX"
  formcarry: {
    title: 'Formcarry',
    body: 'multipart',
    jsonOnly: true,
    unknown: 'kept',
    names: { honeypot: '_gotcha' },
  },
  // docs.getform.io, "Form endpoint"
  getform: {
    title: 'Getform',
    body: 'multipart',
    jsonOnly: true,
    unknown: 'kept',
    names: { honeypot: '_gotcha' },
  },
};

/** What a service needs beside the answers. */
export interface Prepared {
  readonly constants: readonly Pair[];
  readonly notes: readonly AttributeWarning[];
  /** The message would be dropped and thanked for, so it may not be sent. */
  readonly losesText: boolean;
}

/**
 * The constants a service needs, as far as they follow from the address, and what its page's author has left out.
 * @param extra constants of the author, which win.
 */
export function prepare(
  service: Service,
  endpoint: string,
  renames: Renames,
  extra: readonly Pair[],
): Prepared {
  const notes: AttributeWarning[] = [];
  const constants: Pair[] = [];
  const given = new Set(extra.map(([name]) => name));
  if (service === SERVICE.cf7) {
    const id = /contact-forms(?:\/|%2f)(\d+)(?:\/|%2f)feedback/i.exec(endpoint)?.[1];
    if (id) constants.push(['_wpcf7', id], ['_wpcf7_unit_tag', `wpcf7-f${id}-o1`]);
    else
      notes.push({
        attribute: 'endpoint',
        problem: 'names no form of Contact Form 7.',
        allowed: CF7_ADDRESS,
      });
  }
  for (const [name, example] of Object.entries(service.needs ?? {})) {
    if (given.has(name)) continue;
    const problem = `${service.title} takes nothing without "${name}".`;
    notes.push({ attribute: 'endpoint-extra', problem, allowed: `${name}=${example}` });
  }
  const losesText = Boolean(service.needsNames) && !renames.get('message');
  if (losesText) {
    const problem = `${service.title} drops fields it has no number for, the message among them, so nothing is sent.`;
    notes.push({ attribute: 'endpoint-fields', problem, allowed: service.needsNames ?? '' });
  }
  return { constants: constants.filter(([name]) => !given.has(name)), notes, losesText };
}

/** The number in the address of the form's page in WordPress, `post=123`, and not the letters in its shortcode. */
export const CF7_ADDRESS =
  'https://your-site/wp-json/contact-form-7/v1/contact-forms/123/feedback, with the number that stands in the address of ' +
  'the form where it is edited (post=123), not the letters of its shortcode';

export interface ServicesPart {
  readonly SERVICE: typeof SERVICE;
  readonly prepare: typeof prepare;
}
