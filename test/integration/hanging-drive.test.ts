import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { startCliStage, type CliStage } from '../support/cli-stage.ts';

const USER = 'nora';
let stage: CliStage;

beforeAll(async () => {
  stage = await startCliStage();
  for (const mapper of ['gvfs', 'rclone'] as const) {
    expect((await stage.setUp(mapper, { as: USER })).code).toBe(0);
  }
});
afterEach(() => {
  stage.demo.clearFaults();
});
afterAll(() => stage.stop());

it('status answers for every drive while their server hangs, and takes none of them away', async () => {
  stage.demo.fault({ method: '.*', path: '^/webdav', action: { kind: 'hang' } });
  const { result } = await stage.run(['status']);
  const connections = result?.['connections'] as readonly { label: string; state: string }[];
  expect(connections.map(({ label }) => label).sort()).toEqual(['gvfs', 'rclone']);
  for (const { state } of connections) expect(['mapped', 'unknown', 'unreachable']).toContain(state);
  stage.demo.clearFaults();
  const after = await stage.run(['status']);
  expect(after.result).toMatchObject({ connections: [{ state: 'mapped' }, { state: 'mapped' }] });
  expect(stage.demo.appPasswords(USER)).toHaveLength(2);
}, 120_000);
