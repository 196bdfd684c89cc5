/** The host of an address, as a person reads it; what is no address is given back as it is. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
