import { page } from '../shared/elements/native.js';

/** One line of ours that was written to the console, and the element it is about. */
export interface Said {
  readonly line: string;
  readonly place: Element | undefined;
}

/** What the page's policy refused. */
interface Refused {
  readonly directive: string;
  readonly address: string;
}

/** What was said and refused since the self-check came. */
export interface Records {
  /** When it came, by the page's own clock. */
  readonly since: number;
  readonly said: readonly Said[];
  readonly refused: readonly Refused[];
}

const OURS = /^(?:<clinic-|clinic-widgets)/;
const LEVELS = ['warn', 'error'] as const;

/** Listens to what tags tell their page's author anyway, so that no sentence is written twice. */
export function startRecording(): Records {
  const said: Said[] = [];
  const refused: Refused[] = [];
  for (const level of LEVELS) {
    const write = console[level].bind(console);
    console[level] = (...parts: readonly unknown[]) => {
      const [line] = parts;
      if (typeof line === 'string' && OURS.test(line))
        said.push({ line, place: parts.find((part) => part instanceof Element) });
      write(...parts);
    };
  }
  page.addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective, blockedURI, disposition }) => {
      if (disposition !== 'report') refused.push({ directive: effectiveDirective, address: blockedURI });
    },
    true,
  );
  return { since: performance.now(), said, refused };
}
