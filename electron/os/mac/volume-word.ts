/**
 * The argument with which this program starts itself for one macOS call that may never return. It has a file of its own so that a
 * normal start loads nothing else of it.
 */
export const volumeWord = 'mac-volume';
