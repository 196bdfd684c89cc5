import type { DriveView, WorkView } from '../../../electron/contract/window.ts';
import { done } from '../../fakes/fake-bridge.ts';
import { renew } from '../acts.ts';
import type { Scene } from '../scene.ts';
import { begins, connection, drive, passwordName } from './world.ts';

const one = drive({ id: 'k7f2', label: 'Example Files', state: 'mapped' });
const soon = { ...connection.password, expiresAt: '2026-11-24T08:00:00+00:00' };

const ids = ['discover', 'sign-in', 'create', 'store', 'unmap', 'map', 'prove', 'save', 'retire'] as const;
const took = [90, 412, 236, 31, 80, 940, 620, 12, 210];
/** The steps of which the first `count` are done. */
const steps = (count: number): WorkView['steps'] =>
  ids.map((id, i) => {
    if (i < count) return { id, state: 'done', ms: took[i] ?? 0 };
    return { id, state: i === count ? 'running' : 'waiting' };
  });

/** What happens once *Renew* is pressed. */
function renewing(name: string, view: Pick<WorkView, 'steps' | 'now'>, shown: DriveView = one): Scene {
  return {
    name,
    prepare: (fake) => {
      fake.replies.drives.list = () => done({ drives: [shown], applications: [], open: [] });
      begins(fake, { attempt: 1, kind: 'renew', ...view });
    },
    act: renew,
  };
}

const { id, label, platform, user, password } = connection;
const renewed = { id, label, platform, user, password: { ...password, expiresAt: '2027-05-20T08:00:00+00:00' } };

/** Renewing the app password of a drive. */
export const renewalScenes: readonly Scene[] = [
  {
    name: 'renewal-wanted',
    prepare: (fake) => {
      const drives = [
        drive({ ...one, password: soon }),
        drive({
          id: 'b2',
          label: 'Accounting',
          state: 'gone',
          password: { ...password, expiresAt: '2026-11-20T08:00:00Z' },
        }),
        drive({
          ...{ id: 'd4', label: 'Old office', state: 'refused' as const },
          failure: { code: 'LK-5006', details: { label: 'Old office' } },
        }),
        drive({
          ...{ id: 'e5', label: 'Lab', state: 'gone' as const },
          failure: { code: 'LK-4005', details: { label: 'Lab' } },
        }),
      ];
      const failure = { code: 'LK-2008', details: { host: 'files.example.com' } } as const;
      const open = [{ id: 'k7f2', kind: 'renew', label, outcome: 'open', failure } as const];
      fake.replies.drives.list = () => done({ drives, applications: [], open });
    },
  },
  renewing('renewal-sign-in', {
    steps: steps(1),
    now: { at: 'question', question: { kind: 'password', user, host: 'files.example.com' } },
  }),
  renewing('renewal-working', { steps: steps(5), now: { at: 'working' } }),
  renewing('renewal-going-back', {
    steps: [...steps(6).map((step) => (step.id === 'map' ? { ...step, state: 'undone' as const, ms: 71 } : step))].map(
      (step) => {
        if (step.id === 'unmap') return { id: step.id, state: 'running' as const };
        return step.id === 'prove' ? { id: step.id, state: 'failed' as const, ms: 5020 } : step;
      },
    ),
    now: { at: 'undoing' },
  }),
  renewing('renewed', { steps: steps(9), now: { at: 'done', renewed } }),
  renewing('renewed-duty', {
    steps: steps(8),
    now: {
      ...{ at: 'done', renewed },
      left: { passwordName, why: 'duty', failure: { code: 'LK-3003', details: { host: 'files.example.com' } } },
    },
  }),
  renewing('renewal-failed', {
    steps: steps(6).map((step) => (step.id === 'prove' ? { id: step.id, state: 'failed' as const, ms: 5020 } : step)),
    now: { at: 'failed', failure: { code: 'LK-5008' }, after: 'old', id },
  }),
];
