import { channels } from '../../../electron/contract/channels.ts';
import { expect, onStandingApp as test } from '../shell-fixture.ts';

test('the page has the bridge of the table, which it cannot change, and sees no Node and no Electron', async ({
  page,
}) => {
  const seen = await page.evaluate(() => {
    const { latchkey } = window;
    const keysOf = (part: object | ((...input: never[]) => unknown)): unknown =>
      typeof part === 'object' ? Object.keys(part) : typeof part;
    return {
      bridge: Object.fromEntries(Object.entries(latchkey).map(([area, calls]) => [area, keysOf(calls)])),
      frozen: [latchkey, ...Object.values(latchkey)].every((part) => Object.isFrozen(part)),
      foreign: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname'].filter(
        (name) => name in globalThis,
      ),
    };
  });
  expect(seen).toEqual({ bridge: { ...channels, on: 'function' }, frozen: true, foreign: [] });
});

test('a page that lies and poisons gets nothing more out of the bridge', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const { latchkey } = window;
    const listening = (() => {
      try {
        latchkey.on('secrets' as 'work', () => undefined);
        return 'listens';
      } catch (error) {
        return String(error);
      }
    })();
    Array.prototype.map = () => {
      throw new Error('poisoned');
    };
    Object.prototype.toString = () => 'poisoned';
    return { listening, read: await latchkey.settings.read(undefined), open: await latchkey.drives.open({ id: '' }) };
  });
  expect(answers.listening).toContain('no such event');
  expect(answers.read).toMatchObject({ ok: true, value: { languageSetting: 'system' } });
  expect(answers.open).toMatchObject({ ok: false, failure: { code: 'LK-0001' } });
});
