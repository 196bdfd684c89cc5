import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { IpcListener } from '../../../../electron/os/ipc-child.ts';
import { volumeCalls } from '../../../../electron/os/mac/drives/volume-call.ts';
import { Secret } from '../../../../electron/secrets/secret.ts';
import { failureCode } from '../../../support/failure-code.ts';

/** The process for one call, as a test has it behave. */
function bed() {
  const sent: unknown[] = [];
  let kills = 0;
  let listener: IpcListener | undefined;
  const calls = volumeCalls(
    (by) => {
      listener = by;
      return {
        id: 1,
        send: (message) => sent.push(message),
        kill() {
          kills += 1;
          by.ended('SIGKILL');
        },
      };
    },
    { limitMs: 60_000, undoMs: 5000 },
  );
  const stopping = new AbortController();
  return {
    ...{ sent, stopping, kills: () => kills },
    say: (message: object) => {
      listener?.message(message, undefined);
    },
    end: (how: string) => {
      listener?.ended(how);
    },
    mount: () =>
      calls.mount({ url: 'http://127.0.0.1:5/a/b/', user: 'u', password: new Secret('pw') }, stopping.signal),
    unmount: () => calls.unmount('/Volumes/b'),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a call of macOS in a process of its own', () => {
  it('gets its credential over the pipe, once the process is there', async () => {
    const { mount, say, sent } = bed();
    const mounting = mount();
    expect(sent).toEqual([]);
    say({ type: 'ready' });
    expect(sent).toEqual([{ do: 'mount', url: 'http://127.0.0.1:5/a/b/', user: 'u', password: 'pw' }]);
    say({ type: 'mounted', status: 0, paths: ['/Volumes/b'] });
    expect(await mounting).toEqual({ status: 0, paths: ['/Volumes/b'] });
  });

  it('is ended after a minute', async () => {
    const { mount, say, kills } = bed();
    const mounting = failureCode(mount());
    say({ type: 'ready' });
    await vi.advanceTimersByTimeAsync(59_999);
    expect(kills()).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect([kills(), await mounting]).toEqual([1, 'LK-5416']);
  });

  it('is ended after a minute also when its process never says a word', async () => {
    const { unmount, kills } = bed();
    const unmounting = failureCode(unmount());
    await vi.advanceTimersByTimeAsync(60_000);
    expect([kills(), await unmounting]).toEqual([1, 'LK-5416']);
  });

  it.each([
    ['crashes', 'SIGSEGV'],
    ['is not there', 'ENOENT'],
  ])('is a failure when its process %s', async (_, how) => {
    const { mount, end } = bed();
    const mounting = failureCode(mount());
    end(how);
    expect(await mounting).toBe('LK-5417');
  });

  it('is a failure when its process cannot make it, and when it answers something else', async () => {
    const [one, other] = [bed(), bed()];
    const failing = [failureCode(one.mount()), failureCode(other.mount())];
    one.say({ type: 'failed', reason: 'no library' });
    other.say({ type: 'ready' });
    other.say({ type: 'unmounted', errno: 0 });
    expect(await Promise.all(failing)).toEqual(['LK-5417', 'LK-5417']);
  });

  it('is left when somebody stops it, and settles when what it made is undone', async () => {
    const { mount, say, sent, stopping, kills } = bed();
    const mounting = failureCode(mount());
    say({ type: 'ready' });
    stopping.abort();
    expect(sent.at(-1)).toEqual({ do: 'give-up' });
    say({ type: 'mounted', status: 0, paths: ['/Volumes/b'] });
    expect([await mounting, kills()]).toEqual(['LK-0002', 0]);
  });

  it('is ended when it is stopped and goes on all the same, or had not begun', async () => {
    const [begun, not] = [bed(), bed()];
    const stopped = [failureCode(begun.mount()), failureCode(not.mount())];
    begun.say({ type: 'ready' });
    begun.stopping.abort();
    not.stopping.abort();
    expect([begun.kills(), not.kills(), not.sent]).toEqual([0, 1, []]);
    await vi.advanceTimersByTimeAsync(5000);
    expect([begun.kills(), await Promise.all(stopped)]).toEqual([1, ['LK-0002', 'LK-0002']]);
  });

  it('says what unmount has said', async () => {
    const { unmount, say } = bed();
    const unmounting = unmount();
    say({ type: 'ready' });
    say({ type: 'unmounted', errno: 16 });
    expect(await unmounting).toBe(16);
  });
});
