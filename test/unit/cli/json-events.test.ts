import { describe, expect, it } from 'vitest';
import type { CliEnvironment } from '../../../electron/cli/cli-environment.ts';
import type { ProgressEvent } from '../../../electron/contract/view.ts';
import type { Run } from '../../../electron/engine/engine.ts';
import { fakeEngine, someConnection } from '../../fakes/fake-engine.ts';
import { runInFakeWorld } from '../../fakes/fake-world.ts';

const setUp = ['setup', '--platform', 'files.example.com', '--user', 'anna', '--json'];

describe('with --json', () => {
  it('a set-up gives its plan, its steps as they happen and the connection at the end', async () => {
    const steps: ProgressEvent[] = [
      { event: 'plan', steps: ['discover', 'sign-in'] },
      { event: 'step', id: 'discover', state: 'running' },
      { event: 'step', id: 'discover', state: 'done', ms: 12 },
    ];
    const { events, stdout, stderr, code } = await runInFakeWorld(setUp, {
      engine: {
        setUp(_, run) {
          steps.forEach(run.progress);
          return Promise.resolve({ ok: true, value: someConnection });
        },
      },
    });
    expect(events).toEqual([...steps, { event: 'result', ok: true, connection: someConnection }]);
    expect(stdout.split('\n')).toHaveLength(events.length + 1);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('a failed set-up says what is left', async () => {
    const failure = { code: 'LK-5005', details: { name: 'gio' } } as const;
    const { result, code } = await runInFakeWorld(setUp, {
      engine: { setUp: () => Promise.resolve({ ok: false, failure, after: 'kept' }) },
    });
    expect(result).toEqual({ event: 'result', ok: false, failure, after: 'kept' });
    expect(code).toBe(40);
  });

  it.each([
    ['status', { connections: [{ ...someConnection, state: 'mapped' }], applications: [], open: [], lost: [] }],
    ['open', { path: someConnection.path }],
    ['reconnect', { connection: someConnection }],
    ['remove', { removed: someConnection }],
    ['passwords list', { passwords: [expect.objectContaining({ id: '42', connectionId: 'c1' })], count: 1 }],
    ['passwords revoke 42 --yes', { revoked: [expect.objectContaining({ id: '42' })] }],
    ['doctor', { findings: [{ id: 'keychain', state: 'ok' }] }],
  ])('%s gives one result line', async (line, fields) => {
    const { events, stderr, code } = await runInFakeWorld([...line.split(' '), '--json']);
    expect(events).toEqual([{ event: 'result', ok: true, ...fields }]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('says that it waits for another Latchkey, to programs and to people', async () => {
    const buildEngine: CliEnvironment['buildEngine'] = ({ ms, onWait }) => {
      expect(ms).toBe(10_000);
      onWait?.();
      return Promise.resolve(fakeEngine());
    };
    const asJson = await runInFakeWorld(['remove', '--json'], { world: { buildEngine } });
    expect(asJson.events[0]).toEqual({ event: 'waiting', seconds: 10 });
    expect(asJson.stderr).toContain('up to 10 s');
    const asText = await runInFakeWorld(['remove'], { world: { buildEngine } });
    expect(asText.stderr).toContain('up to 10 s');
    expect(asText.stdout).not.toContain('up to 10 s');
  });

  it('a removal says what stays on the platform', async () => {
    const left = { passwordName: 'N', why: 'duty', failure: { code: 'LK-3002' } } as const;
    const { result } = await runInFakeWorld(['remove', '--json'], {
      engine: { remove: () => Promise.resolve({ ok: true, value: { removed: someConnection, left } }) },
    });
    expect(result).toEqual({ event: 'result', ok: true, removed: someConnection, left });
  });

  it('the doctor fails with the first problem and still lists every finding', async () => {
    const findings = [
      { id: 'keychain', state: 'ok' },
      { id: 'rclone', state: 'warning', code: 'LK-5004', packages: ['rclone'] },
      { id: 'gvfs', state: 'problem', code: 'LK-5002', packages: ['gvfs-backends', 'gvfs-fuse'] },
      { id: 'fuse', state: 'problem', code: 'LK-5003' },
    ] as const;
    const { result, code } = await runInFakeWorld(['doctor', '--json'], {
      engine: { doctor: () => Promise.resolve({ ok: true, value: findings }) },
    });
    const failure = { code: 'LK-5002', details: { packages: 'gvfs-backends gvfs-fuse' } };
    expect(result).toEqual({ event: 'result', ok: false, failure, findings });
    expect(code).toBe(40);
  });

  it('a command line that is not understood gives a result too', async () => {
    const { result, stderr, code } = await runInFakeWorld(['status', '--json', '--colour']);
    const failure = { code: 'LK-1017', details: { problem: 'unknown-option', name: '--colour' } };
    expect(result).toEqual({ event: 'result', ok: false, failure });
    expect(stderr).toContain('Unknown option --colour.');
    expect(code).toBe(2);
  });

  it('answers come from standard input, in the order asked', async () => {
    const given: unknown[] = [];
    const { code } = await runInFakeWorld(setUp, {
      stdin: 'pass word\nsms\n123456\n',
      engine: {
        async setUp(_, { ask }: Run) {
          const password = await ask.password({ user: 'anna', host: 'files.example.com' });
          const method = await ask.method({ methods: [{ id: 'otp' }, { id: 'sms' }] });
          const answer = await ask.code({ method: { id: 'sms' }, others: true, sent: true });
          const typed = answer.kind === 'code' ? answer.code.use((text) => text) : undefined;
          given.push(
            password.use((text) => text),
            method,
            typed,
          );
          return { ok: true, value: someConnection };
        },
      },
    });
    expect(given).toEqual(['pass word', 'sms', '123456']);
    expect(code).toBe(0);
  });

  it('a set-up without platform or user is refused when there is nobody to ask', async () => {
    const { result } = await runInFakeWorld(['setup', '--user', 'anna', '--json']);
    expect(result?.['failure']).toEqual({
      code: 'LK-1017',
      details: { problem: 'missing-option', name: '--platform' },
    });
  });
});
