import type { DrivesView } from '../../../electron/contract/window.ts';
import { done, type FakeBridge } from '../../fakes/fake-bridge.ts';
import type { Scene } from '../scene.ts';
import { drive } from './world.ts';

const user = 'c.martin@example.com';
const prepared: NonNullable<DrivesView['prepared']> = [
  { id: 'p1', address: 'files.example.com', host: 'files.example.com', user, label: 'Company files' },
  { id: 'p2', address: 'projects.example.com', host: 'projects.example.com', user, label: 'Projects of every branch' },
  { id: 'p3', address: 'archive.example.com', host: 'archive.example.com' },
];
const files = drive({ id: 'k7f2', label: 'Company files', state: 'mapped' });

const shows =
  (view: Partial<DrivesView>) =>
  (fake: FakeBridge): void => {
    fake.replies.drives.list = () => done({ drives: [], applications: [], open: [], ...view });
  };

/** What IT has prepared, and what it takes away. */
export const managedScenes: readonly Scene[] = [
  { name: 'drives-prepared', prepare: shows({ prepared }) },
  { name: 'drives-prepared-some', prepare: shows({ drives: [files], prepared: prepared.slice(1) }) },
  {
    name: 'drives-retiring',
    prepare: shows({
      drives: [files],
      retired: { state: 'waiting', left: 1, at: '2026-11-21T16:30:00Z', codes: [] },
    }),
  },
  {
    name: 'drives-retiring-needs-you',
    prepare: shows({
      open: [
        {
          ...{ id: 'k7f2', kind: 'remove', label: 'Company files', outcome: 'open' },
          failure: { code: 'LK-2021', details: { host: 'files.example.com' } },
        },
      ],
      retired: { state: 'open', left: 1, codes: ['LK-2021'] },
    }),
  },
  { name: 'drives-retired', prepare: shows({ retired: { state: 'done', left: 0, codes: [] } }) },
];
