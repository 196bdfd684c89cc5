const VERSION = /^\d{1,5}\.\d{1,5}\.\d{1,5}$/;

/** Tells whether a text is a version of Latchkey: three numbers. */
export function isVersion(text: string): boolean {
  return VERSION.test(text);
}

/** Tells whether a version is newer than another one. What is no version is never newer. */
export function isNewer(version: string, than: string): boolean {
  if (!isVersion(version) || !isVersion(than)) return false;
  const [a = [], b = []] = [version, than].map((one) => one.split('.').map(Number));
  const at = [0, 1, 2].find((index) => a[index] !== b[index]);
  return at !== undefined && (a[at] ?? 0) > (b[at] ?? 0);
}
