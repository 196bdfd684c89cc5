/** The word with which this program starts itself for one call of macOS that may never return. A start reads no more than this. */
export const volumeWord = 'mac-volume';
