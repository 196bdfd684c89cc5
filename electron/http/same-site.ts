/**
 * Tells whether two hosts (with or without a port) belong to one owner: they have the same name below a public suffix, as
 * `files.example.com` and `example.com` do. A host without such a name (an address, `localhost`) belongs only to itself.
 */
export async function isSameSite(one: string, other: string): Promise<boolean> {
  const [a, b] = [hostnameOf(one), hostnameOf(other)];
  if (a === undefined || b === undefined) return false;
  // On one machine each port may belong to another program.
  if (isAddress(a) || isAddress(b) || a === 'localhost' || b === 'localhost') return one === other;
  if (a === b) return true;
  // tldts is loaded only when it is needed, because its list of suffixes is large and few addresses redirect.
  const { getDomain } = await import('tldts');
  const site = getDomain(a, { allowPrivateDomains: true });
  return site !== null && site === getDomain(b, { allowPrivateDomains: true });
}

const hostnameOf = (host: string): string | undefined =>
  URL.canParse(`https://${host}`) ? new URL(`https://${host}`).hostname : undefined;

/** Tells whether a hostname is an address, in the form in which `URL` writes addresses. */
const isAddress = (hostname: string): boolean => hostname.startsWith('[') || /^\d+(\.\d+){3}$/.test(hostname);
