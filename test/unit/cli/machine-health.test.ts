import { describe, expect, it } from 'vitest';
import type { UserHealth } from '../../../electron/os/health-store.ts';
import { runInFakeWorld, type Ran } from '../../fakes/fake-world.ts';
import { recordOf, reportOf } from '../../support/health-records.ts';

const user = (overall: 'ok' | 'attention' | 'failed', id = '1000'): UserHealth => ({
  ...{ found: 'yes', user: id, report: reportOf(recordOf(overall, new Date().toISOString())) },
});

const look = (found: readonly UserHealth[], ...more: readonly string[]): Promise<Ran> =>
  runInFakeWorld(['health', '--machine', ...more], {
    world: {
      healthOfUsers: () => Promise.resolve(found),
      // Root's drives are none of anybody's business.
      buildEngine: () => Promise.reject(new Error('no engine is needed')),
    },
  });

describe('latchkey health --machine', () => {
  it.each([
    ['nobody', [], 'absent', 0],
    ['those who are well', [user('ok')], 'ok', 0],
    ['one who needs attention', [user('ok'), user('attention')], 'attention', 60],
    ['one who has failed', [user('ok'), user('failed')], 'failed', 40],
  ] as const)('of %s says so in one line, and by its exit code', async (_, found, overall, exit) => {
    const { code, stdout, stderr, result } = await look(found);
    expect([code, stderr]).toEqual([exit, '']);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(result).toMatchObject({
      event: 'result',
      ok: true,
      scope: 'machine',
      version: '1.2.3',
      os: 'linux',
      overall,
    });
  });

  it('tells users apart only when asked', async () => {
    expect((await look([user('ok', '1234')])).stdout).not.toContain('1234');
    expect((await look([user('ok', '1234')], '--who', '--json')).result).toMatchObject({
      users: { each: [{ user: '1234' }] },
    });
  });

  it('is text for monitoring when that is asked for', async () => {
    const { code, stdout } = await look([user('attention')], '--text');
    expect([code, stdout]).toEqual([60, expect.stringMatching(/^LATCHKEY WARNING - users=1 .*\n$/)]);
  });

  it('is one line, and nothing on standard error, when nobody can be listed', async () => {
    const world = { healthOfUsers: () => Promise.reject(new Error('getent: null')) };
    const json = await runInFakeWorld(['health', '--machine'], { world });
    expect([json.code, json.stderr]).toEqual([70, '']);
    expect(json.result).toMatchObject({ ok: false, overall: 'unknown', code: 'LK-0001' });
    const text = await runInFakeWorld(['health', '--machine', '--text'], { world });
    expect([text.code, text.stdout, text.stderr]).toEqual([70, 'LATCHKEY UNKNOWN - codes=LK-0001 version=1.2.3\n', '']);
  });

  it.each([
    [['health', '--who'], '--machine'],
    [['health', '--text', '--json'], '--text'],
  ])('%j is refused', async (argv, named) => {
    const { code, stdout, stderr } = await runInFakeWorld(argv);
    expect(code).toBe(2);
    expect(stdout + stderr).toContain(named);
  });
});
