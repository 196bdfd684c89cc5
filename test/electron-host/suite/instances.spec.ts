import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { close, environment, firstPage, launch, root, runtime } from '../playwright/launch.ts';
import { expect, FIXTURE_APP, test } from './fixture.ts';

test('a second instance hands its arguments to the first and ends', async ({ electronApp, page, home }) => {
  await expect(page.getByRole('heading')).toBeVisible();
  const second = spawn(runtime.executable, [FIXTURE_APP, 'fixture-link://set-up?user=anna'], {
    cwd: root,
    env: environment(home),
    stdio: 'ignore',
  });
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  await expect
    .poll(() => electronApp.evaluate(() => Reflect.get(globalThis, 'secondInstance') as unknown))
    .toEqual({ last: 'fixture-link://set-up?user=anna', workingDirectory: root, data: { from: 'another' } });
});

test('apps with other user data do not know of each other', async ({ electronApp, page }, info) => {
  await expect(page.getByRole('heading')).toBeVisible();
  const other = await launch({ app: FIXTURE_APP, home: info.outputPath('another-home') });
  await expect((await firstPage(other)).getByRole('heading')).toBeVisible();
  await close(other);
  expect(await electronApp.evaluate(() => Reflect.get(globalThis, 'secondInstance') as unknown)).toBeUndefined();
});

test('an app that was killed leaves nothing in the way of the next', async ({ home }) => {
  const first = await launch({ app: FIXTURE_APP, home });
  await firstPage(first);
  const ended = once(first.process(), 'exit');
  first.process().kill('SIGKILL');
  await ended;
  const next = await launch({ app: FIXTURE_APP, home });
  await expect((await firstPage(next)).getByRole('heading')).toBeVisible();
  await close(next);
});

test('what a page has stored is there when the app is started again', async ({ home }) => {
  const first = await launch({ app: FIXTURE_APP, home });
  await (
    await firstPage(first)
  ).evaluate(() => {
    localStorage.setItem('kept', 'yes');
  });
  await close(first);
  const next = await launch({ app: FIXTURE_APP, home });
  expect(await (await firstPage(next)).evaluate(() => localStorage.getItem('kept'))).toBe('yes');
  await close(next);
});

test('a terminated app quits properly', async ({ home }) => {
  const app = await launch({ app: FIXTURE_APP, home });
  await firstPage(app);
  const ended = once(app.process(), 'exit');
  app.process().kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});
