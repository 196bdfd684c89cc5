import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chooseRuntime } from '../electron-host/runtime.ts';

const root = join(import.meta.dirname, '../..');

/** Only if that is not done: other stages use the same build. */
const BUILD_THE_APP = `
  const { prepareOrExit } = await import('./test/run/prepare.mjs');
  prepareOrExit({ system: 'none' });
`;

/** Builds what the specs start and says, once per run, what runs the apps. */
function globalSetup(): void {
  const runtime = chooseRuntime(root, process.env);
  if (runtime.kind === 'electron' && process.platform === 'linux' && process.env['DISPLAY'] === undefined)
    throw new Error(`${runtime.label} needs a display; xvfb-run -a gives it one that nobody sees.`);
  execFileSync(process.execPath, ['--input-type=module', '--eval', BUILD_THE_APP], { cwd: root, stdio: 'inherit' });
  // The recorder is needed on Electron too.
  for (const script of ['build.mjs', 'fixture-app/build.mjs']) {
    execFileSync(process.execPath, [join(root, 'test/electron-host', script)], { stdio: 'inherit' });
  }
  if (runtime.distPath !== undefined) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = runtime.distPath; // workers inherit it
  console.log(`Runs on ${runtime.label}.`);
}

export { globalSetup as default }; // Playwright looks for it under this name
