import type { Failure } from '../../../electron/contract/failure.ts';
import type { StepView, WorkNow } from '../../../electron/contract/window.ts';
import { done, foundPlatform, startView, type FakeBridge } from '../../fakes/fake-bridge.ts';
import { signIn } from '../acts.ts';
import type { Scene } from '../scene.ts';
import { asks, begins, connection, driveQuestion, setUp, steps } from './world.ts';

/** After the code, the set-up stands like this. With the first drive Latchkey has begun to start with the computer. */
function goesOn(fake: FakeBridge, at: WorkNow, stepViews: readonly StepView[]): void {
  fake.replies.app.start = () => done({ ...startView, settings: { ...startView.settings, startAtLogon: true } });
  fake.replies.work.start = () => {
    const code = { kind: 'code', method: { id: 'otp' }, others: false, sent: false } as const;
    fake.emit('work', setUp({ at: 'question', question: code }, steps(1, 'running')));
    fake.emit('work', setUp({ at: 'working' }, steps(1, 'running')));
    const { label, folder, name: passwordName } = driveQuestion;
    const now = { ...setUp(at, stepViews), drive: { label, folder, name: passwordName } };
    fake.emit('work', now);
    return done(now);
  };
}

function after(
  name: string,
  at: WorkNow,
  stepViews: readonly StepView[],
  more: Pick<Scene, 'act' | 'slow'> = {},
): Scene {
  const { act, ...rest } = more;
  return {
    name,
    prepare: (fake) => {
      goesOn(fake, at, stepViews);
    },
    act: async (page) => {
      await signIn(page);
      await page.locator('input[name=user]').waitFor({ state: 'detached' });
      await act?.(page);
    },
    ...rest,
  };
}

type Failed = Extract<WorkNow, { at: 'failed' }>;

/** A failure after the sign-in. */
function failedLate(name: string, failure: Failure, done: number, after_: Failed['after']): Scene {
  const at: Failed = { at: 'failed', failure, after: after_, ...(after_ === 'undone' ? {} : { id: 'k7f2' }) };
  return after(name, at, steps(done, 'failed'));
}

/** The same where the platform's own page could do what its API does not. */
function failedForApi(name: string, failure: Failure): Scene {
  const scene = failedLate(name, failure, 2, 'undone');
  return {
    ...scene,
    prepare: (fake, language) => {
      scene.prepare?.(fake, language);
      fake.replies.address.check = () => done({ ...foundPlatform, ways: ['password', 'page'] });
    },
  };
}

/** A failure of the sign-in or before it. */
function failedEarly(name: string, failure: Failure, doneSteps = 1): Scene {
  return {
    name,
    prepare: (fake) => {
      begins(fake, setUp({ at: 'failed', failure, after: 'undone' }, steps(doneSteps, 'failed')));
    },
    act: signIn,
  };
}

/** A failure that ends the second factor. */
function failedAtCode(name: string, failure: Failure): Scene {
  return {
    name,
    prepare: (fake) => {
      asks(fake, { kind: 'code', method: { id: 'otp' }, others: false, sent: false });
      fake.replies.work.answer = () => {
        fake.emit('work', setUp({ at: 'failed', failure, after: 'undone' }, steps(1, 'failed')));
        return done(null);
      };
    },
    act: async (page) => {
      await signIn(page);
      await page.locator('input[name=code]').pressSequentially('491203');
      await page.locator('.note-bad').waitFor();
    },
  };
}

/** A seventh of a quota is used. */
const space = { available: 42_900_000_000, used: 7_100_000_000 };

const undone: readonly StepView[] = steps(2).map((step) =>
  step.id === 'create' || step.id === 'store' || step.id === 'map' ? { id: step.id, state: 'undone', ms: 120 } : step,
);

const undoing: readonly StepView[] = steps(4).map((step) => {
  if (step.id === 'map') return { id: 'map', state: 'undone', ms: 310 };
  return step.id === 'create' ? { id: 'create', state: 'running' } : step;
});

/** The work itself, how it ends, and each kind of failure. */
export const settingUpScenes: readonly Scene[] = [
  after('setting-up', { at: 'working' }, steps(4, 'running')),
  after('setting-up-wishes', { at: 'working' }, steps(4, 'running'), {
    act: async (page) => {
      await page.locator('.named-actions button').last().click();
      await page.locator('.named-actions button').first().click();
      await page.locator('input[name=label]').fill('Company');
      await page.keyboard.press('Enter');
      await page.locator('.named-drive').waitFor();
    },
  }),
  after('setting-up-slow', { at: 'working' }, steps(4, 'running'), { slow: true }),
  after('setting-up-slow-keychain', { at: 'working' }, steps(3, 'running'), { slow: true }),
  after('undoing', { at: 'undoing' }, undoing),
  after('undone', { at: 'failed', failure: { code: 'LK-0002' }, after: 'undone' }, undone),
  after('ready', { at: 'done', connection: { ...connection, space } }, steps(7)),
  after('rename', { at: 'done', connection }, steps(7), {
    act: async (page) => {
      await page.locator('.named-actions button').first().click();
      await page.locator('input[name=label]').waitFor();
    },
  }),
  after(
    'ready-read-only',
    { at: 'done', connection: { ...connection, readOnly: true, unwritable: 'rights', notes: [{ code: 'LK-5011' }] } },
    steps(7),
  ),

  after('help-wrong-account', { at: 'working' }, steps(4, 'running'), {
    act: async (page) => {
      await page.locator('.named-words .button-link').click();
      await page.locator('.help-points').waitFor();
    },
  }),
  {
    name: 'help-no-rights',
    prepare: (fake) => {
      const contact = { name: 'IT service desk', phone: '+33 5 61 00 00 00', url: 'https://help.example.com/drive' };
      fake.replies.app.start = () => done({ ...startView, settings: { ...startView.settings, contact } });
      const failure = { code: 'LK-2013', details: { host: 'files.example.com' } } as const;
      begins(fake, setUp({ at: 'failed', failure, after: 'undone' }, steps(1, 'failed')));
    },
    act: async (page) => {
      await signIn(page);
      await page.locator('.ways-on .button-link').first().click();
      await page.locator('.help-points').waitFor();
    },
  },
  failedEarly('failed-address', { code: 'LK-3011', details: { host: 'files.example.com' } }, 0),
  failedEarly('failed-certificate', { code: 'LK-3005', details: { host: 'files.example.com' } }, 0),
  failedEarly('failed-enrolment', { code: 'LK-2002', details: { host: 'files.example.com' } }),
  failedEarly('failed-sso', { code: 'LK-2003', details: { provider: 'Microsoft Entra ID' } }),
  failedEarly('failed-blocked', { code: 'LK-2007', details: { retryAfterS: 1740 } }),
  failedAtCode('failed-code-locked', { code: 'LK-2103', details: { until: '2026-11-21T14:33:00Z' } }),
  failedEarly('failed-keychain-locked', { code: 'LK-4002' }, 0),
  failedEarly('failed-gvfs-missing', { code: 'LK-5002', details: { packages: 'gvfs-backends gvfs-fuse' } }, 0),
  failedEarly('failed-policy', { code: 'LK-6001' }, 0),
  failedLate('failed-limit', { code: 'LK-3101', details: { limit: 10 } }, 2, 'undone'),
  failedForApi('failed-closed-api', { code: 'LK-3115', details: { host: 'files.example.com', status: 404 } }),
  failedLate('failed-kept', { code: 'LK-5005', details: { name: 'gvfs' } }, 4, 'kept'),
  {
    ...failedLate('failed-details', { code: 'LK-5007', details: { seconds: 120 } }, 4, 'kept'),
    act: async (page) => {
      await signIn(page);
      await page.locator('.for-helpdesk summary').click();
    },
  },
  failedLate('failed-prove', { code: 'LK-5008', details: { status: 507 } }, 5, 'kept'),
  failedLate('failed-open', { code: 'LK-3003', details: { host: 'files.example.com' } }, 3, 'open'),
  failedLate('failed-unexpected', { code: 'LK-0001', reference: 'CAFE0123' }, 4, 'kept'),
];
