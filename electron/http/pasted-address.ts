/** What programs and people put around an address: mails, chats, and Explorer's "Copy as path". */
const pairs: Readonly<Record<string, string>> = {
  '<': '>',
  '"': '"',
  "'": "'",
  '“': '”',
  '„': '“',
  '«': '»',
  '‹': '›',
};

/**
 * Takes off what was copied with an address but is no part of it: blanks and invisible marks, brackets or quotation marks around it, and
 * the full stop of a sentence behind a bare host. Pure.
 */
export function bareAddress(text: string): string {
  let bare = trimmed(text);
  const [first = ''] = bare;
  const last = pairs[first];
  if (last !== undefined && bare.length > 1 && bare.endsWith(last)) bare = trimmed(bare.slice(1, -1));
  const host = bare.replace(/^[a-z][a-z0-9+.-]{0,20}:\/\//i, '');
  return /^[^/?#\\]+[.,;]$/.test(host) ? bare.slice(0, -1) : bare;
}

/** Cuts off blanks and what nobody sees (byte order marks, direction marks, joiners). No regular expression does that in linear time. */
function trimmed(text: string): string {
  const isNothing = (character: string | undefined): boolean =>
    character !== undefined && /[\s\p{Cf}]/u.test(character);
  let [from, to] = [0, text.length];
  while (isNothing(text[from])) from += 1;
  while (to > from && isNothing(text[to - 1])) to -= 1;
  return text.slice(from, to);
}

/**
 * Turns the network name by which Windows knows a WebDAV folder (`\\files.example.com@SSL@8443\DavWWWRoot\dav`), which manuals of
 * platforms give, into its address. Without `@SSL` it is one of plain http. Pure.
 * @returns undefined for anything else, a file server's share (`\\server\share`) among them
 */
export function addressOfNetworkName(text: string): string | undefined {
  const [, host = '', ssl, port, root, path = ''] =
    /^\\\\([^\\@/\s]{1,255})(@ssl)?(@\d{1,5})?(\\davwwwroot)?(?:\\(.*))?$/i.exec(text) ?? [];
  if (host === '' || (ssl === undefined && root === undefined) || /[\p{Cc}\p{Cs}]/u.test(path)) return undefined;
  const names = path.split('\\').filter((name) => name !== '');
  if (names.some((name) => name === '.' || name === '..')) return undefined;
  const place = `${host}${port === undefined ? '' : `:${port.slice(1)}`}`;
  return `${ssl === undefined ? 'http' : 'https'}://${[place, ...names.map(encodeURIComponent)].join('/')}`;
}
