import { describe, expect, it } from 'vitest';
import type { QuestionView } from '../../../../electron/contract/questions.ts';
import type { SignInMethod } from '../../../../electron/contract/view.ts';
import type { StepView, WorkKind, WorkNow } from '../../../../electron/contract/window.ts';
import { type Attempt, follow } from '../../../../renderer/work/attempt.ts';
import {
  type Page,
  railOf,
  screenOf,
  stepOf,
  stepsOf,
  type WizardPlace,
  wayTaken,
} from '../../../../renderer/wizard/steps.ts';

const ways: readonly SignInMethod[] = ['password', 'browser', 'app-password', 'page'];

const questions = {
  password: { kind: 'password', user: 'u', host: 'h' },
  method: { kind: 'method', methods: [{ id: 'otp' }, { id: 'sms' }] },
  code: { kind: 'code', method: { id: 'otp' }, others: true, sent: false },
  drive: { kind: 'drive', label: 'l', folder: '/f', name: 'n', nameLimit: 64, remoteFolder: '' },
} as const satisfies Record<string, QuestionView>;

const signedIn: readonly StepView[] = [
  { id: 'discover', state: 'done', ms: 1 },
  { id: 'sign-in', state: 'done', ms: 1 },
  { id: 'create', state: 'waiting' },
];
const creating: readonly StepView[] = [...signedIn.slice(0, 2), { id: 'create', state: 'running' }];

/** What the window knows after main asked (and was answered), and then was at `now`. */
function after(
  asked: keyof typeof questions | null,
  now: WorkNow,
  { steps = [], kind = 'setup' }: { steps?: readonly StepView[]; kind?: WorkKind } = {},
): Attempt {
  const view = (at: WorkNow) => ({ attempt: 1, kind, steps, now: at });
  const before = asked === null ? null : follow(null, view({ at: 'question', question: questions[asked] }));
  return follow(before, view(now));
}

const place = (attempt: Attempt | null, more: Partial<WizardPlace> = {}) => ({
  page: 'sign-in' as const,
  starting: false,
  leaving: false,
  renaming: false,
  ...more,
  attempt,
});

const working: WorkNow = { at: 'working' };
const ask = (name: keyof typeof questions): WorkNow => ({ at: 'question', question: questions[name] });
const failed = (code: 'LK-0002' | 'LK-5005', is: 'undone' | 'kept'): WorkNow => ({
  at: 'failed',
  failure: { code },
  after: is,
});
const done: WorkNow = { at: 'done' };

describe('before any work', () => {
  it.each<[Page, string, string]>([
    ['link', 'address', 'link'],
    ['address', 'address', 'address'],
    ['sign-in', 'sign-in', 'sign-in'],
  ])('the page %s is on the step %s', (page, step, screen) => {
    expect(stepOf(place(null, { page }))).toBe(step);
    expect(screenOf(place(null, { page }))).toBe(screen);
  });

  it('a sign-in that main has not answered yet is a wait', () => {
    expect(screenOf(place(null, { starting: true }))).toBe('signing-in');
  });
});

describe('during a set-up', () => {
  it.each<[string, Attempt, string, string]>([
    ['signing in', after(null, working), 'sign-in', 'signing-in'],
    ['asked for the password again', after('password', ask('password')), 'sign-in', 'sign-in'],
    ['checking the password again', after('password', working), 'sign-in', 'signing-in'],
    ['asked which method', after('password', ask('method')), 'code', 'method'],
    ['preparing the method', after('method', working), 'code', 'method'],
    ['asked for the code', after('method', ask('code')), 'code', 'code'],
    ['checking the code', after('code', working), 'code', 'code'],
    ['signed in', after('code', working, { steps: signedIn }), 'setting-up', 'working'],
    ['asked for another name', after('code', ask('drive'), { steps: signedIn }), 'setting-up', 'drive'],
    ['named', after('drive', working, { steps: signedIn }), 'setting-up', 'working'],
    ['making the app password', after('drive', working, { steps: creating }), 'setting-up', 'working'],
    ['being undone', after('drive', { at: 'undoing' }, { steps: creating }), 'setting-up', 'undoing'],
    ['cancelled', after('drive', failed('LK-0002', 'undone')), 'setting-up', 'undoing'],
    ['failed late', after('drive', failed('LK-5005', 'kept')), 'setting-up', 'failed'],
    ['failed at the code', after('code', failed('LK-5005', 'undone')), 'code', 'failed'],
    ['failed at the sign-in', after(null, failed('LK-5005', 'undone')), 'sign-in', 'failed'],
    ['done', after('drive', done), 'ready', 'ready'],
  ])('%s', (_what, attempt, step, screen) => {
    expect(stepOf(place(attempt))).toBe(step);
    expect(screenOf(place(attempt))).toBe(screen);
  });

  it.each<[string, Attempt, string]>([
    ['while the drive is set up', after('code', working, { steps: creating }), 'rename'],
    ['when it is there', after('code', done), 'rename'],
    ['but not while something is asked', after('code', ask('drive'), { steps: signedIn }), 'drive'],
    ['and not when it has failed', after('code', failed('LK-5005', 'kept')), 'failed'],
  ])('another name is given %s', (_when, attempt, screen) => {
    expect(screenOf(place(attempt, { renaming: true }))).toBe(screen);
  });

  it('a drive that is ready stays so on the screen until its change has begun', () => {
    expect(screenOf(place(null, { starting: true, page: 'ready' }))).toBe('ready');
    expect(screenOf(place(null, { starting: true, page: 'sign-in' }))).toBe('signing-in');
  });

  it('the screen stays while one goes back', () => {
    expect(screenOf(place(after('code', { at: 'undoing' }), { leaving: true }))).toBe('code');
  });
});

describe('after a failure that kept the app password', () => {
  const reconnect = { kind: 'reconnect', steps: [{ id: 'map', state: 'running' }] } as const;
  const remove = { kind: 'remove', steps: [{ id: 'map', state: 'running' }] } as const;
  it.each<[string, Attempt, string, string]>([
    ['trying again', after(null, working, reconnect), 'setting-up', 'working'],
    ['tried again well', after(null, done, reconnect), 'ready', 'ready'],
    ['undoing everything', after(null, working, remove), 'setting-up', 'working'],
    ['asked who one is, to undo', after(null, ask('password'), remove), 'setting-up', 'confirm'],
    ['everything undone', after(null, done, remove), 'setting-up', 'undoing'],
  ])('%s', (_what, attempt, step, screen) => {
    expect(stepOf(place(attempt))).toBe(step);
    expect(screenOf(place(attempt))).toBe(screen);
  });
});

it('the rail shows what is done, what is now and what is to come', () => {
  expect(railOf('code').map(({ state }) => state)).toEqual(['done', 'done', 'now', 'todo', 'todo']);
});

it('at the end nothing is left to do in the rail', () => {
  expect(railOf('ready').map(({ state }) => state)).toEqual(Array(5).fill('done'));
});

describe('the rail', () => {
  const shape = { grants: false };
  it('has a code on the way that can ask for one, and on no other', () => {
    expect(ways.filter((way) => stepsOf({ ...shape, way }).includes('code'))).toEqual(['password']);
    expect(ways.some((way) => stepsOf({ ...shape, way, grants: true }).includes('code'))).toBe(false);
  });

  it('follows what is chosen until the work has turned out to go another way', () => {
    const begun = (view: { way?: SignInMethod }) => ({
      attempt: follow(null, { attempt: 1, kind: 'setup', steps: [], now: working, ...view }),
    });
    expect(wayTaken({ attempt: null }, 'page')).toBe('page');
    expect(wayTaken(begun({}), 'password')).toBe('password');
    expect(wayTaken(begun({ way: 'browser' }), 'password')).toBe('browser');
  });
});
