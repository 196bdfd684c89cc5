import { join } from 'node:path';
import { Menu, nativeImage, Tray, type NativeImage } from 'electron';
import type { Desktop } from '../contract/window.ts';
import { labelled } from '../contract/words/failure-words.ts';
import { wordsIn } from '../contract/words/words-in.ts';
import { trayMenu, type TrayActions, type TrayContent } from './tray-menu.ts';
import { trayState, type TrayState } from './tray-view.ts';

export interface AppTray {
  /** Shows the present state of drives and work. */
  update(content: TrayContent): void;
  /** Removes the icon when the desktop's tray has gone. A tray that comes later shows only icons that are made after it. */
  remove(): void;
}

/** Puts the icon into the tray. @param folder the folder of the rendered tray icons */
export function createTray(desktop: Desktop, folder: string, actions: TrayActions): AppTray {
  const tray = new Tray(image(desktop, folder, 'ready'));
  // macOS shows the menu at a click by itself, as do some Linux desktops.
  if (desktop !== 'mac') {
    tray.on('click', () => {
      actions.show('drives');
    });
  }
  let shown: TrayState = 'ready';
  return {
    remove() {
      tray.destroy();
    },
    update(content) {
      const state = trayState(content.drives, content.work);
      if (state !== shown) tray.setImage(image(desktop, folder, state));
      shown = state;
      const { language } = content;
      tray.setToolTip(labelled(language, 'Latchkey', wordsIn(language).shell.trayState[state]));
      tray.setContextMenu(Menu.buildFromTemplate(trayMenu(content, actions)));
    },
  };
}

/** Loads a tray icon. macOS colours a template image itself to match its menu bar; Electron finds the `@2x` file beside it. */
function image(desktop: Desktop, folder: string, state: TrayState): NativeImage {
  // Retiring is work that Latchkey does by itself.
  const picture = state === 'retiring' ? 'working' : state;
  const file = desktop === 'mac' ? `${picture}Template.png` : `${picture}.${desktop === 'windows' ? 'ico' : 'png'}`;
  const icon = nativeImage.createFromPath(join(folder, file));
  if (desktop === 'mac') icon.setTemplateImage(true);
  return icon;
}
