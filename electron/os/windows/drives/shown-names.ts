/**
 * Characters that no file name on Windows can have ("Naming Files, Paths, and Namespaces"), and the endings that Windows cuts
 * off.
 */
const IMPOSSIBLE = /[<>:"/\\|?*\p{Cc}]|[. ]$/u;
/** Names of devices, which are reserved even with an extension, also behind blanks. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[1-9¹²³]|lpt[1-9¹²³]) *(\.|$)/i;
/** The longest file name, in UTF-16 units. */
const MOST = 255;

/** Whether Windows programs can open a file of this name; the platform may well have such a file. Pure. */
export function canShow(name: string): boolean {
  return name.length <= MOST && !IMPOSSIBLE.test(name) && !DEVICE.test(name);
}
