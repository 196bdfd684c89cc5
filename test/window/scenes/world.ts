import type { ConnectionView } from '../../../electron/contract/view.ts';
import type { QuestionView, SecondFactorView } from '../../../electron/contract/questions.ts';
import type { Desktop, DriveView, StepView, WorkNow, WorkView } from '../../../electron/contract/window.ts';
import { next } from '../../../electron/tasks/work-state.ts';
import { done, type FakeBridge } from '../../fakes/fake-bridge.ts';

/** The moment at which every scene takes place. */
export const now = '2026-11-21T14:03:00Z';

export const passwordName = 'Network drive – PC-4711 – 2026-11-21 14:03 K7';

export const connection: ConnectionView = {
  id: 'k7f2',
  label: 'Example Files',
  platform: { kind: 'netexplorer', address: 'https://files.example.com' },
  user: 'c.martin@example.com',
  password: { id: '4711', name: passwordName, expiresAt: '2027-02-19T11:40:22+00:00' },
  mapper: 'gvfs',
  path: '/run/user/1000/gvfs/dav:host=files.example.com,ssl=true,user=cmartin,prefix=%2Fwebdav',
  link: '/home/claire/Network drives/Example Files',
  readOnly: false,
};

/** What the scenes say about the person: nobody may read it while personal details are covered. */
export const personalTexts: readonly string[] = [
  ...['c.martin@example.com', 'claire.martin@example.com', 'c.martin@accounting.example.com', 'cmartin'],
  ...['Claire Martin', '/home/claire', 'PC-4711', '+33 6 •• •• •• 12', 'c•••@example.com', 'oauth2/authorize'],
  ...['Example Files', 'Old office', 'Former team', 'Project with a very long name', 'report.odt'],
];

export function drive(change: Partial<DriveView> & Pick<DriveView, 'id' | 'label' | 'state'>): DriveView {
  return { ...connection, ...change };
}

export const methods: readonly SecondFactorView[] = [
  { id: 'otp' },
  { id: 'sms', hint: '+33 6 •• •• •• 12' },
  { id: 'email', hint: 'c•••@example.com' },
  { id: 'yubikey' },
];

/** The steps of a set-up of which the first `count` are done; what follows is `next`. */
export function steps(count: number, next: StepView['state'] = 'waiting'): readonly StepView[] {
  const took = [180, 412, 236, 31, 940, 620, 12];
  return (['discover', 'sign-in', 'create', 'store', 'map', 'prove', 'save'] as const).map((id, i) => {
    if (i < count) return { id, state: 'done', ms: took[i] ?? 0 };
    return i === count && next !== 'waiting' ? { id, state: next } : { id, state: 'waiting' };
  });
}

export function setUp(at: WorkNow, stepViews: readonly StepView[], attempt = 1): WorkView {
  return { attempt, kind: 'setup', steps: stepViews, now: at };
}

/** The window is shown on this system. */
export function onDesktop(fake: FakeBridge, desktop: Desktop): void {
  const { start } = fake.replies.app;
  fake.replies.app.start = async () => {
    const answer = await start(undefined);
    return answer.ok ? done({ ...answer.value, desktop }) : answer;
  };
}

/** The next work that is begun is this. */
export function begins(fake: FakeBridge, work: WorkView): void {
  fake.replies.work.start = () => done(work);
}

/** The set-up asks this as soon as it is begun. */
export function asks(fake: FakeBridge, question: QuestionView): void {
  begins(fake, next(setUp({ at: 'working' }, steps(1, 'running')), { type: 'asked', question }));
}

export const driveQuestion: Extract<QuestionView, { kind: 'drive' }> = {
  kind: 'drive',
  label: 'Example Company',
  name: passwordName,
  folder: '/home/claire/Network drives',
  nameLimit: 64,
  remoteFolder: '',
};

/** As the log writes them; `test/unit/log/log.test.ts` holds them to that. */
export const loggedEvents = [
  { event: 'denied', fields: { what: 'permission', permission: 'clipboard-sanitized-write' } },
  { event: 'page-gone', fields: { reason: 'crashed' } },
  { event: 'recovery-failed', fields: { code: 'LK-4002' } },
] as const;
