import { html, nothing, type TemplateResult } from 'lit';

/**
 * A native heading of the level asked for; `nothing` for an empty text.
 * @param name its class.
 * @param part its part.
 */
export function heading(
  content: string | TemplateResult,
  level: string | undefined,
  id: string | typeof nothing = 'heading',
  name = 'heading',
  part = 'heading-text',
): TemplateResult | typeof nothing {
  if (!content) return nothing;
  switch (level?.trim()) {
    case '1':
      return html`<h1 id=${id} class=${name} part=${part}>${content}</h1>`;
    case '3':
      return html`<h3 id=${id} class=${name} part=${part}>${content}</h3>`;
    case '4':
      return html`<h4 id=${id} class=${name} part=${part}>${content}</h4>`;
    case '5':
      return html`<h5 id=${id} class=${name} part=${part}>${content}</h5>`;
    case '6':
      return html`<h6 id=${id} class=${name} part=${part}>${content}</h6>`;
    default:
      return html`<h2 id=${id} class=${name} part=${part}>${content}</h2>`;
  }
}
