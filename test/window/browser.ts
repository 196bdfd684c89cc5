import { chromiumProgram } from '@latchkey/electron-stand-in/chromium';
import type { LaunchOptions } from '@playwright/test';

/** A Chromium of the system, kept from looking for a network. */
export const browserOptions: LaunchOptions = {
  executablePath: process.env['LATCHKEY_CHROMIUM'] ?? chromiumProgram(false),
  args: [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Chromium refuses to run as root with its sandbox.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
};
