import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PolicyView } from '../../electron/contract/policy-view.ts';
import { policyView } from '../../electron/policy/policy-view.ts';
import { policyOf } from '../support/policy-of.ts';
import { projectText } from '../support/project-files.ts';
import { regFileValues } from '../support/reg-file.ts';
import { startBed, type WindowsBed } from './bed.ts';

const KEY = 'SOFTWARE\\Policies\\Latchkey';
let bed: WindowsBed;
beforeAll(async () => {
  bed = await startBed();
});
afterAll(() => bed.stop());

const set = (name: string, value: string | number, root: 'HKLM' | 'HKCU' = 'HKLM'): Promise<void> =>
  bed.inside.registrySet(root, KEY, name, value);

async function policy(): Promise<{ readonly code: number; readonly view: PolicyView }> {
  const { code, result } = await bed.run(['policy', '--json']);
  return { code: code ?? -1, view: result?.['policy'] as PolicyView };
}

it('has no policy on a Windows that is new, whatever its user writes in their own registry', async () => {
  await set('HandOver', 1, 'HKCU');
  expect(await policy()).toMatchObject({ code: 0, view: { state: 'none', by: `HKLM\\${KEY}`, rules: [] } });
});

it('reads every rule as the file for IT’s tools sets it, lists and all', async () => {
  for (const { key, name, value } of regFileValues(projectText('assets/policy/windows/latchkey.reg'))) {
    const type = typeof value === 'number' ? 'number' : typeof value === 'string' ? 'text' : 'list';
    await bed.inside.registrySet('HKLM', key, name, value, type);
  }
  const example = JSON.parse(projectText('assets/policy/linux/policy.example.json')) as object;
  const { code, view } = await policy();
  const plain = (rules: PolicyView['rules']) => rules.map(({ name, value }) => [name, value]);
  expect(plain(view.rules)).toEqual(plain(policyView(policyOf(example)).rules));
  expect([code, view.state, view.revision, view.problems]).toEqual([0, 'ok', '2026-11-30', []]);
});

it('follows a change at once: what is unknown or of another type is told, and nothing else changes', async () => {
  await bed.inside.registryDelete('HKLM', KEY);
  await set('NewRule', 1);
  await set('HandOver', '1');
  await set('PlatformAddress', 'files.example.com');
  expect(await policy()).toMatchObject({
    ...{ code: 60, view: { rules: [{ name: 'platformAddress', value: 'files.example.com' }] } },
  });
  const other = await bed.run(['setup', '--platform', 'https://127.0.0.1:9', '--user', 'nora', '--json']);
  expect(other.result).toMatchObject({ failure: { code: 'LK-6003', details: { host: 'files.example.com' } } });
  await set('PlatformAddress', 7);
  const closed = await bed.run(['setup', '--platform', 'https://127.0.0.1:9', '--user', 'nora', '--json']);
  expect(closed.result).toMatchObject({ failure: { code: 'LK-6004' } });
  await bed.inside.registryDelete('HKLM', KEY);
  expect((await policy()).view.state).toBe('none');
});
