import type { CheckedProfile } from './check-profile.js';
import type { ClinicFacts } from './clinic-profile.js';
import {
  structuredData,
  structuredText,
  type StructuredGroup,
  type StructuredHours,
  type StructuredSpecialHours,
} from './json-ld-data.js';
import { page, takeOut } from '../shared/elements/native.js';

/** What one tag knows to tell of a clinic beside its facts. */
export interface StructuredParts {
  readonly hours?: readonly StructuredHours[] | undefined;
  /** Days to come that have hours of their own. */
  readonly special?: readonly StructuredSpecialHours[] | undefined;
  readonly groups?: readonly StructuredGroup[] | undefined;
}

/** The part of Trusted Types used here; the standard library has no types of it. */
interface ScriptPolicies {
  createPolicy(
    name: string,
    rules: { createScript: (text: string) => string },
  ): { createScript(text: string): string };
}
const { trustedTypes } = globalThis as { trustedTypes?: ScriptPolicies };
let policy: ReturnType<ScriptPolicies['createPolicy']> | undefined;

/** Under enforced Trusted Types even data in a script needs a policy. Where a page allows none of ours, a node is put in: reported, but there. */
function fill(script: HTMLScriptElement, text: string): void {
  try {
    policy ??= trustedTypes?.createPolicy('clinic-widgets-data', { createScript: (data) => data });
  } catch {
    // The page's list of policies is without it.
  }
  if (policy) script.textContent = policy.createScript(text);
  else script.append(text);
}

/** A page kept as markup, or copied, and shown again has the script among the children of another tag than the one that wrote it. */
const MARK = 'data-clinic-told';
/** Pages that morph their markup take out what no server wrote. One that will not have it gets its way in the end. */
const MOST_TIMES = 99;

/** Tells search engines of one clinic: one script for all tags that wish it, in the first of them. */
class StructuredScript {
  readonly #parts = new Map<Element, StructuredParts>();
  #clinic: ClinicFacts = {};
  #script: HTMLScriptElement | undefined;
  #times = 0;
  readonly #losses = new MutationObserver(() => {
    if (this.#script?.isConnected === false && this.#times++ < MOST_TIMES) requestAnimationFrame(this.#write);
  });

  add(host: Element, clinic: ClinicFacts, parts: StructuredParts): void {
    this.#parts.set(host, parts);
    this.#clinic = clinic;
    this.#write();
  }

  remove(host: Element): void {
    if (this.#parts.delete(host)) this.#write();
  }

  readonly #write = (): void => {
    this.#losses.disconnect();
    takeOut(this.#script);
    const [owner] = this.#parts.keys();
    if (!owner) return;
    const all = [...this.#parts.values()];
    const hours = all.find((parts) => parts.hours)?.hours;
    const special = all.find((parts) => parts.special)?.special;
    const groups = all.find((parts) => parts.groups)?.groups;
    const script = page.createElement('script');
    script.type = 'application/ld+json';
    script.setAttribute(MARK, '');
    fill(script, structuredText(structuredData(this.#clinic, hours, groups, special)));
    owner.append(script);
    this.#script = script;
    this.#losses.observe(owner, { childList: true });
  };
}

const scripts = new Map<string, StructuredScript>();

/** The page's one script about the clinic of the profile at `address`. */
function scriptOf(address: string): StructuredScript {
  const script = scripts.get(address) ?? new StructuredScript();
  scripts.set(address, script);
  return script;
}

/** One tag's share in what search engines are told. */
export class JsonLd {
  readonly #host: Element;
  #script: StructuredScript | undefined;
  #told: CheckedProfile | undefined;

  constructor(host: Element) {
    this.#host = host;
    for (const copy of host.querySelectorAll(`[${MARK}]`)) copy.remove();
  }

  /**
   * Tells of a profile from now on, or no more.
   * @param address where the profile is from.
   * @param partsOf what this tag knows of it; while that is still being read, what was told stays.
   */
  tell(profile: CheckedProfile | undefined, address = '', partsOf?: () => StructuredParts | undefined): void {
    const script = profile && scriptOf(address);
    if (script === this.#script && profile === this.#told) return;
    const parts = profile && partsOf?.();
    if (script && !parts) return;
    if (script !== this.#script) this.#script?.remove(this.#host);
    this.#script = script;
    this.#told = profile;
    if (profile && parts) script?.add(this.#host, profile.clinic, parts);
  }
}
