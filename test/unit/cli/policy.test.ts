import { describe, expect, it } from 'vitest';
import type { PolicyLookup } from '../../../electron/policy/policy.ts';
import { fakeEngine } from '../../fakes/fake-engine.ts';
import { runInFakeWorld } from '../../fakes/fake-world.ts';
import { policyOf } from '../../support/policy-of.ts';

const by = '/etc/latchkey/policy.json';
const under = (lookup: PolicyLookup) => ({ world: { policy: { read: () => Promise.resolve(lookup) } } });

describe('latchkey policy', () => {
  it('shows what IT has set, who can change it, and since which version', async () => {
    const lookup = policyOf({ policyRevision: '7', handOver: false, driveLabel: 'Files', warningDays: [30, 7] });
    const { code, stdout } = await runInFakeWorld(['policy'], under(lookup));
    expect(code).toBe(0);
    expect(stdout).toContain(`${by}, version 7`);
    expect(stdout).toMatch(/HandOver +no +can’t change it/);
    expect(stdout).toMatch(/DriveLabel +Files +can change it/);
    expect(stdout).toMatch(/WarningDays +30, 7/);
  });

  it('says what is not followed, and has the exit code say it to scripts', async () => {
    const lookup = policyOf({ newRule: 1, handOver: 'yes' });
    const text = await runInFakeWorld(['policy'], under(lookup));
    expect(text.code).toBe(60);
    expect(text.stdout).toMatch(/newRule .*doesn’t know this rule[\s\S]*handOver .*can’t have that value/);
    const { result } = await runInFakeWorld(['policy', '--json'], under(lookup));
    expect(result).toMatchObject({ ok: true, policy: { state: 'ok', by, problems: [{ written: 'newRule' }, {}] } });
  });

  it('says that there is none', async () => {
    const { code, stdout, result } = await runInFakeWorld(['policy', '--json'], under({ found: 'no', by }));
    expect([code, result]).toMatchObject([0, { ok: true, policy: { state: 'none', rules: [] } }]);
    expect(stdout).not.toBe('');
    expect((await runInFakeWorld(['policy'], under({ found: 'no', by }))).stdout).toContain(by);
  });

  it('fails where nobody can tell', async () => {
    const unread = under({ found: 'unknown', by, why: 'not-from-it' });
    const { code, result } = await runInFakeWorld(['policy', '--json'], unread);
    expect(code).toBe(50);
    expect(result).toMatchObject({ ok: false, failure: { code: 'LK-6004' }, policy: { why: 'not-from-it' } });
  });
});

describe('a failure', () => {
  const fails = { status: () => Promise.resolve({ ok: false, failure: { code: 'LK-4002' } } as const) };
  const lookup = policyOf({ helpName: 'Service desk', helpPhone: '1234', helpUrl: 'https://help.example.com' });
  const world = { ...under(lookup).world, buildEngine: () => Promise.resolve(fakeEngine(fails)) };

  it('names who helps people here', async () => {
    const { stderr } = await runInFakeWorld(['status'], { world });
    expect(stderr).toContain('Your helpdesk: Service desk · 1234 · https://help.example.com');
  });

  it('names nobody for a command that was typed wrong', async () => {
    expect((await runInFakeWorld(['statsu'], { world })).stderr).not.toContain('Service desk');
  });
});
