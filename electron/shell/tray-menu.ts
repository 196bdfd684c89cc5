import type { MenuItemConstructorOptions } from 'electron';
import type { DrivesView, DriveView, ShowView, WorkView } from '../contract/window.ts';
import type { Language } from '../contract/words/language.ts';
import { say } from '../contract/words/say.ts';
import { trayStateTexts, trayTexts } from '../contract/words/shell/tray.ts';
import { healthTexts } from '../contract/words/drives.ts';
import type { Text } from '../contract/words/language.ts';
import { shownHealth } from '../contract/health.ts';
import { driveAction, needsNewPassword, trayState } from './tray-view.ts';

/** What the tray's menu can set off. */
export interface TrayActions {
  show(view: ShowView): void;
  openDrive(id: string): void;
  reconnect(id: string): void;
  renew(id: string): void;
  help(): void;
  quit(): void;
}

export interface TrayContent {
  readonly language: Language;
  readonly drives: DrivesView | undefined;
  readonly work: WorkView | null;
}

export function trayMenu({ language, drives, work }: TrayContent, actions: TrayActions): MenuItemConstructorOptions[] {
  const words = (text: keyof typeof trayTexts): string => say(language, trayTexts[text]);
  return [
    { id: 'state', label: say(language, trayStateTexts[trayState(drives, work)]), enabled: false },
    { type: 'separator' },
    ...driveItems(language, drives, actions),
    ...applicationItems(language, drives, actions),
    { type: 'separator' },
    {
      id: 'open',
      label: words('open'),
      click: () => {
        actions.show('drives');
      },
    },
    {
      id: 'set-up',
      label: words('setUp'),
      click: () => {
        actions.show('wizard');
      },
    },
    {
      id: 'help',
      label: words('help'),
      click: () => {
        actions.help();
      },
    },
    { type: 'separator' },
    {
      id: 'quit',
      label: words('quit'),
      click: () => {
        actions.quit();
      },
    },
  ];
}

function driveItems(
  language: Language,
  drives: DrivesView | undefined,
  actions: TrayActions,
): MenuItemConstructorOptions[] {
  if (drives === undefined || drives.drives.length === 0) {
    return [{ id: 'none', label: say(language, trayTexts.none), enabled: false }];
  }
  return drives.drives.map((drive) => {
    const action = driveAction(drive);
    return {
      id: `drive:${drive.id}`,
      // `&` would mark a shortcut's letter
      label: lineOf(drive, language, trayTexts[action]).replaceAll('&', '&&'),
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
    label: say(language, trayTexts.renewApplication, { label }).replaceAll('&', '&&'),
    // The window says first what to do with the application: it must not go on with the old one.
    click: () => {
      actions.show('drives');
    },
  }));
}

/** What a click does, and why that is offered: of what is as it should be nothing more need be said. */
function lineOf(drive: DriveView, language: Language, action: Text): string {
  const { state } = shownHealth(drive);
  const does = say(language, action, { label: drive.label });
  return state === 'ready' ? does : `${does} (${say(language, healthTexts[state])})`;
}
