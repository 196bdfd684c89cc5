import { existsSync } from 'node:fs';

/** The same engine without the windows of a browser, as Debian packages it: half of the work for each page, and for each start. */
const SHELL = '/usr/lib/chromium/chromium-headless-shell';
const CHROMIUM = '/usr/bin/chromium';

/** @param onDisplay whether somebody shall see windows, which the shell has none of */
export function chromiumProgram(onDisplay: boolean): string {
  return !onDisplay && existsSync(SHELL) ? SHELL : CHROMIUM;
}
