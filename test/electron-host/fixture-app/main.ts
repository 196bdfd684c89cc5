/** A small app that does what the specs of the stand-in look at. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  ipcMain,
  Menu,
  nativeImage,
  Notification,
  protocol,
  session,
  shell,
  Tray,
  type IpcMainInvokeEvent,
} from 'electron';
import { PAGE, SCHEME } from './names.ts';

const folder = import.meta.dirname;
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'";
const FILES: Readonly<Record<string, string>> = { '/index.html': 'text/html', '/page.js': 'text/javascript' };

app.enableSandbox();
protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }]);

let quitting = false;
let window: BrowserWindow | undefined;

function serve(request: Request): Response {
  const { pathname } = new URL(request.url);
  const type = FILES[pathname];
  if (type === undefined) return new Response('not here', { status: 404 });
  const headers = { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': POLICY };
  return new Response(readFileSync(join(folder, pathname)), { headers });
}

function openWindow(): BrowserWindow {
  const opened = new BrowserWindow({
    width: 900,
    height: 600,
    show: false,
    title: 'Fixture',
    webPreferences: { preload: join(folder, 'preload.cjs'), contextIsolation: true, sandbox: true },
  });
  opened.once('ready-to-show', () => {
    opened.show();
  });
  opened.on('close', (event) => {
    if (quitting) return;
    event.preventDefault();
    opened.hide();
  });
  void opened.loadURL(PAGE);
  return opened;
}

function showWindow(): void {
  window?.show();
}

function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      event.preventDefault();
    });
    contents.setWindowOpenHandler(({ url }) => {
      if (url.startsWith('https://docs.example/')) void shell.openExternal(url);
      return { action: 'deny' };
    });
  });
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.defaultSession.setPermissionCheckHandler(() => false);
  session.defaultSession.on('will-download', (event) => {
    event.preventDefault();
  });
}

/** The top frame of the app's own page. */
function isTrusted({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && senderFrame.url === PAGE;
}

function answerPages(): void {
  ipcMain.handle('add', (event, numbers: readonly number[]) => {
    if (!isTrusted(event)) throw new Error(`not from ${event.senderFrame?.url ?? 'nowhere'}`);
    return { sum: numbers.reduce((a, b) => a + b, 0), from: event.senderFrame?.url };
  });
  ipcMain.handle('echo', (_event, value: unknown) => value);
  ipcMain.on('start-job', (event, steps: number) => {
    for (let step = 1; step <= steps; step += 1) event.sender.send('progress', step);
  });
  ipcMain.on('notify', (_event, body: string) => {
    const notification = new Notification({ title: 'Fixture', body });
    notification.on('click', showWindow);
    notification.show();
  });
}

function showTray(): Tray {
  const tray = new Tray(nativeImage.createEmpty());
  tray.setToolTip('Fixture: ready');
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: 'Open', click: showWindow },
      { label: 'More', submenu: [{ id: 'sound', label: 'Sound', type: 'checkbox' }] },
      { label: 'Reconnect', enabled: false },
      { type: 'separator' },
      { label: 'Quit', role: 'quit' },
    ]),
  );
  tray.on('click', showWindow);
  return tray;
}

function start(): void {
  protocol.handle(SCHEME, serve);
  answerPages();
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([{ role: 'fileMenu' }, { label: 'Help', submenu: [{ label: 'About', click: showWindow }] }]),
  );
  const tray = showTray();
  window = openWindow();
  app.on('quit', () => {
    tray.destroy();
  });
}

if (app.requestSingleInstanceLock({ from: 'another' })) {
  app.on('before-quit', () => {
    quitting = true;
  });
  app.on('second-instance', (_event, argv, workingDirectory, data) => {
    Object.assign(globalThis, { secondInstance: { last: argv.at(-1), workingDirectory, data } });
    showWindow();
  });
  app.on('window-all-closed', () => {
    // the tray keeps the app
  });
  lockDown();
  void app.whenReady().then(start); // not awaited: the app is ready only after this script has ended
} else {
  app.quit();
}
