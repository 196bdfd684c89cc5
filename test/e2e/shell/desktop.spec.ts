import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { heard, listen } from '../heard-events.ts';
import { expect, onStandingApp, test } from '../shell-fixture.ts';

test('without a tray the app says so, and ends with its window', async ({ electronApp, page, desktop }) => {
  expect(await page.evaluate(() => window.latchkey.app.tray(undefined))).toEqual({ ok: true, value: false });
  expect(await desktop.trays()).toEqual([]);
  const ended = new Promise((resolve) => electronApp.process().once('exit', resolve));
  await page.close();
  expect(await ended).toBe(0);
});

test('the window is as small as it may be, and no smaller', async ({ electronApp, page }) => {
  await expect(page.getByRole('heading').first()).toBeVisible();
  const look = () =>
    electronApp.evaluate(({ BrowserWindow }) => {
      const [first] = BrowserWindow.getAllWindows();
      return {
        least: first?.getMinimumSize(),
        size: first?.getSize(),
        title: first?.getTitle(),
        shown: first?.isVisible(),
      };
    });
  // Shown as soon as it is painted, which the page may be ahead of.
  await expect.poll(look).toEqual({
    least: [400, 500],
    size: [920, 640],
    title: expect.stringMatching(/Latchkey$/) as unknown,
    shown: true,
  });
});

test('the menu leads to the views, in the language of the user', async ({ page, desktop }) => {
  await listen(page);
  await expect.poll(async () => (await desktop.applicationMenu()).map(({ label }) => label)).toContain('&Help');
  await desktop.clickApplicationMenu(['&Help', 'About Latchkey']);
  await expect.poll(() => heard(page)).toContainEqual(['show', 'about']);
  await desktop.clickApplicationMenu(['&Help', 'Keyboard Shortcuts']);
  await expect.poll(() => heard(page)).toContainEqual(['shortcuts', true]);
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.evaluate(() => window.latchkey.settings.change({ language: 'fr' }));
  await desktop.clickApplicationMenu(['&Fichier', 'Paramètres…']);
  await expect.poll(() => heard(page)).toContainEqual(['show', 'settings']);
});

onStandingApp('start at logon is a file that the desktop reads', async ({ page, session }) => {
  const file = join(session.home, '.config/autostart/latchkey.desktop');
  const turn = (on: boolean) => page.evaluate((startAtLogon) => window.latchkey.settings.change({ startAtLogon }), on);
  expect(existsSync(file)).toBe(false);
  expect(await turn(true)).toMatchObject({ ok: true, value: { startAtLogon: true } });
  expect(readFileSync(file, 'utf8')).toMatch(/^Exec=.* --hidden$/m);
  expect(await turn(false)).toMatchObject({ ok: true, value: { startAtLogon: false } });
  expect(existsSync(file)).toBe(false);
});

test('help opens the pages of the platform’s maker, and nothing that the page names', async ({ page, desktop }) => {
  for (const topic of ['start', 'second-factor', 'helpdesk'] as const) {
    expect(await page.evaluate((wanted) => window.latchkey.app.openHelp({ topic: wanted }), topic)).toEqual({
      ok: true,
      value: null,
    });
  }
  const invented = await page.evaluate(() =>
    window.latchkey.app.openHelp({ topic: 'https://evil.example/' as 'start' }),
  );
  expect(invented).toMatchObject({ ok: false, failure: { code: 'LK-0001' } });
  expect((await desktop.calls('shell.openExternal')).map(([address]) => new URL(String(address)).host)).toEqual([
    ...['support.netexplorer.fr', 'support.netexplorer.fr', 'support.netexplorer.fr'],
  ]);
});

onStandingApp('about says what runs and what it is made of', async ({ page }) => {
  const about = await page.evaluate(() => window.latchkey.app.about(undefined));
  expect(about).toMatchObject({ ok: true, value: { version: expect.stringMatching(/^\d+\.\d+\.\d+$/) } });
  const names = about.ok ? about.value.notices.map(({ name }) => name) : [];
  expect(names).toEqual(expect.arrayContaining(['@github/keytar', 'react-dom', 'zod']));
  expect(about.ok && about.value.engine).toContain('Electron 45');
});

onStandingApp('a report is shown, and saved as it was shown', async ({ page, desktop, session }) => {
  const file = join(session.home, 'report.txt');
  const report = await page.evaluate(() => window.latchkey.diagnostics.report(undefined));
  expect(report.ok && report.value.text).toContain('== Checks ==');
  expect(await page.evaluate(() => window.latchkey.diagnostics.save(undefined))).toEqual({ ok: true, value: null });
  await desktop.answerNext('showSaveDialog', { canceled: false, filePath: file });
  expect(await page.evaluate(() => window.latchkey.diagnostics.save(undefined))).toEqual({
    ok: true,
    value: { path: file },
  });
  expect(report.ok && report.value.text).toBe(readFileSync(file, 'utf8'));
});
