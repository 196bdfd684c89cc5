import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { logByPolicy } from '../../../electron/policy/log-by-policy.ts';
import { judge } from '../../../electron/policy/judge.ts';
import { policyView } from '../../../electron/policy/policy-view.ts';
import { allowsMoreDrives, isClosed, type PolicyLookup } from '../../../electron/policy/policy.ts';
import { watchPolicy } from '../../../electron/policy/watch-policy.ts';
import { MemoryLog } from '../../fakes/memory-log.ts';
import { policyOf } from '../../support/policy-of.ts';

let stop = new AbortController();
afterEach(() => {
  stop.abort();
  stop = new AbortController();
});

describe('a watched policy', () => {
  it('is told when it says something else, however often it is looked at', async () => {
    let lookup: PolicyLookup = policyOf({ handOver: true });
    const told: PolicyLookup[] = [];
    watchPolicy({ read: () => Promise.resolve(lookup) }, (now) => told.push(now), { signal: stop.signal, paceMs: 5 });
    await sleep(40);
    expect(told).toEqual([]);
    lookup = policyOf({ handOver: false });
    await sleep(40);
    lookup = { found: 'unknown', by: 'x', why: 'damaged' };
    await sleep(40);
    expect(told).toEqual([policyOf({ handOver: false }), lookup]);
    stop.abort();
    lookup = policyOf({});
    await sleep(40);
    expect(told).toHaveLength(2);
  });

  it('is looked at as soon as the system says that it may have changed', async () => {
    let hint = (): void => undefined;
    let lookup = policyOf({});
    const heard = new Promise<PolicyLookup>((resolve) => {
      const hints = (changed: () => void): void => {
        hint = changed;
      };
      watchPolicy({ read: () => Promise.resolve(lookup), hints }, resolve, { signal: stop.signal, paceMs: 3_600_000 });
    });
    await sleep(5);
    lookup = policyOf({ moreDrives: false });
    hint();
    hint();
    expect(await heard).toEqual(lookup);
  });
});

describe('a log of which IT wants errors only', () => {
  it('has what went wrong, and nothing else', async () => {
    const log = new MemoryLog();
    let nowMs = 0;
    let rules: object = { log: 'errors' };
    const quiet = logByPolicy(log, { read: () => Promise.resolve(policyOf(rules)) }, () => nowMs);
    quiet.info('mapped');
    quiet.unexpected(new Error('broken'));
    await quiet.close();
    expect([log.lines.length, log.unexpectedErrors.length]).toEqual([0, 1]);
    rules = {};
    nowMs = 60_000;
    quiet.info('mapped');
    await quiet.close();
    expect(log.lines).toEqual([{ event: 'mapped', fields: {} }]);
  });

  it('writes errors alone where nobody can tell what IT says', async () => {
    for (const lookup of [
      { found: 'unknown', by: 'x', why: 'damaged' } as const,
      judge([{ name: 'log', written: 'log', value: 'error', by: 'x' }], 'x'),
    ]) {
      const log = new MemoryLog();
      const quiet = logByPolicy(log, { read: () => Promise.resolve(lookup) });
      quiet.info('mapped');
      await quiet.close();
      expect(log.lines).toEqual([]);
    }
  });
});

it('a rule that cannot be read closes, however many that nobody knows stand before it', () => {
  const unknown = Array.from({ length: 500 }, (_, at) => ({
    name: undefined,
    written: `New${String(at)}`,
    value: 1,
    by: 'x',
  }));
  const lookup = judge([...unknown, { name: 'moreDrives', written: 'moreDrives', value: 'no', by: 'x' }], 'x');
  expect([isClosed(lookup, 'moreDrives'), allowsMoreDrives(lookup)]).toEqual([true, false]);
  expect(policyView(lookup).problems).toHaveLength(100);
});
