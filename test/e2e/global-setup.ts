import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildStandIn, chooseRuntime } from '@latchkey/electron-stand-in/runtime';

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
  buildStandIn('inherit'); // on Electron too, for the recorder
  if (runtime.distPath !== undefined) process.env['ELECTRON_OVERRIDE_DIST_PATH'] = runtime.distPath; // workers inherit it
  console.log(`Runs on ${runtime.label}.`);
}

export { globalSetup as default }; // Playwright looks for it under this name
