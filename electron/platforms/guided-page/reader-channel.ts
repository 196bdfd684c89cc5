/** The reader in a page's window and main know each other by this channel. */
export const READER_CHANNEL = 'latchkey-page';
export const LOOK_ARGUMENT = '--latchkey-look=';
