import type { ClinicFacts } from '../../profile/clinic-profile.js';
import type { GroupPlace } from '../feeds/support-group.js';

/** Where a clinic's own groups meet that name no place; nothing where its profile has no street. */
export function placeOfClinic({ name = '', street, city = '', state = '', postalCode = '' }: ClinicFacts): {
  readonly place?: GroupPlace;
} {
  if (!street) return {};
  const address = [street, city, `${state} ${postalCode}`.trim()].filter(Boolean).join(', ');
  return { place: { name, address, city, postalCode, regions: [], notes: '', approximate: false } };
}
