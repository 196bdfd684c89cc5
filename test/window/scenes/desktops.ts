import type { DriveView } from '../../../electron/contract/window.ts';
import { done, type FakeBridge } from '../../fakes/fake-bridge.ts';
import { chooseInMenu } from '../acts.ts';
import type { Scene } from '../scene.ts';
import { drive, onDesktop } from './world.ts';

const checkedAt = '2026-11-21T14:01:00.000Z';
const onZ = drive({
  ...{ id: 'k7f2', label: 'Example Files', state: 'mapped', health: { state: 'ready', checkedAt } },
  ...{ mapper: 'webclient', path: 'Z:\\', link: 'Z:\\' },
});

function lists(fake: FakeBridge, drives: readonly DriveView[]): void {
  fake.replies.drives.list = () => done({ drives, applications: [], open: [] });
}

/** What is shown only on some systems, or in other words there. */
export const desktopScenes: readonly Scene[] = [
  {
    name: 'drives-letter',
    prepare: (fake) => {
      lists(fake, [onZ]);
      onDesktop(fake, 'windows');
      fake.replies.drives.freeLetters = () => done(['M', 'N', 'P', 'Y']);
    },
    act: async (page) => {
      await chooseInMenu(page, 'drive');
      await page.locator('select[name=letter]').waitFor();
    },
  },
];
