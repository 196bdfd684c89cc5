import type { MenuItemConstructorOptions } from 'electron';
import { shownHealth } from '../contract/health.ts';
import type { DrivesView, DriveView, ShowView, WorkView } from '../contract/window.ts';
import type { Language } from '../contract/words/language.ts';
import { wordsIn } from '../contract/words/words-in.ts';
import { driveAction, needsNewPassword, trayState, type DriveAction } from './tray-view.ts';

/** The tray's menu can set these actions off. */
export interface TrayActions {
  show(view: ShowView): void;
  openDrive(id: string): void;
  reconnect(id: string): void;
  renew(id: string): void;
  help(): void;
  quit(): void;
  /** Disconnects every drive first, and asks where programs have files open. */
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
    {
      id: 'set-up',
      label: tray.setUp,
      click: () => {
        actions.show('wizard');
      },
    },
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
      // `&` would mark a shortcut's letter
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

/** Only those that need a new app password: of the others there is nothing to do here. */
function applicationItems(
  language: Language,
  drives: DrivesView | undefined,
  actions: TrayActions,
): MenuItemConstructorOptions[] {
  return (drives?.applications ?? []).filter(needsNewPassword).map(({ id, label }) => ({
    id: `application:${id}`,
    label: wordsIn(language).shell.tray.renewApplication({ label }).replaceAll('&', '&&'),
    // The window says first what to do with the application: it must not go on with the old one.
    click: () => {
      actions.show('drives');
    },
  }));
}

/** Labels a drive by what a click does, with the reason; a drive that is as it should be needs no words. */
function lineOf(drive: DriveView, language: Language, action: DriveAction): string {
  const { state } = shownHealth(drive);
  const { health, shell } = wordsIn(language);
  const does = shell.tray[action]({ label: drive.label });
  return state === 'ready' ? does : `${does} (${health[state]})`;
}
