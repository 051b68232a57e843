/** Ends a function whose caller has stopped it; signals do so themselves only in browsers younger than our oldest. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DOMException('No longer asked for.', 'AbortError');
}
