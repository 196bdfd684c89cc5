import { describe, expect, it } from 'vitest';
import { plistOf } from '../../../electron/os/mac/health-preferences.ts';
import { healthText } from '../../../electron/contract/health-text.ts';
import { machineHealth, type MachineHealthLine, type UserFound } from '../../../electron/contract/machine-health.ts';
import { projectText } from '../../support/project-files.ts';
import { AT, lineWith, recordOf, reportOf } from '../../support/health-records.ts';

const NOW = '2026-11-30T09:00:00.000Z';
const head = { version: '1.2.3', os: 'windows', at: NOW } as const;
const none = { state: 'none', problems: 0 } as const;

const user = (overall: 'ok' | 'attention' | 'failed', id = '1000', at = AT): UserFound => ({
  ...{ found: 'yes', user: id, report: reportOf(recordOf(overall, at)) },
});

const of = (found: readonly UserFound[], policy: MachineHealthLine['policy'] = none, who = false): MachineHealthLine =>
  machineHealth(head, policy, found, who);

describe('the line of a whole computer', () => {
  it('has these names, which tools rely on', () => {
    expect(of([user('ok'), user('failed', '1001'), { found: 'forbidden', user: '1002' }])).toEqual({
      ...{ schema: 1, scope: 'machine', ...head, overall: 'failed', policy: none },
      users: {
        ...{ total: 2, ok: 1, attention: 0, failed: 1, stale: 0, unreadable: 0, forbidden: 1, codes: { 'LK-5006': 1 } },
        each: [
          { state: 40, overall: 'failed', code: 'LK-5006', lastProved: AT, version: '1.2.3', at: AT },
          { state: 0, overall: 'ok', lastProved: AT, version: '1.2.3', at: AT },
        ],
      },
    });
  });

  it.each<[string, readonly UserFound[], MachineHealthLine['policy'], string]>([
    ['nobody', [], none, 'absent'],
    ['one who is well', [user('ok')], none, 'ok'],
    ['one who needs attention', [user('ok'), user('attention')], none, 'attention'],
    ['one who has failed', [user('attention'), user('failed')], none, 'failed'],
    ['a record that is none', [user('ok'), { found: 'unreadable', user: '1' }], none, 'attention'],
    ['a record that nobody may read', [{ found: 'forbidden', user: '1' }], none, 'absent'],
    ['a policy that cannot be read', [user('ok')], { state: 'unreadable', problems: 0 }, 'attention'],
    ['a rule that is not followed', [], { state: 'ok', problems: 1 }, 'attention'],
    ['both', [user('failed')], { state: 'ok', problems: 1 }, 'failed'],
    ['one who was here last eight days ago', [user('failed', '1', '2026-11-22T08:00:00Z')], none, 'absent'],
    ['one whose clock is a week ahead', [user('failed', '1', '2026-12-07T08:00:00Z')], none, 'absent'],
  ])('of %s', (_, found, policy, overall) => {
    expect(of(found, policy).overall).toBe(overall);
  });

  it('is below 2,000 bytes for a thousand users with every code, the worst first, and all are counted', () => {
    const found = Array.from({ length: 1000 }, (_, index): UserFound => {
      const one = user(
        (['ok', 'attention', 'failed'] as const)[index % 3] ?? 'ok',
        `S-1-5-21-${'9'.repeat(30)}-${String(index)}`,
      );
      if (one.found !== 'yes') return one;
      return { ...one, report: { ...one.report, code: `LK-${String(1000 + index)}` } };
    });
    const line = of(found, { state: 'ok', revision: '…'.repeat(40), problems: 100 }, true);
    expect(Buffer.byteLength(JSON.stringify({ event: 'result', ok: true, ...line }))).toBeLessThan(2000);
    expect([line.users.total, line.users.ok + line.users.attention + line.users.failed]).toEqual([1000, 1000]);
    expect(line.users.each.length).toBeGreaterThan(2);
    expect(new Set(line.users.each.map(({ overall }) => overall))).toEqual(new Set(['failed']));
  });

  it('tells nobody who anybody is, unless asked', () => {
    expect(JSON.stringify(of([user('failed', 'S-1-5-21-1-2-3-1001')]))).not.toContain('S-1');
    expect(of([user('failed', 'S-1-5-21-1-2-3-1001')], none, true).users.each).toMatchObject([
      { user: 'S-1-5-21-1-2-3-1001' },
    ]);
  });

  it('judges what a newer Latchkey says by its exit code', () => {
    const newer = { found: 'yes', user: '1', report: { ...reportOf(recordOf('ok')), overall: 'retired' } } as const;
    expect(of([newer])).toMatchObject({ overall: 'ok', users: { ok: 1, each: [{ overall: 'retired' }] } });
  });
});

describe('the text for monitoring', () => {
  it('has Nagios’ word, the counts twice, and the codes', () => {
    expect(healthText(of([user('ok'), user('failed')]))).toBe(
      'LATCHKEY CRITICAL - users=2 ok=1 attention=0 failed=1 stale=0 unreadable=0 forbidden=0 codes=LK-5006 version=1.2.3' +
        ' | users=2 ok=1 attention=0 failed=1 stale=0 unreadable=0 forbidden=0',
    );
    expect(healthText(of([]))).toMatch(/^LATCHKEY OK - users=0 /);
    expect(healthText(lineWith('attention'))).toBe(
      'LATCHKEY WARNING - drives=1 applications=0 open=0 unreachable=1 lostFiles=0 codes=LK-3002 version=1.2.3' +
        ' | drives=1 applications=0 open=0 unreachable=1 lostFiles=0',
    );
  });

  it('is one line for what cannot be told', () => {
    expect(healthText({ schema: 1, version: '1.2.3', overall: 'unknown', code: 'LK-0001' })).toBe(
      'LATCHKEY UNKNOWN - codes=LK-0001 version=1.2.3',
    );
    expect(healthText({})).toMatch(/^LATCHKEY UNKNOWN/);
  });
});

it('every name of the line and of a record is in the page for IT', () => {
  const page = projectText('docs/it.md').split('## Seeing the fleet')[1]?.split('\n## ')[0] ?? '';
  const { each, ...users } = of([user('failed')], none, true).users;
  const names = [of([]), users, each[0] ?? {}, recordOf('failed')].flatMap((fields) => Object.keys(fields));
  expect(names).toEqual(expect.arrayContaining(['scope', 'stale', 'user', 'lastProved', 'line']));
  const words = new Set(page.match(/\w+/g));
  expect(names.filter((name) => !words.has(name))).toEqual([]);
  const texts = [...plistOf(recordOf('failed')).matchAll(/<key>(\w+)<\/key>/g)].map(([, name = '']) => name);
  expect(texts.filter((name) => !words.has(name))).toEqual([]);
});
