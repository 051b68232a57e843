import { warn } from '../../../shared/elements/warn.js';
import type { Fault } from '../parse-response.js';
import type { ServicesPart } from '../services.js';
import type { ServiceName } from '../settings.js';

/** What is known of form services, for the pages that use one. */
export const loadServices = (): Promise<ServicesPart> => import('../services.js');

/** One console line with the service's code and the mend; where its words can't be had, the code alone. */
export async function reportFault(
  host: Element,
  service: ServiceName | undefined,
  fault: Fault,
): Promise<void> {
  try {
    const { mendFor } = await import('../mend.js');
    warn(host, mendFor(service, fault));
  } catch {
    warn(host, { attribute: 'endpoint', problem: `answered ${fault.status} (${fault.code}).` });
  }
}
