/** What a page author is told about an attribute the tag can't use. */
export interface AttributeWarning {
  readonly attribute: string;
  readonly problem: string;
  /** Values that would work, or their form. */
  readonly allowed?: readonly string[] | string;
}

/** Pages that turn their console off may have taken its methods away. */
export function tell(level: 'warn' | 'error', ...parts: readonly unknown[]): void {
  (console as Partial<Console>)[level]?.(...parts);
}

const said = new WeakMap<object, Set<string>>();

/**
 * Writes one console line for the page's author: tag, attribute, problem, allowed values. The same line is said once an
 * element, however often it renders. Never pass anything a visitor typed, picked or is near.
 */
export function warn(host: Element, { attribute, problem, allowed }: AttributeWarning): void {
  const options = typeof allowed === 'string' ? allowed : allowed?.map((value) => `"${value}"`).join(', ');
  const line = `<${host.localName}> ${attribute}: ${problem}${options ? ` Allowed: ${options}.` : ''}`;
  const lines = said.get(host) ?? new Set();
  said.set(host, lines);
  if (lines.has(line)) return;
  lines.add(line);
  tell('warn', line, host);
}
