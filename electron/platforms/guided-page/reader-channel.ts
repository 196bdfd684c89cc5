/** The IPC channel and the argument that main and the reader in a page's window share. */
export const READER_CHANNEL = 'latchkey-page';
export const LOOK_ARGUMENT = '--latchkey-look=';
