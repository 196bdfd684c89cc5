import { describe, expect, it } from 'vitest';
import {
  startWebClient,
  type ServiceState,
  type WebClientService,
} from '../../../../../electron/os/windows/drives/service.ts';
import { failureCode } from '../../../../support/failure-code.ts';

/** A service that comes up, or not, by a clock that a test drives. */
function bed(is: ServiceState, { afterTrigger = Infinity, startCode = 5, afterStart = Infinity } = {}) {
  let [nowMs, upAtMs] = [0, Infinity];
  const calls: string[] = [];
  const service: WebClientService = {
    state: () => Promise.resolve(nowMs >= upAtMs ? 'running' : is),
    trigger() {
      calls.push('trigger');
      upAtMs = nowMs + afterTrigger;
      return Promise.resolve();
    },
    start() {
      calls.push('start');
      if (startCode === 0) upAtMs = nowMs + afterStart;
      return Promise.resolve(startCode);
    },
  };
  const clock = {
    now: () => nowMs,
    pause: (ms: number) => {
      nowMs += ms;
      return Promise.resolve();
    },
  };
  const start = (signal = new AbortController().signal): Promise<string> =>
    failureCode(startWebClient(service, signal, clock));
  return { start, calls, passed: () => nowMs };
}

describe('WebClient is started', () => {
  it('not when it runs', async () => {
    const { start, calls } = bed('running');
    expect([await start(), calls]).toEqual(['no failure', []]);
  });

  it('by its trigger, as any user may, and is looked for until it runs', async () => {
    const { start, calls, passed } = bed('stopped', { afterTrigger: 4000 });
    expect([await start(), calls]).toEqual(['no failure', ['trigger']]);
    expect(passed()).toBe(4000);
  });

  it('by name when the trigger is not there, where this user may', async () => {
    const { start, calls } = bed('stopped', { startCode: 0, afterStart: 1000 });
    expect([await start(), calls]).toEqual(['no failure', ['trigger', 'start']]);
  });

  it.each<[ServiceState, string, number]>([
    ['absent', 'LK-5330', 0],
    ['disabled', 'LK-5331', 0],
    ['unknown', 'LK-5334', 0],
    ['stopped', 'LK-5332', 15_000],
    ['starting', 'LK-5333', 30_000],
  ])('not when it is %s: %s after %i ms', async (is, code, ms) => {
    const { start, passed } = bed(is);
    expect(await start()).toBe(code);
    expect(passed()).toBe(ms);
  });

  it('not any more when nobody wants it', async () => {
    const { start } = bed('starting');
    expect(await start(AbortSignal.abort())).toBe('LK-0002');
  });
});
