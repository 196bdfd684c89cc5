import { join } from 'node:path';
import { runtime } from '../playwright/launch.ts';
import { expect, FIXTURE_APP, test } from './fixture.ts';

for (const [desktop, env, expected] of [
  ['an English', { LANG: 'en_US.UTF-8' }, { ui: 'en-US', system: 'en-US', preferred: ['en-US'], page: 'en-US' }],
  ['a French', { LANG: 'fr_FR.UTF-8' }, { ui: 'fr', system: 'fr-FR', preferred: ['fr-FR'], page: 'fr' }],
  [
    'a Belgian',
    { LANG: 'nl_BE.UTF-8', LANGUAGE: 'fr_BE:nl' },
    { ui: 'fr', system: 'nl-BE', preferred: ['fr-BE', 'nl', 'nl-BE'], page: 'fr' },
  ],
] as const) {
  test.describe(`on ${desktop} desktop`, () => {
    test.use({ appEnv: env });

    test('app and page know the language', async ({ electronApp, page }) => {
      const language = await page.evaluate(() => navigator.language);
      const languages = await electronApp.evaluate(({ app }) => ({
        ui: app.getLocale(),
        system: app.getSystemLocale(),
        preferred: app.getPreferredSystemLanguages(),
      }));
      expect({ ...languages, page: language }).toEqual(expected);
    });
  });
}

test('the app knows itself and its places', async ({ electronApp, page, home }) => {
  await expect(page.getByRole('heading')).toBeVisible();
  const known = await electronApp.evaluate(({ app }) => ({
    name: app.getName(),
    version: app.getVersion(),
    path: app.getAppPath(),
    home: app.getPath('home'),
    userData: app.getPath('userData'),
    packaged: app.isPackaged,
    sandboxed: process.contextIsolated,
    type: process.type,
    program: process.execPath,
    electron: process.versions.electron.split('.')[0],
    chrome: /^\d+\./.test(process.versions.chrome),
  }));
  expect(known).toEqual({
    name: 'Fixture',
    version: '1.2.3',
    path: FIXTURE_APP,
    home,
    userData: join(home, '.config/Fixture'),
    packaged: false,
    sandboxed: false,
    type: 'browser',
    program: runtime.executable,
    electron: '45',
    chrome: true,
  });
});
