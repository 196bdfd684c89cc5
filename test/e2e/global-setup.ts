import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chooseRuntime } from '../electron-host/runtime.ts';

const root = join(import.meta.dirname, '../..');

/** Builds what the specs start and says, once per run, what runs the apps. */
function globalSetup(): void {
  const runtime = chooseRuntime(root, process.env);
  // The recorder is needed on Electron too.
  for (const script of ['build.mjs', 'fixture-app/build.mjs']) {
    execFileSync(process.execPath, [join(root, 'test/electron-host', script)], { stdio: 'inherit' });
  }
  if (runtime.distPath !== undefined) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = runtime.distPath; // workers inherit it
  console.log(`Runs on ${runtime.label}.`);
}

export { globalSetup as default }; // Playwright looks for it under this name
