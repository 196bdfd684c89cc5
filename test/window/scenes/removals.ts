import type { Failure } from '../../../electron/contract/failure.ts';
import type { WorkView } from '../../../electron/contract/window.ts';
import { done } from '../../fakes/fake-bridge.ts';
import { askRemoval, confirmRemoval } from '../acts.ts';
import type { Scene } from '../scene.ts';
import { lists, one } from './drives.ts';
import { connection, methods, passwordName } from './world.ts';

const password = { kind: 'password', user: connection.user, host: 'files.example.com' } as const;

const heldOpen: Failure = {
  code: 'LK-5321',
  details: { label: 'Example Files', letter: 'Z', programs: ['Microsoft Word', 'Notepad'] },
};

const removal = (view: Pick<WorkView, 'steps' | 'now'>): WorkView => ({ attempt: 1, kind: 'remove', ...view });
const planned = (['sign-in', 'unmap', 'revoke', 'forget'] as const).map((id) => ({ id, state: 'waiting' }) as const);

/** What happens once the removal is confirmed. */
function removing(name: string, view: Pick<WorkView, 'steps' | 'now'>): Scene {
  return {
    name,
    prepare: (fake) => {
      lists(fake, [one]);
      fake.replies.work.start = () => {
        if (view.now.at === 'done') fake.emit('drives', { drives: [], applications: [], open: [] });
        return done(removal(view));
      };
    },
    act: confirmRemoval,
  };
}

export const removalScenes: readonly Scene[] = [
  {
    name: 'removal-asked',
    prepare: (fake) => {
      lists(fake, [one]);
    },
    act: askRemoval,
  },
  removing('removal-sign-in', { steps: planned, now: { at: 'question', question: password } }),
  removing('removal-methods', { steps: planned, now: { at: 'question', question: { kind: 'method', methods } } }),
  removing('removal-working', {
    steps: [
      { id: 'sign-in', state: 'done', ms: 512 },
      { id: 'unmap', state: 'done', ms: 80 },
      { id: 'revoke', state: 'running' },
      { id: 'forget', state: 'waiting' },
    ],
    now: { at: 'working' },
  }),
  removing('removal-in-use', {
    steps: planned,
    now: { at: 'question', question: { kind: 'cut-off', failure: heldOpen } },
  }),
  removing('removed', { steps: planned, now: { at: 'done' } }),
  removing('removed-duty', {
    steps: planned,
    now: { at: 'done', left: { passwordName, why: 'duty', failure: { code: 'LK-3003', details: {} } } },
  }),
  removing('removed-here', { steps: planned, now: { at: 'done', left: { passwordName, why: 'local-only' } } }),
  removing('removed-by-hand', {
    steps: planned,
    now: {
      at: 'done',
      left: { passwordName: 'Example Files', why: 'by-hand', link: 'https://cloud.example.com/settings/user/security' },
    },
  }),
  removing('removal-failed', {
    steps: planned,
    now: { at: 'failed', failure: { code: 'LK-2001' }, after: 'unchanged', id: 'k7f2' },
  }),
];
