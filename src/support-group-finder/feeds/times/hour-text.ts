/** An hour as people of the United States read it, by minutes after midnight. */
export function hourText(minutes: number): string {
  const hour = Math.floor(minutes / 60) % 24;
  return `${hour % 12 || 12}:${String(minutes % 60).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** An hour as servers write it, which nobody says, as people do: `19:30:00`. All else stays. */
export function spokenHour(text: string): string {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d):\d\d$/.exec(text) ?? [];
  return hour === undefined ? text : hourText(Number(hour) * 60 + Number(minute));
}
