/** Rows both references show at once, as many as the finder does. */
export const SHOWN = 25;

/**
 * What a list needs at the least: the groups by their next start (weekly, by the visitor's clock, nothing checked), each
 * with its texts in one lower-case string.
 */
export async function loadGroups(address) {
  const response = await fetch(address);
  const groups = await response.json();
  const now = new Date();
  const minute = now.getDay() * 1440 + now.getHours() * 60 + now.getMinutes();
  const rows = groups.map((group) => {
    const [hour, minutes] = group.time.split(':');
    const wait = (group.day * 1440 + hour * 60 + +minutes - minute + 10080) % 10080;
    const texts = `${group.name} ${group.location} ${group.formatted_address} ${group.notes} ${group.types}`;
    return { group, wait, texts: texts.toLowerCase() };
  });
  return rows.sort((one, other) => one.wait - other.wait);
}

/** The first rows that hold the text. */
export function search(rows, text) {
  const wanted = text.toLowerCase();
  const found = [];
  for (const row of rows) {
    if (row.texts.includes(wanted)) found.push(row);
    if (found.length === SHOWN) break;
  }
  return found;
}
