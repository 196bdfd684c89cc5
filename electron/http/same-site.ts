/**
 * Tells whether two hosts (with or without a port) belong to one owner: the same name below a public suffix, as
 * `files.example.com` and `example.com`. Hosts without such a name (addresses, `localhost`) only belong to themselves.
 */
export async function isSameSite(one: string, other: string): Promise<boolean> {
  const [a, b] = [hostnameOf(one), hostnameOf(other)];
  if (a === undefined || b === undefined) return false;
  // On one machine each port may be another program's.
  if (isAddress(a) || isAddress(b) || a === 'localhost' || b === 'localhost') return one === other;
  if (a === b) return true;
  // Loaded when it is needed: its list of suffixes is large, and few addresses lead on.
  const { getDomain } = await import('tldts');
  const site = getDomain(a, { allowPrivateDomains: true });
  return site !== null && site === getDomain(b, { allowPrivateDomains: true });
}

const hostnameOf = (host: string): string | undefined =>
  URL.canParse(`https://${host}`) ? new URL(`https://${host}`).hostname : undefined;

/** As `URL` writes them, whatever form they were given in. */
const isAddress = (hostname: string): boolean => hostname.startsWith('[') || /^\d+(\.\d+){3}$/.test(hostname);
