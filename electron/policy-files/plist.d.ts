declare module 'plist' {
  export type PlistValue = string | number | boolean | readonly PlistValue[] | { readonly [key: string]: PlistValue };
  const plist: { build(value: PlistValue): string; parse(text: string): PlistValue };
  export default plist;
}
