import { parseTypedAddress } from '../http/address.ts';

/** Where everybody has theirs: nobody has to know its address, or would be asked for it. */
const named: readonly { readonly name: RegExp; readonly address: string }[] = [
  { name: /^microsoft ?365$/i, address: 'https://mysignins.microsoft.com' },
];

/**
 * The address that a person means: as typed, or by the name of a platform that has the same one for everybody.
 * @throws FailureError LK-1001, LK-1002 as `parseTypedAddress`.
 */
export function typedAddress(text: string): URL {
  const known = named.find(({ name }) => name.test(text.trim()));
  return parseTypedAddress(known?.address ?? text).url;
}

/** The user's name in an address of WebDAV (`davs://anna@files.example`). @throws FailureError as `typedAddress`. */
export function userInAddress(text: string): string | undefined {
  return named.some(({ name }) => name.test(text.trim())) ? undefined : parseTypedAddress(text).user;
}
