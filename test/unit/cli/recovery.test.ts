import { describe, expect, it } from 'vitest';
import type { Recovery } from '../../../electron/contract/view.ts';
import { runInFakeWorld } from '../../fakes/fake-world.ts';

const left: readonly Recovery[] = [
  { id: 'a', kind: 'setup', label: 'Work', outcome: 'finished' },
  { id: 'b', kind: 'setup', label: 'Home', outcome: 'undone' },
  { id: 'c', kind: 'remove', label: 'Old', outcome: 'open', failure: { code: 'LK-3002' } },
];
const recovered = { recover: () => Promise.resolve({ ok: true, value: left } as const) };
const failing = { recover: () => Promise.resolve({ ok: false, failure: { code: 'LK-1010' } } as const) };

describe('what an earlier start left', () => {
  it('is told on standard error before the command', async () => {
    const { stderr, code } = await runInFakeWorld(['status'], { engine: recovered });
    expect(stderr.trimEnd().split('\n')).toEqual([
      'The set-up of “Work” was interrupted. It’s now finished.',
      'The set-up of “Home” was interrupted. Everything was undone; nothing is left behind.',
      'The removal of “Old” was interrupted and isn’t finished. LK-3002: The server can’t be reached.',
    ]);
    expect(code).toBe(0);
  });

  it('is told as events with --json', async () => {
    const { events } = await runInFakeWorld(['remove', '--json'], { engine: recovered });
    expect(events.slice(0, -1)).toEqual(left.map((recovery) => ({ event: 'recovered', ...recovery })));
  });

  it('is looked at first by every command', async () => {
    for (const line of ['setup --platform x.example --user a', 'status', 'open', 'reconnect', 'remove', 'doctor']) {
      const { events } = await runInFakeWorld([...line.split(' '), '--json'], { engine: recovered });
      expect(events.map(({ event }) => event)).toEqual(['recovered', 'recovered', 'recovered', 'result']);
    }
  });

  it('is announced when it takes work', async () => {
    const { stderr } = await runInFakeWorld(['status'], {
      engine: {
        recover({ progress }) {
          progress({ event: 'step', id: 'revoke', state: 'running' });
          progress({ event: 'step', id: 'revoke', state: 'done', ms: 3 });
          return recovered.recover();
        },
      },
    });
    expect(stderr.split('\n').filter((line) => line.includes('interrupted last time'))).toHaveLength(1);
  });

  it.each(['status', 'doctor'])('does not stop %s when it cannot be looked at', async (command) => {
    const { code, stderr, events } = await runInFakeWorld([command, '--json'], { engine: failing });
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(events[0]).toEqual({ event: 'recovered', outcome: 'open', failure: { code: 'LK-1010' } });
    expect(events).toHaveLength(2);
  });

  it.each(['open', 'reconnect', 'remove', 'passwords list', 'setup --platform x.example --user a'])(
    'stops %s when it cannot be looked at',
    async (line) => {
      const { code, result } = await runInFakeWorld([...line.split(' '), '--json'], { engine: failing });
      expect(code).toBe(70);
      expect(result).toEqual({ event: 'result', ok: false, failure: { code: 'LK-1010' } });
    },
  );
});
