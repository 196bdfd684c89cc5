import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import netexplorer from '../../assets/recipes/netexplorer.json' with { type: 'json' };
import { recipeSchema } from '../../electron/platforms/guided-page/recipe.ts';
import { pageWindowOptions } from '../../electron/shell/guided-page/page-window-options.ts';
import { webPreferences, windowOptions } from '../../electron/shell/window-options.ts';

const root = join(import.meta.dirname, '../..');

/** Each source of what ships, without its comments. */
const sources = ['electron', 'renderer'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|html|css)$/.test(name))
    .map((name) => {
      const text = readFileSync(join(root, folder, name), 'utf8');
      return { name: `${folder}/${name}`, code: text.replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '') };
    }),
);
const where = (pattern: RegExp): string[] => sources.filter(({ code }) => pattern.test(code)).map(({ name }) => name);

const addressText = sources.find(({ name }) => name === 'electron/http/address.ts')?.code;

describe('the sources', () => {
  it.each([
    [
      'new BrowserWindow',
      /new BrowserWindow\(/,
      ['electron/shell/guided-page/page-windows.ts', 'electron/shell/main-window.ts'],
    ],
    // Never shown and without a page: Windows asks it before somebody logs off.
    ['a window of another kind', /new (BaseWindow|BrowserView|WebContentsView)\(/, ['electron/shell/watch-log-off.ts']],
    ['openExternal', /\bopenExternal\b/, ['electron/shell/open-outside.ts']],
    ['openPath', /\bopenPath\b/, ['electron/shell/open-outside.ts']],
    ['ipcRenderer', /\bipcRenderer\b/, ['electron/preload.ts', 'electron/page-reader/reader.ts']],
    ['contextBridge', /\bcontextBridge\b/, ['electron/preload.ts']],
    ['ipcMain of Electron', /import .*\bipcMain\b.* from 'electron'/, ['electron/shell/companion.ts']],
    ['listening on a channel', /ipcMain\.(on|handle|handleOnce|once)\(/, ['electron/ipc/register.ts']],
    ['window.latchkey', /window\.latchkey/, ['renderer/bridge.ts']],
    ['switching web security off', /webSecurity: false|allowRunningInsecureContent: true/, []],
    // Names it to refuse it.
    ['the switch that does so', /disable-web-security/, ['electron/shell/refused-switches.ts']],
    ['switching the sandbox off', /sandbox: false|contextIsolation: false|nodeIntegration: true/, []],
    // Accepts it where root asks in a terminal, for whom Electron starts in no other way on Linux; no page is shown then.
    ['the switch that switches the sandbox off', /no-sandbox/, ['electron/cli/command-line.ts']],
    // The one home of TLS options; an untrusted certificate is read for the words of a failure, and nothing is sent.
    ['trusting any certificate', /rejectUnauthorized: false/, ['electron/http/tls.ts']],
    // Names it to take it out of the environment.
    ['trusting any certificate for all', /NODE_TLS_REJECT_UNAUTHORIZED/, ['electron/os/environment.ts']],
    ['trusting certificates by a rule of its own', /setCertificateVerifyProc/, []],
    ['a page from the disk', /loadFile\(|loadURL\(['"`]file:/, []],
    ['code made from text', /\beval\(|new Function\(|dangerouslySetInnerHTML|executeJavaScript/, []],
    ['remote content', /(src|href)=["']https?:/, []],
  ])('have %s only where it belongs', (_what, pattern, homes) => {
    expect(where(pattern).toSorted()).toEqual([...homes].sort());
  });

  it('speak plain http to this machine only', () => {
    // The others are names of formats (namespaces of XML, JSON Schema), which nobody connects to.
    const formats = String.raw`www\.w3\.org\/|schemas\.microsoft\.com\/(GroupPolicy|packaging|wix)\/|json-schema\.org\/`;
    const plain = where(new RegExp(String.raw`['"\`]http:\/\/(?!127\.|localhost|\[::1\]|${formats})`));
    // The first reads addresses of the gateway's own port, by which mount tools name where a file goes. The other writes `dav://` of
    // a server on this machine as what it means, after looking that it is on this machine. The last names a proxy of the system, by which
    // TLS goes as it is.
    expect(plain.toSorted()).toEqual([
      ...['electron/gateway/paths.ts', 'electron/http/address.ts'],
      'electron/os/mac/proxy.ts',
      'electron/packages/windows/sign.ts', // whose answer is signed; it does not ship
    ]);
    expect(addressText).toMatch(/isLoopback\(url\.hostname\)\) return new URL\(`http:/);
  });

  it('sandbox every page there will ever be', () => {
    expect(sources.find(({ name }) => name === 'electron/main.ts')?.code).toContain('app.enableSandbox()');
  });

  it('import Electron in the shell, the preload scripts and main only', () => {
    const homes = where(/from 'electron'/).filter(
      (name) => !/^electron\/(shell\/|preload\.ts$|page-reader\/reader\.ts$|main\.ts$)/.test(name),
    );
    expect(homes).toEqual([]);
  });
});

describe("the window of a platform's page", () => {
  it('is as locked as ours, without our bridge, and keeps nothing on the disk', () => {
    const recipe = recipeSchema.parse(netexplorer);
    const visit = {
      ...{ recipe, start: 'https://files.example.com/', host: 'files.example.com', hosts: ['files.example.com'] },
      ...{
        resources: [],
        valueHosts: ['files.example.com'],
        manage: 'https://files.example.com/',
        name: 'Files',
        user: 'nora',
      },
    };
    const options = pageWindowOptions(visit, { icon: 'icon.png', reader: 'page-reader.cjs', bounds: {} });
    expect(options.webPreferences).toMatchObject({ ...webPreferences, preload: 'page-reader.cjs', devTools: false });
    expect(options.webPreferences?.partition).not.toMatch(/^persist:/);
    expect(Object.isFrozen(options.webPreferences)).toBe(true);
  });
});

describe('the window', () => {
  it('keeps its page in a sandbox and a world of its own', () => {
    expect(webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
    });
  });

  it('has preferences that nothing can change after', () => {
    const options = windowOptions({ dark: false, icon: 'icon.png', preload: 'preload.cjs' });
    expect(Object.isFrozen(webPreferences)).toBe(true);
    expect(Object.isFrozen(options.webPreferences)).toBe(true);
    expect(options.webPreferences).toEqual({ ...webPreferences, preload: 'preload.cjs' });
  });

  it('is painted like its page from the first moment', () => {
    const look = { icon: 'icon.png', preload: 'preload.cjs' };
    const styles = sources.filter(({ name }) => name.endsWith('.css')).map(({ code }) => code);
    for (const dark of [false, true]) {
      const { backgroundColor, show } = windowOptions({ ...look, dark });
      expect(show).toBe(false);
      expect(styles.some((code) => code.includes(`--paper: ${String(backgroundColor)}`))).toBe(true);
    }
  });
});
