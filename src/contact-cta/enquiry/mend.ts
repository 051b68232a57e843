import type { AttributeWarning } from '../../shared/elements/warn.js';
import type { Fault } from './parse-response.js';
import { MISTAKES } from './mistakes.js';
import { SERVICE } from './services.js';
import type { ServiceName } from './settings.js';

/** The line for the page's author: who said what with which code, and the mend. Names and codes only, no sentence of theirs. */
export function mendFor(service: ServiceName | undefined, fault: Fault): AttributeWarning {
  const { status, code, fields, said } = fault;
  const known = MISTAKES.find(
    (mistake) =>
      (!mistake.service || mistake.service === service) &&
      (mistake.code.test(code) || mistake.code.test(`status-${status}`)) &&
      (!mistake.said || mistake.said.test(said)),
  );
  const who = service ? SERVICE[service].title : 'The service';
  const what = code === `status-${status}` ? status : `${status} (${code})`;
  const named = fields.map((field) => `"${field}"`).join(', ');
  const mend = (known?.mend ?? '')
    .replace('{fields}', () => named || 'a field')
    .replace('{?fields}', () => named && ` (${named})`);
  return {
    attribute: known?.attribute ?? 'endpoint',
    problem: status ? `${who} answered ${what}: ${mend}` : `${code}: ${mend}`,
  };
}
