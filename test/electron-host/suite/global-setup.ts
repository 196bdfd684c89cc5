import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { runtime } from '../playwright/launch.ts';

/** Builds the stand-in and the small app, and says once what runs it: the suite runs on Electron too. */
function globalSetup(): void {
  for (const script of ['build.mjs', 'fixture-app/build.mjs']) {
    execFileSync(process.execPath, [join(import.meta.dirname, '..', script)], { stdio: 'inherit' });
  }
  if (runtime.distPath !== undefined) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = runtime.distPath; // workers inherit it
  console.log(`Runs on ${runtime.label}.`);
}

export { globalSetup as default }; // Playwright looks for it under this name
