import { describe, expect, it } from 'vitest';
import { verdicts } from '../../../electron/contract/health-line.ts';
import { healthStates, type HealthState } from '../../../electron/contract/health.ts';
import type { ConnectionStatus, Engine, StatusReport } from '../../../electron/engine/engine.ts';
import { someApplication, someConnection } from '../../fakes/fake-engine.ts';
import { runInFakeWorld, type Ran } from '../../fakes/fake-world.ts';
import { policyOf } from '../../support/policy-of.ts';
import { projectText } from '../../support/project-files.ts';

const drive = (state: HealthState, id = 'abcdefgh'): ConnectionStatus => ({
  ...someConnection,
  ...{ id, state: 'mapped', health: { state, failure: { code: 'LK-5006', details: { label: 'Example Files' } } } },
});

const engineWith = (status: Partial<StatusReport>): Partial<Engine> => ({
  status: () => Promise.resolve({ ok: true, value: { connections: [], applications: [], open: [], ...status } }),
  lostWrites: () => Promise.resolve({ ok: true, value: [] }),
});

const look = (status: Partial<StatusReport>, lookup = policyOf({ policyRevision: '7' })): Promise<Ran> =>
  runInFakeWorld(['status', '--json', '--health'], {
    engine: engineWith(status),
    world: { policy: { read: () => Promise.resolve(lookup) } },
  });

describe('latchkey status --json --health', () => {
  it('has these names, which tools rely on', async () => {
    const open = { id: 'x', kind: 'remove', label: 'Old', outcome: 'open', failure: { code: 'LK-2008' } } as const;
    const { result } = await look({
      connections: [drive('refused')],
      applications: [{ ...someApplication, state: 'lost', health: { state: 'lost' } }],
      open: [open],
    });
    expect(result).toEqual({
      ...{ event: 'result', ok: true, schema: 1, version: '1.2.3', os: 'linux' },
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
      overall: 'failed',
      policy: { state: 'ok', revision: '7', problems: 0 },
      drives: {
        total: 1,
        states: { refused: 1 },
        each: [
          {
            ...{ id: 'abcdefgh', kind: 'netexplorer', mapper: 'gvfs', state: 'refused', code: 'LK-5006' },
            ends: '2027-02-19',
          },
        ],
      },
      applications: { total: 1, attention: 1 },
      open: { total: 1, codes: ['LK-2008'] },
      lostFiles: 0,
    });
  });

  it('is one line below 2,000 bytes for 50 drives in every state, the worst first, and all are counted', async () => {
    const connections = Array.from({ length: 50 }, (_, index) =>
      drive(healthStates[index % healthStates.length] ?? 'ready', `abcdef${String(index).padStart(2, '0')}`),
    );
    const codes = ['LK-2001', 'LK-2008', 'LK-3001', 'LK-3002', 'LK-3003', 'LK-3004', 'LK-3005', 'LK-3006', 'LK-3007'];
    const open = [...codes, 'LK-3008', 'LK-3009', 'LK-3010'].map((code, index) => ({
      ...{ id: String(index), kind: 'remove', label: 'Old', outcome: 'open', failure: { code } },
    })) as unknown as StatusReport['open'];
    const { stdout, result } = await look({ connections, open }, policyOf({ policyRevision: '…'.repeat(200) }));
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(Buffer.byteLength(stdout)).toBeLessThan(2000);
    const drives = result?.['drives'] as {
      readonly total: number;
      readonly states: Readonly<Record<string, number>>;
      readonly each: readonly { readonly state: HealthState }[];
    };
    expect(drives.total).toBe(50);
    expect(Object.keys(drives.states).toSorted()).toEqual([...healthStates].toSorted());
    expect(Object.values(drives.states).reduce((a, b) => a + b)).toBe(50);
    expect(drives.each.length).toBeGreaterThan(3);
    const shown = drives.each.map(({ state }) => verdicts[state]);
    expect(new Set(shown)).toEqual(new Set(['failed']));
  });

  it('says what is left while IT has Latchkey retired, and that nothing is', async () => {
    const retired = { state: 'open', left: 2, codes: ['LK-2008'], at: '2026-11-21T14:03:00Z' } as const;
    const open = await look({ retired }, policyOf({ retire: true }));
    expect(open.result).toMatchObject({ overall: 'attention', drives: { total: 0 } });
    expect(open.result?.['retired']).toEqual({ state: 'open', left: 2, codes: ['LK-2008'] });
    expect(open.code).toBe(60);
    const done = await look({ retired: { state: 'done', left: 0, codes: [] } }, policyOf({ retire: true }));
    expect(done.result).toMatchObject({ overall: 'absent', retired: { state: 'done', left: 0 } });
    expect(done.code).toBe(0);
  });

  it('shows every drive where there is room', async () => {
    const { result } = await look({
      connections: ['ready', 'expiring', 'lost'].map((one) => drive(one as HealthState)),
    });
    expect(result).toMatchObject({
      drives: { each: [{ state: 'lost' }, { state: 'expiring' }, { state: 'ready' }] },
    });
  });

  it('names no person, no server, no drive and no file', async () => {
    const lost = [{ id: 'l1', path: '/Salaries.ods', drive: 'c1', label: 'Example Files' }];
    const engine = {
      ...engineWith({
        connections: [drive('trouble')],
        applications: [{ ...someApplication, state: 'kept' }],
        open: [
          {
            ...{ id: 'x', kind: 'remove', label: 'Old drive', outcome: 'open', failure: { code: 'LK-3001' } },
            owed: { passwordName: 'Network drive – PC-4711', host: 'files.example.com', user: 'anna' },
          },
        ],
      }),
      lostWrites: () => Promise.resolve({ ok: true, value: lost }),
    } as unknown as Partial<Engine>;
    const { stdout, result } = await runInFakeWorld(['status', '--json', '--health'], { engine });
    expect(result).toMatchObject({ lostFiles: 1 });
    expect(stdout).not.toMatch(/anna|example|Example|Salaries|PC-4711|Network drive|Old drive|NetSync|gvfs\/|\/home/);
  });

  it.each<[HealthState | undefined, string, number]>([
    [undefined, 'absent', 0],
    ['ready', 'ok', 0],
    ['read-only', 'ok', 0],
    ['expiring', 'attention', 60],
    ['disconnected', 'attention', 60],
    ['waiting', 'attention', 60],
    ['refused', 'failed', 40],
    ['expired', 'failed', 40],
    ['trouble', 'failed', 40],
  ])('of a drive that is %s it says %s, and exits with %i', async (state, overall, exit) => {
    const { code, result, stderr } = await look({ connections: state === undefined ? [] : [drive(state)] });
    expect([code, stderr]).toEqual([exit, '']);
    expect(result).toMatchObject({ ok: true, overall });
  });

  it('wants attention for what is still to be done, and for rules that are not followed', async () => {
    const open = [{ id: 'x', kind: 'remove', label: 'Old', outcome: 'open' }] as const;
    expect(await look({ connections: [drive('ready')], open })).toMatchObject({ code: 60 });
    const unread = await look({}, { found: 'unknown', by: '/etc/x', why: 'damaged' });
    expect(unread).toMatchObject({ code: 60, result: { overall: 'attention', policy: { state: 'unreadable' } } });
    expect(await look({}, policyOf({ newRule: 1 }))).toMatchObject({ code: 60, result: { policy: { problems: 1 } } });
  });

  it('is one line, and nothing on standard error, when nothing can be told', async () => {
    const engine = {
      recover: () => Promise.resolve({ ok: false, failure: { code: 'LK-1009' } }),
      status: () => Promise.resolve({ ok: false, failure: { code: 'LK-1011' } }),
    } as unknown as Partial<Engine>;
    const { code, stdout, stderr, result } = await runInFakeWorld(['status', '--json', '--health'], { engine });
    expect([code, stderr]).toEqual([70, '']);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(result).toMatchObject({ ok: false, schema: 1, overall: 'unknown', code: 'LK-1011', os: 'linux' });
  });

  it('has a reference nowhere and still one line when something unexpected happens', async () => {
    const world = { buildEngine: () => Promise.reject(new Error('broken')) };
    const { code, stderr, result } = await runInFakeWorld(['status', '--json', '--health'], { world });
    expect([code, stderr]).toEqual([70, '']);
    expect(result).toMatchObject({ ok: false, schema: 1, overall: 'unknown', code: 'LK-0001', version: '1.2.3' });
  });

  it('tells that lost files cannot be told of', async () => {
    const engine = {
      ...engineWith({ connections: [drive('ready')] }),
      lostWrites: () => Promise.resolve({ ok: false, failure: { code: 'LK-5102' } } as const),
    };
    const { result } = await runInFakeWorld(['status', '--json', '--health'], { engine });
    expect(result).toMatchObject({ overall: 'ok', lostFiles: null });
  });

  it('is for tools: without --json it is refused', async () => {
    const { code, stderr } = await runInFakeWorld(['status', '--health']);
    expect(code).toBe(2);
    expect(stderr).toContain('--json');
  });
});

it('every name and value of the line is in the page for IT', async () => {
  const page = projectText('docs/it.md').split('## Health, for tools')[1]?.split('\n## ')[0] ?? '';
  const { result } = await look({
    connections: [drive('refused')],
    open: [{ id: 'x', kind: 'remove', label: 'Old', outcome: 'open', failure: { code: 'LK-2008' } }],
  });
  const names = namesIn(result).filter((name) => !healthStates.includes(name as HealthState));
  expect(names).toEqual(expect.arrayContaining(['overall', 'mapper', 'ends', 'revision', 'codes']));
  const words = new Set(page.match(/[\w-]+/g));
  expect([...names, ...healthStates, 'absent', 'unknown'].filter((name) => !words.has(name))).toEqual([]);
  for (const verdict of ['ok', 'attention', 'failed'] as const) {
    const listed = new RegExp(`\`${verdict}\`: ((?:\`[\\w-]+\`[,\\s]*)+)`).exec(page)?.[1]?.match(/[\w-]+/g);
    expect(listed, verdict).toEqual(healthStates.filter((state) => verdicts[state] === verdict).toSorted(inPage(page)));
  }
});

const inPage = (page: string) => (a: string, b: string) => page.lastIndexOf(`\`${a}\``) - page.lastIndexOf(`\`${b}\``);

function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) => [name, ...namesIn(inside)]);
}
