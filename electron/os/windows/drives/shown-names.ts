/** Characters that no name in a folder of Windows has ("Naming Files, Paths, and Namespaces"), and the ends that it takes off. */
const IMPOSSIBLE = /[<>:"/\\|?*\p{Cc}]|[. ]$/u;
/** Devices, also with an extension. */
const DEVICE = /^(con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(\.|$)/i;
/** Longest name, in UTF-16. */
const MOST = 255;

/** Whether programs of Windows can open a file of this name; on the platform it may well be there. Pure. */
export function canShow(name: string): boolean {
  return name.length <= MOST && !IMPOSSIBLE.test(name) && !DEVICE.test(name);
}
