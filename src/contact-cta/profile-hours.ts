import type { ProfileContact } from '../profile/clinic-profile.js';

/**
 * A profile's opening hours in one text, its special days after those of the week, as `readHours` takes them.
 * @returns `undefined` where it says nothing of the week.
 */
export function profileHours({ hours, specialHours = [] }: ProfileContact): string | undefined {
  if (hours === undefined) return undefined;
  const special = specialHours.flatMap(({ validFrom, validThrough = validFrom, opens, closes = '' }) => {
    // Closed all day is said with no times, or with two that are the same (schema.org, and what search engines ask for).
    const times = opens === undefined || opens === closes ? 'off' : `${opens}-${closes}`;
    return validFrom ? `; ${validFrom} - ${validThrough ?? ''} ${times}` : [];
  });
  return hours + special.join('');
}
