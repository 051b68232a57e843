/** One policy: its directives, the first of a name counts. */
type Policy = ReadonlyMap<string, readonly string[]>;

/** How a script stands in the page. */
export interface ScriptMarks {
  readonly nonce?: string | undefined;
  readonly integrity?: string | undefined;
  /** Another script asks for it: a policy may trust whatever trusted scripts ask for. */
  readonly isAskedByScript?: boolean;
}

const FALLBACKS: Readonly<Record<string, readonly string[]>> = {
  'script-src': ['script-src-elem', 'script-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
};

/** All policies of a page: of its headers and its `meta` elements. Each of them has to let a thing pass. */
export function parsePolicies(texts: readonly string[]): readonly Policy[] {
  return texts
    .flatMap((text) => text.split(','))
    .map((text) => {
      const policy = new Map<string, readonly string[]>();
      for (const part of text.split(';')) {
        const [name = '', ...sources] = part.trim().split(/\s+/);
        if (name && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sources);
      }
      return policy;
    })
    .filter(({ size }) => size > 0);
}

const PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };
const portOf = ({ port, protocol }: URL): string => port || (PORTS[protocol] ?? '');

/** Whether a source expression of a policy stands for an address (CSP level 3, 6.7.2.8). */
function matches(source: string, url: URL, page: URL): boolean {
  const isSecured = (scheme: string): boolean =>
    url.protocol === scheme || (scheme === 'http:' && url.protocol === 'https:');
  if (source === '*') return /^https?:$/.test(url.protocol) || url.protocol === page.protocol;
  if (source.toLowerCase() === "'self'")
    return (
      url.origin === page.origin || (url.hostname === page.hostname && isSecured(page.protocol) && !url.port)
    );
  if (/^[a-z][\w+.-]*:$/i.test(source)) return isSecured(source.toLowerCase());
  const [, scheme, host = '', port, path = ''] =
    /^(?:([a-z][\w+.-]*:)\/\/)?([^/:']+)(?::(\d+|\*))?(\/[^?#]*)?$/i.exec(source) ?? [];
  if (!host || !isSecured((scheme ?? page.protocol).toLowerCase())) return false;
  const name = host.toLowerCase();
  const isHost = name.startsWith('*.')
    ? url.hostname.endsWith(name.slice(1))
    : name === '*' || url.hostname === name;
  const isPort =
    port === '*' ||
    portOf(url) ===
      (port ?? (PORTS[scheme ?? ''] && portOf(url) === '443' ? '443' : (PORTS[url.protocol] ?? '')));
  return (
    isHost &&
    isPort &&
    (path === '' ||
      path === '/' ||
      (path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path))
  );
}

function allows(sources: readonly string[], url: URL, page: URL, marks: ScriptMarks | undefined): boolean {
  const { nonce, integrity = '', isAskedByScript = false } = marks ?? {};
  if (nonce && sources.includes(`'nonce-${nonce}'`)) return true;
  const hashes = integrity.split(/\s+/).filter(Boolean);
  if (hashes.length > 0 && hashes.every((hash) => sources.includes(`'${hash}'`))) return true;
  if (marks && sources.includes("'strict-dynamic'")) return isAskedByScript;
  return sources.some((source) => matches(source, url, page));
}

/**
 * The directive of a page's policies that refuses an address.
 * @param marks of a script; nothing for what is fetched.
 */
export function refusedBy(
  policies: readonly Policy[],
  kind: 'script-src' | 'connect-src',
  url: URL,
  page: URL,
  marks?: ScriptMarks,
): string | undefined {
  for (const policy of policies) {
    const directive = FALLBACKS[kind]?.find((name) => policy.has(name));
    if (directive && !allows(policy.get(directive) ?? [], url, page, marks))
      return directive === 'default-src' ? kind : directive;
  }
  return undefined;
}

/** Whether a page demands Trusted Types and names no policy of ours. */
export const refusesMarkup = (policies: readonly Policy[]): boolean =>
  policies.some((policy) => policy.has('require-trusted-types-for')) &&
  policies.some((policy) => {
    const names = policy.get('trusted-types');
    return names !== undefined && !names.includes('clinic-widgets') && !names.includes('*');
  });
