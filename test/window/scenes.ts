import type { Scene } from './scene.ts';
import { addressScenes } from './scenes/address.ts';
import { administrationScenes } from './scenes/administration.ts';
import { applicationScenes } from './scenes/applications.ts';
import { codeScenes } from './scenes/code.ts';
import { desktopScenes } from './scenes/desktops.ts';
import { driveScenes } from './scenes/drives.ts';
import { folderScenes } from './scenes/folders.ts';
import { managedScenes } from './scenes/managed.ts';
import { otherScenes } from './scenes/others.ts';
import { pageScenes } from './scenes/pages.ts';
import { passwordScenes } from './scenes/passwords.ts';
import { removalScenes } from './scenes/removals.ts';
import { renewalScenes } from './scenes/renewal.ts';
import { settingUpScenes } from './scenes/setting-up.ts';
import { wayScenes } from './scenes/ways.ts';

/** Every screen of the window, in each state that looks different. */
export const scenes: readonly Scene[] = [
  ...addressScenes,
  ...wayScenes,
  ...codeScenes,
  ...folderScenes,
  ...pageScenes,
  ...settingUpScenes,
  ...driveScenes,
  ...removalScenes,
  ...managedScenes,
  ...desktopScenes,
  ...renewalScenes,
  ...passwordScenes,
  ...administrationScenes,
  ...applicationScenes,
  ...otherScenes,
];

/** @throws Error when there is none of that name. */
export function sceneOf(name: string): Scene {
  const found = scenes.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no scene ${name}`);
  return found;
}
