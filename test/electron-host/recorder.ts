/**
 * Loaded before the app with `-r`, on the stand-in and on Electron alike: what the app asks of the desktop is recorded
 * instead of done, and a test can take the user's part in it.
 */
import { inspect } from 'node:util';
import { BrowserWindow, Menu, Notification, Tray, app, dialog, ipcMain, shell, type MenuItem } from 'electron';
import {
  RECORDER_KEY,
  type DialogName,
  type MenuLine,
  type RecordedCall,
  type RecordedMessage,
  type RecordedNotification,
  type RecordedTray,
  type Recorder,
} from './recorder-contract.ts';

/** Of the type that items have for their menus; the class that one imports is derived from it. */
type AnyMenu = NonNullable<MenuItem['submenu']>;
type Method = (this: unknown, ...args: unknown[]) => unknown;

function replace(target: object, name: string, make: (original: Method) => Method): void {
  Reflect.set(target, name, make(Reflect.get(target, name) as Method));
}

const calls: RecordedCall[] = [];

/** Records and does not do. */
function recordCalls(
  target: object,
  prefix: string,
  results: Readonly<Record<string, (args: unknown[]) => unknown>>,
): void {
  for (const [name, result] of Object.entries(results)) {
    replace(target, name, () => (...args) => {
      calls.push({ api: `${prefix}.${name}`, args });
      return result(args);
    });
  }
}

const nothing = (): undefined => undefined;
recordCalls(shell, 'shell', {
  openExternal: () => Promise.resolve(),
  openPath: () => Promise.resolve(''),
  showItemInFolder: nothing,
  beep: nothing,
});
recordCalls(app, 'app', {
  setLoginItemSettings: nothing,
  setAsDefaultProtocolClient: () => true,
  removeAsDefaultProtocolClient: () => true,
  setAboutPanelOptions: nothing,
  showAboutPanel: nothing,
});

const messages: RecordedMessage[] = [];
const note = (channel: string, content: unknown): void => {
  messages.push({ channel, content: textOf(content) });
};
/** JSON has words for most of what can be cloned. */
function textOf(content: unknown): string {
  try {
    return content instanceof Error ? String(content) : JSON.stringify(content ?? null);
  } catch {
    return inspect(content, { depth: Infinity, maxArrayLength: Infinity, maxStringLength: Infinity });
  }
}
app.on('web-contents-created', (_event, contents) => {
  replace(contents, 'send', (send) => (channel, ...content) => {
    note(channel as string, content);
    return send.call(contents, channel, ...content);
  });
});
replace(ipcMain, 'handle', (handle) => (channel, handler) => {
  const answerOf = handler as (...asked: unknown[]) => unknown;
  const answer = async (...asked: unknown[]): Promise<unknown> => {
    try {
      const answered: unknown = await answerOf(...asked);
      note(channel as string, answered);
      return answered;
    } catch (error) {
      note(channel as string, error);
      throw error;
    }
  };
  return handle.call(ipcMain, channel, answer);
});

const answers = new Map<DialogName, object[]>();
const answerTo = (name: DialogName, cancelled: (args: unknown[]) => object) => (args: unknown[]) =>
  Promise.resolve(answers.get(name)?.shift() ?? cancelled(args));
recordCalls(dialog, 'dialog', {
  showMessageBox: answerTo('showMessageBox', (args) => {
    const { cancelId = 0 } = args.at(-1) as { cancelId?: number };
    return { response: cancelId, checkboxChecked: false };
  }),
  showOpenDialog: answerTo('showOpenDialog', () => ({ canceled: true, filePaths: [] })),
  showSaveDialog: answerTo('showSaveDialog', () => ({ canceled: true, filePath: '' })),
  showErrorBox: nothing,
});

replace(
  BrowserWindow.prototype,
  'setContentProtection',
  (original) =>
    function (...args) {
      calls.push({ api: 'window.setContentProtection', args });
      return original.apply(this, args);
    },
);

interface TrayState {
  readonly tray: Tray;
  toolTip: string;
  title: string;
  destroyed: boolean;
  menu: AnyMenu | null;
}

/** In the order in which the app first did something with them. */
const trays: TrayState[] = [];
function stateOf(tray: Tray): TrayState {
  const known = trays.find((state) => state.tray === tray);
  if (known !== undefined) return known;
  const state: TrayState = { tray, toolTip: '', title: '', destroyed: false, menu: null };
  trays.push(state);
  return state;
}

function watchTray(name: string, note: (state: TrayState, value: unknown) => void): void {
  replace(
    Tray.prototype,
    name,
    (original) =>
      function (...args) {
        note(stateOf(this as Tray), args[0]);
        return original.apply(this, args);
      },
  );
}
watchTray('setToolTip', (state, text) => {
  state.toolTip = text as string;
});
watchTray('setTitle', (state, text) => {
  state.title = text as string;
});
watchTray('setContextMenu', (state, menu) => {
  state.menu = menu as AnyMenu | null;
});
watchTray('setImage', nothing);
watchTray('destroy', (state) => {
  state.destroyed = true;
});

const notifications: { readonly notification: Notification; closed: boolean }[] = [];
replace(
  Notification.prototype,
  'show',
  () =>
    function () {
      const notification = this as Notification;
      notifications.push({ notification, closed: false });
      setImmediate(() => notification.emit('show', {}));
    },
);
replace(
  Notification.prototype,
  'close',
  () =>
    function () {
      const notification = this as Notification;
      for (const shown of notifications) if (shown.notification === notification) shown.closed = true;
      setImmediate(() => notification.emit('close', {}));
    },
);

const lineOf = (item: MenuItem): MenuLine => ({
  id: item.id,
  label: item.label,
  type: item.type,
  enabled: item.enabled,
  visible: item.visible,
  checked: item.checked,
  items: linesOf(item.submenu ?? null),
});
const linesOf = (menu: AnyMenu | null): MenuLine[] => menu?.items.map(lineOf) ?? [];

function clickIn(menu: AnyMenu | null, labels: readonly string[]): void {
  const [label, ...rest] = labels;
  const item = menu?.items.find((one) => one.label === label && one.visible);
  if (item?.enabled !== true) throw new Error(`no menu item '${label ?? ''}' that can be clicked`);
  if (rest.length > 0) clickIn(item.submenu ?? null, rest);
  else (item.click as () => void)();
}

function at<T>(list: readonly T[], index: number): T {
  const found = list.at(index);
  if (found === undefined) throw new Error(`there are only ${list.length}`);
  return found;
}

const recorder: Recorder = {
  // Windows and the like, which some calls take, stay here.
  messages: () => messages,
  calls: () => JSON.parse(JSON.stringify(calls)) as RecordedCall[],
  trays: () =>
    trays.map(({ toolTip, title, destroyed, menu }): RecordedTray => ({
      toolTip,
      title,
      destroyed,
      menu: linesOf(menu),
    })),
  notifications: () =>
    notifications.map(({ notification: { title, body }, closed }): RecordedNotification => ({ title, body, closed })),
  applicationMenu: () => linesOf(Menu.getApplicationMenu()),
  emitOnTray(index, event) {
    at(trays, index).tray.emit(event, {});
  },
  clickTrayMenu(index, labels) {
    clickIn(at(trays, index).menu, labels);
  },
  clickApplicationMenu(labels) {
    clickIn(Menu.getApplicationMenu(), labels);
  },
  emitOnNotification(index, event, ...args) {
    at(notifications, index).notification.emit(event, {}, ...args);
  },
  answerNext(name, answer) {
    answers.set(name, [...(answers.get(name) ?? []), answer]);
  },
};
Object.defineProperty(globalThis, Symbol.for(RECORDER_KEY), { value: recorder });
