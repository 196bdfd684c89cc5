import type { MenuItemConstructorOptions } from 'electron';
import { shownHealth } from '../contract/health.ts';
import type { DrivesView, DriveView, ShowView, WorkView } from '../contract/window.ts';
import type { Language } from '../contract/words/language.ts';
import { wordsIn } from '../contract/words/words-in.ts';
import { driveAction, needsNewPassword, trayState, type DriveAction } from './tray-view.ts';

/** The actions of the tray's menu. */
export interface TrayActions {
  show(view: ShowView): void;
  openDrive(id: string): void;
  reconnect(id: string): void;
  renew(id: string): void;
  help(): void;
  quit(): void;
  /** Disconnects every drive and then quits. The person is asked first where programs have files open. */
  quitAndDisconnect(): void;
}

export interface TrayContent {
  readonly language: Language;
  readonly drives: DrivesView | undefined;
  readonly work: WorkView | null;
}

export function trayMenu({ language, drives, work }: TrayContent, actions: TrayActions): MenuItemConstructorOptions[] {
  const { tray, trayState: states } = wordsIn(language).shell;
  const quitAndDisconnect: MenuItemConstructorOptions = {
    id: 'quit-and-disconnect',
    label: tray.quitAndDisconnect,
    click: () => {
      actions.quitAndDisconnect();
    },
  };
  const setUp: MenuItemConstructorOptions = {
    id: 'set-up',
    label: tray.setUp,
    click: () => {
      actions.show('wizard');
    },
  };
  return [
    { id: 'state', label: states[trayState(drives, work)], enabled: false },
    { type: 'separator' },
    ...driveItems(language, drives, actions),
    ...applicationItems(language, drives, actions),
    { type: 'separator' },
    {
      id: 'open',
      label: tray.open,
      click: () => {
        actions.show('drives');
      },
    },
    ...(drives?.retired === undefined ? [setUp] : []),
    {
      id: 'help',
      label: tray.help,
      click: () => {
        actions.help();
      },
    },
    { type: 'separator' },
    {
      id: 'quit',
      label: tray.quit,
      click: () => {
        actions.quit();
      },
    },
    ...(drives === undefined || drives.drives.length === 0 ? [] : [quitAndDisconnect]),
  ];
}

function driveItems(
  language: Language,
  drives: DrivesView | undefined,
  actions: TrayActions,
): MenuItemConstructorOptions[] {
  if (drives === undefined || drives.drives.length === 0) {
    return [{ id: 'none', label: wordsIn(language).shell.tray.none, enabled: false }];
  }
  return drives.drives.map((drive) => {
    const action = driveAction(drive);
    return {
      id: `drive:${drive.id}`,
      // A single `&` would mark a shortcut's letter.
      label: lineOf(drive, language, action).replaceAll('&', '&&'),
      click: () => {
        if (action === 'look') actions.show('drives');
        else if (action === 'openDrive') actions.openDrive(drive.id);
        else if (action === 'renew') actions.renew(drive.id);
        else actions.reconnect(drive.id);
      },
    };
  });
}

/** Lists the applications that need a new app password. For the others there is nothing to do in the tray. */
function applicationItems(
  language: Language,
  drives: DrivesView | undefined,
  actions: TrayActions,
): MenuItemConstructorOptions[] {
  return (drives?.applications ?? []).filter(needsNewPassword).map(({ id, label }) => ({
    id: `application:${id}`,
    label: wordsIn(language).shell.tray.renewApplication({ label }).replaceAll('&', '&&'),
    // The window is shown first, because it says what to do with the application, which must not go on with the old app
    // password.
    click: () => {
      actions.show('drives');
    },
  }));
}

/** Labels a drive by what a click does, with the reason in brackets. A ready drive needs no reason. */
function lineOf(drive: DriveView, language: Language, action: DriveAction): string {
  const { state } = shownHealth(drive);
  const { health, shell } = wordsIn(language);
  const does = shell.tray[action]({ label: drive.label });
  return state === 'ready' ? does : `${does} – ${health[state]}`;
}
