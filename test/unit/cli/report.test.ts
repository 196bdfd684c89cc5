import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../../electron/engine/engine.ts';
import { diagnosticsHandlers } from '../../../electron/ipc/handlers/diagnostics-handlers.ts';
import { fakeEngine, someConnection } from '../../fakes/fake-engine.ts';
import { runInFakeWorld } from '../../fakes/fake-world.ts';
import { policyOf } from '../../support/policy-of.ts';

const base = { engine: 'Node 20', system: 'Linux 6.18 x64', home: '/home/anna', log: ['{"event":"at /home/anna"}'] };
const connections = [{ ...someConnection, state: 'gone' as const, failure: { code: 'LK-5005' as const } }];
const calls: Partial<Engine> = {
  doctor: () => Promise.resolve({ ok: true, value: [{ id: 'gvfs', state: 'problem', code: 'LK-5002' }] }),
  status: () => Promise.resolve({ ok: true, value: { connections, applications: [], open: [] } }),
};
const around = { engine: calls, world: { reportBase: () => Promise.resolve(base) } };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lk-report-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** The window's report of the same computer. */
async function ofWindow(): Promise<string> {
  const drives = { drives: connections, applications: [], open: [] };
  const handlers = diagnosticsHandlers({
    engine: fakeEngine(calls),
    list: { look: () => Promise.resolve({ ok: true, value: drives }), retell: () => undefined, seen: () => drives },
    isAllowed: () => Promise.resolve(true),
    reportBase: () =>
      Promise.resolve({
        ...base,
        ...{ language: 'en', version: '1.2.3', now: new Date() },
        policy: { state: 'none', by: '/etc/latchkey/policy.json', rules: [], problems: [] },
      }),
    chooseFile: () => Promise.resolve(undefined),
  });
  const made = await handlers.report(undefined);
  return made.ok ? made.value.text : '';
}

const withoutTime = (text: string): string => text.replace(/^Created .*$/m, 'Created');

describe('latchkey report', () => {
  it('prints the report that the window shows', async () => {
    const { code, stdout, stderr } = await runInFakeWorld(['report'], around);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('LK-5002');
    expect(stdout).toContain('Drive “1”  Not connected');
    expect(stdout).not.toContain('/home/anna"');
    expect(withoutTime(stdout).trim()).toBe(withoutTime(await ofWindow()).trim());
  });

  it('saves it, for this user alone', async () => {
    const path = join(folder, 'report.txt');
    const { code, stdout } = await runInFakeWorld(['report', '--to', path], around);
    expect([code, stdout]).toEqual([0, `Report saved: ${path}\n`]);
    expect(withoutTime(readFileSync(path, 'utf8'))).toBe(withoutTime(await ofWindow()));
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('takes the place of no file, and follows no link', async () => {
    const path = join(folder, 'there.txt');
    writeFileSync(path, 'mine');
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'link'));
    for (const to of [path, join(folder, 'link')]) {
      const { code, result } = await runInFakeWorld(['report', '--to', to, '--json'], around);
      expect(code).toBe(2);
      expect(result).toMatchObject({ ok: false, failure: { code: 'LK-5202', details: { path: to } } });
    }
    expect(readFileSync(path, 'utf8')).toBe('mine');
    expect(readdirSync(folder).toSorted()).toEqual(['link', 'there.txt']);
  });

  it('says why it cannot be saved', async () => {
    const to = join(folder, 'none', 'report.txt');
    const { result } = await runInFakeWorld(['report', '--to', to, '--json'], around);
    expect(result).toMatchObject({ failure: { code: 'LK-1013', details: { reason: 'ENOENT' } } });
  });

  it('is not made where IT forbids it', async () => {
    const policy = { read: () => Promise.resolve(policyOf({ report: false })) };
    const { code, result, stdout } = await runInFakeWorld(['report', '--json'], { world: { ...around.world, policy } });
    expect(code).toBe(50);
    expect(result).toMatchObject({ failure: { code: 'LK-6001' } });
    expect(stdout).not.toContain('LK-5002');
  });

  it('is made of what there is where checks and drives cannot be looked at', async () => {
    const fails = () => Promise.resolve({ ok: false, failure: { code: 'LK-1011' } } as const);
    const { code, stdout } = await runInFakeWorld(['report'], { ...around, engine: { doctor: fails, status: fails } });
    expect(code).toBe(0);
    expect(stdout).toMatch(/Problem {2}Checks {2}LK-1011[\s\S]*couldn’t be listed/);
  });

  it('shows no control characters to a terminal', async () => {
    const world = { reportBase: () => Promise.resolve({ ...base, log: ['a\u001b[2Jb'] }) };
    expect((await runInFakeWorld(['report'], { ...around, world })).stdout).toContain('a\\u001b[2Jb');
  });
});
