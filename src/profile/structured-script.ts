import type { ClinicFacts } from './clinic-profile.js';
import {
  structuredData,
  structuredText,
  type StructuredGroup,
  type StructuredHours,
} from './structured-data.js';

/** What one tag knows to tell of a clinic beside its facts. */
export interface StructuredParts {
  readonly hours?: readonly StructuredHours[] | undefined;
  readonly groups?: readonly StructuredGroup[] | undefined;
}

/** Tells search engines of one clinic: one script for all tags that wish it, in the first of them. */
export class StructuredScript {
  readonly #parts = new Map<Element, StructuredParts>();
  #clinic: ClinicFacts = {};
  #script: HTMLScriptElement | undefined;

  add(host: Element, clinic: ClinicFacts, parts: StructuredParts): void {
    this.#parts.set(host, parts);
    this.#clinic = clinic;
    this.#write();
  }

  remove(host: Element): void {
    if (this.#parts.delete(host)) this.#write();
  }

  #write(): void {
    this.#script?.remove();
    const [owner] = this.#parts.keys();
    if (!owner) return;
    const all = [...this.#parts.values()];
    const hours = all.find((parts) => parts.hours)?.hours;
    const groups = all.find((parts) => parts.groups)?.groups;
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    // A node, since text set on a script is refused under enforced Trusted Types.
    script.append(document.createTextNode(structuredText(structuredData(this.#clinic, hours, groups))));
    owner.append(script);
    this.#script = script;
  }
}

const scripts = new Map<string, StructuredScript>();

/** The page's one script about the clinic of the profile at `address`. */
export function scriptOf(address: string): StructuredScript {
  const script = scripts.get(address) ?? new StructuredScript();
  scripts.set(address, script);
  return script;
}
