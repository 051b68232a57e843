// eslint-disable-next-line no-restricted-imports -- with patience
import { waitUntil as waitFor } from '@open-wc/testing';

/** Longer than any machine is busy: what never comes is told by it, what comes late is no fault. */
const LATEST = 180_000;

/** Until the page is as asked; looked at every 20 ms. Throws the message after three minutes. */
export async function waitUntil(isSo: () => unknown, message = `in vain: ${String(isSo)}`): Promise<void> {
  await waitFor(isSo, message, { timeout: LATEST, interval: 20 });
}
