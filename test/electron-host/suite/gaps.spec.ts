import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, runtime } from '../playwright/launch.ts';
import { expect, test } from './fixture.ts';

/** Code of the main process that uses something which is not there, and what the error calls it. */
const GAPS: readonly (readonly [code: string, name: string])[] = [
  ['electron.clipboard.read()', 'clipboard.read'],
  ['electron.safeStorage.encryptString("x")', 'safeStorage.encryptString'],
  ['electron.autoUpdater.checkForUpdates()', 'autoUpdater.checkForUpdates'],
  ['new electron.WebContentsView()', 'WebContentsView'],
  ['electron.unheardOf', 'electron.unheardOf'],
  ['electron.app.relaunch()', 'App.relaunch'],
  ['electron.app.getPath("music")', "app.getPath('music')"],
  ['electron.app.on("continue-activity", () => 0)', "event 'continue-activity' of App"],
  ['electron.net.fetch("https://example.org")', 'net.fetch'],
  [
    'electron.session.fromPartition("persist:x", { cache: false })',
    "session.fromPartition('persist:x') unless in memory and without a cache",
  ],
  ['electron.session.defaultSession.webRequest', 'Session.webRequest of the default session'],
  ['electron.session.fromPartition("x", { cache: false }).webRequest.onCompleted', 'WebRequest.onCompleted'],
  ['electron.session.defaultSession.cookies', 'Session.cookies'],
  ['electron.webContents.getAllWebContents()[0].openDevTools()', 'WebContents.openDevTools'],
  ['electron.webContents.getAllWebContents()[0].on("context-menu", () => 0)', "event 'context-menu' of WebContents"],
  ['electron.BrowserWindow.getAllWindows()[0].setKiosk(true)', 'BrowserWindow.setKiosk'],
  ['electron.BrowserWindow.fromBrowserView', 'BrowserWindow.fromBrowserView'],
  ['new electron.BrowserWindow({ parent: null, modal: true })', 'BrowserWindow option parent'],
  ['new electron.BrowserWindow({ webPreferences: { sandbox: false } })', 'webPreferences.sandbox: false'],
  [
    'new electron.BrowserWindow({ webPreferences: { partition: "persist:x" } })',
    'webPreferences.partition: "persist:x"',
  ],
  ['electron.Menu.buildFromTemplate([{ role: "paste" }]).items[0].click()', 'clicking the menu role paste'],
  ['electron.nativeImage.createThumbnailFromPath', 'nativeImage.createThumbnailFromPath'],
  ['electron.nativeTheme.shouldUseInvertedColorScheme', 'NativeTheme.shouldUseInvertedColorScheme'],
  ['electron.protocol.registerFileProtocol', 'protocol.registerFileProtocol'],
  ['electron.shell.trashItem("/x")', 'shell.trashItem'],
  ['electron.dialog.showCertificateTrustDialog', 'dialog.showCertificateTrustDialog'],
];

/** An app of one script. @returns how it ended and what it said */
async function runScript(folder: string, name: string, script: string): Promise<{ code: unknown; said: string }> {
  const path = join(folder, name);
  writeFileSync(path, script);
  const child = spawn(runtime.executable, [path], { env: environment(folder), stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = (await once(child, 'close')) as [unknown];
  return { code, said };
}

// On Electron these are there.
if (runtime.kind === 'stand-in') {
  test('what is missing throws and says its name', async ({ electronApp, page }) => {
    await expect(page.getByRole('heading')).toBeVisible();
    const messages = await electronApp.evaluate(
      (electron, codes) =>
        codes.map((code) => {
          try {
            // oxlint-disable-next-line typescript/no-implied-eval, typescript/no-unsafe-call -- a table of code
            return `gave ${String(new Function('electron', `return ${code}`)(electron))}`;
          } catch (error) {
            return (error as Error).message;
          }
        }),
      GAPS.map(([code]) => code),
    );
    expect(messages).toEqual(GAPS.map(([, name]) => `not implemented in the stand-in: ${name}`));
    expect(await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('every name of Electron can be imported, and is missing only when it is used', async ({ home }) => {
    const { code, said } = await runScript(
      home,
      'app.mjs',
      `import electron, { app, autoUpdater, safeStorage } from 'electron';
       import { app as main } from 'electron/main';
       console.error(app === main, app === electron.app, typeof autoUpdater, typeof safeStorage);
       try { autoUpdater.quitAndInstall } catch (error) { console.error(error.message) }
       app.exit(7);`,
    );
    expect(said).toContain('true true function function\nnot implemented in the stand-in: autoUpdater.quitAndInstall');
    expect(code).toBe(7);
  });

  test('an app script that waits for “ready” is told that this never comes', async ({ home }) => {
    const script = `import { app } from 'electron'; await app.whenReady();`;
    const { code, said } = await runScript(home, 'app.mjs', script);
    expect(said).toContain('waits for something that only comes once it has ended');
    expect(code).toBe(1);
  });

  test('an app script with a mistake ends the app', async ({ home }) => {
    const { code, said } = await runScript(home, 'app.cjs', `require('./absent.cjs')`);
    expect(said).toContain('A JavaScript error occurred in the main process');
    expect(said).toContain('absent.cjs');
    expect(code).toBe(1);
  });

  test('a machine without Chromium is told so', async ({ home }) => {
    const path = join(home, 'app.cjs');
    writeFileSync(path, '');
    const env = { ...environment(home), ELECTRON_HOST_CHROMIUM: join(home, 'no-chromium') };
    const child = spawn(runtime.executable, [path], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(said).toContain('Chromium cannot be started');
  });
}
