import { describe, expect, it } from 'vitest';
import { healthStates, needsUser, wantsRenewal, type Health } from '../../../electron/contract/health.ts';
import type { DrivesView } from '../../../electron/contract/window.ts';
import type { SystemLogEntry } from '../../../electron/os/system-log.ts';
import type { PolicyLookup } from '../../../electron/policy/policy.ts';
import { healthEvents, type ToldStates } from '../../../electron/upkeep/health-events.ts';
import { tellSystemLog } from '../../../electron/upkeep/tell-system-log.ts';
import { someApplication, someConnection } from '../../fakes/fake-engine.ts';
import { policyOf } from '../../support/policy-of.ts';

const label = 'Secret project';
const drive = (health: Health, id = 'k7f2'): DrivesView['drives'][number] => ({
  ...{ ...someConnection, id, label, state: 'mapped', health },
});
const view = (...drives: DrivesView['drives']): DrivesView => ({ drives, applications: [], open: [] });
const refused: Health = {
  state: 'refused',
  failure: { code: 'LK-5006', details: { label, host: 'files.example.com' } },
};

/** What is written of views that come one after the other. */
function written(...views: readonly DrivesView[]): readonly (readonly SystemLogEntry[])[] {
  let told: ToldStates = new Map();
  return views.map((one) => {
    const made = healthEvents(told, one);
    told = made.told;
    return made.entries;
  });
}

describe('the system’s log', () => {
  it('is told once that a drive needs somebody, with the code as the event id and no names, and once that it works', () => {
    const all = written(
      view(drive({ state: 'ready' })),
      view(drive(refused)),
      view(drive(refused)),
      view(drive({ state: 'ready' })),
    );
    expect(all).toEqual([
      [],
      [{ id: 5006, code: 'LK-5006', level: 'error', text: 'LK-5006: drive k7f2 is refused' }],
      [],
      [{ id: 0, level: 'information', text: 'works again: drive k7f2' }],
    ]);
    expect(JSON.stringify(all)).not.toMatch(/Secret project|files\.example\.com|anna/);
  });

  it('hears nothing of what passes by itself, nor that it ends what was told', () => {
    expect(
      written(
        view(drive({ state: 'offline' })),
        view(drive(refused)),
        view(drive({ state: 'connecting' })),
        view(drive(refused)),
        view(drive({ state: 'read-only' })),
      ).map((entries) => entries.map(({ id }) => id)),
    ).toEqual([[], [5006], [], [], [0]]);
  });

  it('has a code for every state that it is told of', () => {
    for (const state of healthStates) {
      const [[entry] = []] = written(view(drive({ state })));
      const isTold = needsUser(state) || wantsRenewal(state);
      expect({ state, id: entry?.id, level: entry?.level }).toEqual({
        state,
        id: isTold ? (expect.any(Number) as number) : undefined,
        level: isTold ? (expect.stringMatching(/^(warning|error)$/) as string) : undefined,
      });
      if (isTold) expect(entry?.code).toMatch(/^LK-\d{4}$/);
    }
  });

  it('is told of applications, of another reason, and of retiring', () => {
    const lost: DrivesView = {
      ...view(),
      applications: [{ ...someApplication, state: 'lost', health: { state: 'lost' } }],
      retired: { state: 'open', left: 2, codes: [] },
    };
    expect(written(lost, { ...view(), retired: { state: 'done', left: 0, codes: [] } })).toMatchObject([
      [{ id: 4005 }, { id: 6006, level: 'warning', text: 'LK-6006: retiring: 2 left' }],
      [{ id: 0, text: 'retired: nothing is left' }],
    ]);
    const trouble = (code: 'LK-7013' | 'LK-7014'): Health => ({ state: 'trouble', failure: { code } });
    const ids = written(view(drive(trouble('LK-7013'))), view(drive(trouble('LK-7014')))).map(([entry]) => entry?.id);
    expect(ids).toEqual([7013, 7014]);
  });

  it.each<[string, PolicyLookup, number]>([
    ['where IT wants that', policyOf({ events: true }), 1],
    ['not where IT says nothing', policyOf({}), 0],
    ['not where that cannot be read', policyOf({ events: 'yes' }), 0],
    ['not without rules', { found: 'no', by: '' }, 0],
  ])('is written %s', async (_where, lookup, count) => {
    const entries: SystemLogEntry[] = [];
    const tell = tellSystemLog(
      { read: () => Promise.resolve(lookup) },
      { write: (one) => Promise.resolve(void entries.push(one)) },
    );
    await Promise.all([tell(view(drive(refused))), tell(view(drive(refused)))]);
    expect(entries).toHaveLength(count);
  });
});
