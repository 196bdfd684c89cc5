/** Whether windows are shown to somebody: only if asked for, so that tests look the same everywhere. */
export const onDisplay = process.env['ELECTRON_HOST_HEADLESS'] === '0' && process.env['DISPLAY'] !== undefined;
