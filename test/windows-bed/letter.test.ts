import { afterAll, beforeAll, expect, it } from 'vitest';
import { requireDone } from './bed.ts';
import { startDriveStage, USER, type DriveStage } from './drive-stage.ts';

let stage: DriveStage;
beforeAll(async () => {
  stage = await startDriveStage();
  requireDone(await stage.setUp(USER));
});
afterAll(() => stage.stop());

const letters = async (): Promise<readonly string[]> =>
  Object.entries(await stage.bed.inside.letters()).flatMap(([letter, type]) => (type === 4 ? [letter] : []));
const change = (letter: string, ...more: readonly string[]) => stage.run(['change', '--letter', letter, ...more]);

it('a drive gets another letter, with its app password, and has no other one', async () => {
  const before = stage.demo.appPasswords(USER).map(({ id }) => id);
  expect(await change('N')).toMatchObject({ code: 0, result: { connection: { path: 'N:\\' } } });
  expect(await letters()).toEqual(['N:']);
  expect(await stage.bed.inside.read('N:\\there.txt')).toBe('from the platform');
  expect(stage.demo.appPasswords(USER).map(({ id }) => id)).toEqual(before);
});

it('it is not touched for a letter that Windows remembers for something else', async () => {
  await stage.bed.inside.registrySet('HKCU', 'Network\\Y', 'RemotePath', '\\\\server\\share');
  const before = stage.bed.redirector.calls.length;
  expect(await change('Y')).toMatchObject({
    ...{ code: 40, result: { failure: { code: 'LK-5343', details: { letter: 'Y' } }, after: 'unchanged' } },
  });
  const calls = stage.bed.redirector.calls.slice(before).filter(({ call }) => call === 'add' || call === 'cancel');
  expect(calls).toEqual([]);
});

it('it has its old letter again where Windows refuses the new one', async () => {
  stage.bed.redirector.inject('add', { code: 1200 });
  expect(await change('P')).toMatchObject({
    ...{ code: 40, result: { failure: { code: 'LK-5310' }, after: 'unchanged' } },
  });
  expect(await letters()).toEqual(['N:']);
});

it('programs that have files open on it are cut off only when a person says so', async () => {
  await stage.bed.inside.hold('N:\\there.txt');
  expect(await change('P')).toMatchObject({ code: 40, result: { failure: { code: 'LK-5321' }, after: 'unchanged' } });
  expect(await letters()).toEqual(['N:']);
  requireDone(await change('P', '--force'));
  expect(await letters()).toEqual(['P:']);
});

it('the program ends, and says that Windows does not answer, where a call of Windows never returns', async () => {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  stage.bed.redirector.settings.before = ({ call }) => (call === 'cancel' ? held : undefined);
  const run = await stage.run(['remove']).finally(() => {
    stage.bed.redirector.settings.before = undefined;
  });
  letGo();
  expect(run).toMatchObject({ code: 0, result: { ok: true, left: { failure: { code: 'LK-5325' } } } });
  requireDone(await stage.run(['status']));
  expect(await stage.leftoversOfEnded(USER)).toEqual([]);
}, 180_000);
