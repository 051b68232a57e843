import { ClinicContactCta } from '../../contact-cta/contact-cta.js';
import type { FieldName } from '../../contact-cta/enquiry/fields.js';
import { HONEYPOT } from '../../contact-cta/enquiry/views/form.js';
import type { EnquirySettings } from '../../contact-cta/enquiry/settings.js';
import '../../whole.js';
import { attributesMarkup } from '../markup.js';
import { edited, type Edit } from './edits.js';
import { attributeOf, elementsIn, type SourceNode } from './page-tree.js';
import type { NotFilled } from './tags.js';

/** Bodies a form can send by itself, by `endpoint-format`; JSON takes a script. */
const ENCODINGS: Readonly<Partial<Record<EnquirySettings['format'], string>>> = {
  multipart: 'multipart/form-data',
  urlencoded: 'application/x-www-form-urlencoded',
};

/** A contact tag whose form works by itself. */
export class PlainContactCta extends ClinicContactCta {
  /**
   * @param content its shadow root.
   * @param parse makes a tree of it, with places.
   * @returns why not, where only a script can send the form.
   */
  asPlain(content: string, parse: (content: string) => SourceNode): string | NotFilled {
    const settings = this.enquirySettings;
    if (!settings) return content;
    const { fields, format, renames, service } = settings;
    const encoding = ENCODINGS[format];
    if (encoding === undefined) return { reason: 'only a script can send its form as JSON' };
    const isKnown = (field: FieldName): boolean => renames.has(field) || field in (service?.names ?? {});
    if (service && service.unknown !== 'kept' && !fields.every(isKnown))
      return {
        reason: `${service.title} would drop fields of its form that only a script can put into the message`,
      };
    return plainForm(content, parse(content), settings, encoding);
  }
}

/**
 * Makes the enquiry form one that works by itself, as its page's own form would: it posts the same answers under the same
 * names. What only a script can know stays out: the message's id, and the moment of a consent.
 */
function plainForm(content: string, root: SourceNode, settings: EnquirySettings, enctype: string): string {
  const { endpoint, renames, extra, service } = settings;
  const edits: Edit[] = [];
  const given = new Set<string>();
  for (const node of elementsIn(root)) {
    const place = node.sourceCodeLocation;
    const isControl = node.tagName === 'input' || node.tagName === 'textarea';
    if (!place?.startTag || (node.tagName !== 'form' && !isControl)) continue;
    const setAttributes = (attributes: Parameters<typeof attributesMarkup>[0], dropped: string): void => {
      const old = place.startTag?.attrs?.[dropped];
      if (old) edits.push({ from: old.startOffset - 1, to: old.endOffset, text: '' });
      const at = place.startOffset + `<${node.tagName ?? ''}`.length;
      edits.push({ from: at, to: at, text: attributesMarkup(attributes) });
    };
    if (node.tagName === 'form') {
      setAttributes({ method: 'post', action: endpoint.href, enctype }, 'novalidate');
      continue;
    }
    const own = attributeOf(node, 'name') ?? '';
    const known = own === HONEYPOT ? 'honeypot' : own;
    const names: Readonly<Partial<Record<string, string>>> = service?.names ?? {};
    const name = renames.get(known) ?? names[known] ?? known;
    given.add(name);
    setAttributes(
      { name, required: attributeOf(node, 'aria-required') === 'true' ? 'required' : '' },
      'name',
    );
  }
  const constants = extra.filter(([name]) => !given.has(name));
  const end = content.indexOf('</form>');
  const inputs = constants.map(
    ([name, value]) => `<input${attributesMarkup({ type: 'hidden', name, value })}>`,
  );
  edits.push({ from: end, to: end, text: inputs.join('') });
  return edited(content, edits);
}
