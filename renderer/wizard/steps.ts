import { platformTraits } from '../../electron/contract/platform-kinds.ts';
import type { QuestionView } from '../../electron/contract/questions.ts';
import type { SignInMethod } from '../../electron/contract/view.ts';
import type { AddressView, StepView, WorkView } from '../../electron/contract/window.ts';
import type { Attempt } from '../work/attempt.ts';

/** The steps of the wizard, as the rail shows them. */
export const wizardSteps = ['address', 'sign-in', 'code', 'setting-up', 'ready'] as const;
export type WizardStep = (typeof wizardSteps)[number];

/**
 * The pages of the wizard while there is no work: the questions before it, and the ready drive after a change that was given
 * up.
 */
export type Page = 'welcome' | 'link' | 'application' | 'address' | 'use' | 'use-told' | 'sign-in' | 'ready';

/**
 * Chooses the page after the address. Where most uses are closed, the person has to say what the app password is for before
 * they sign in.
 */
export function pageAfterAddress({ kind }: Pick<AddressView, 'kind'>): Page {
  return platformTraits[kind].asksUse ? 'use' : 'sign-in';
}

/** Chooses the page to which *Back* leads before any work has begun. */
export function pageBefore(page: Page, platform: Pick<AddressView, 'kind'> | null): Page {
  if (page === 'use-told') return 'use';
  return page === 'sign-in' && platform !== null && platformTraits[platform.kind].asksUse ? 'use-told' : 'address';
}

/** The screens of the stage. Several screens can belong to one step. */
export type Screen =
  | Page
  | 'signing-in'
  | 'confirm'
  | 'method'
  | 'code'
  | 'browser'
  | 'page'
  | 'drive'
  | 'account'
  | 'folder'
  | 'cut-off'
  | 'passwords'
  | 'working'
  | 'undoing'
  | 'failed'
  | 'rename';

export interface WizardPlace {
  readonly page: Page;
  readonly attempt: Attempt | null;
  /** Whether work has been requested, and main has not answered yet. */
  readonly starting: boolean;
  /** Whether the person went back. The screen stays until the work is undone. */
  readonly leaving: boolean;
  /** Whether the person gives the drive another name, during the set-up or after. */
  readonly renaming: boolean;
}

/** Finds the step that the wizard is at. A failure stays on the step where it happened. */
export function stepOf({ page, attempt }: Pick<WizardPlace, 'page' | 'attempt'>): WizardStep {
  if (attempt === null) return page === 'sign-in' || page === 'ready' ? page : 'address';
  const { view, asked } = attempt;
  if (view.now.at === 'done' && view.kind !== 'remove') return 'ready';
  if (view.kind !== 'setup' || hasBegunSettingUp(view) || hasLeftSignIn(view)) return 'setting-up';
  switch (asked?.kind) {
    case undefined:
    case 'password':
    case 'app-password':
    case 'browser':
    case 'page':
    case 'account':
      return 'sign-in';
    case 'method':
    case 'code':
      return 'code';
    case 'drive':
    case 'folder':
    case 'passwords':
    case 'cut-off':
      return 'setting-up';
  }
}

/** Chooses the screen for a place in the wizard. */
export function screenOf({ page, attempt, starting, leaving, renaming }: WizardPlace): Screen {
  if (attempt === null) return renaming ? 'rename' : starting && page !== 'ready' ? 'signing-in' : page;
  const { view, asked } = attempt;
  switch (view.now.at) {
    case 'failed':
      return view.now.failure.code === 'LK-0002' && view.now.after === 'undone' ? 'undoing' : 'failed';
    case 'done':
      return renaming ? 'rename' : view.kind === 'remove' ? 'undoing' : 'ready';
    case 'undoing':
      return leaving && asked !== null ? screenOfQuestion(asked, view) : 'undoing';
    case 'question':
      return attempt.answered && isPassword(asked) && view.kind === 'setup'
        ? 'signing-in'
        : screenOfQuestion(view.now.question, view);
    case 'working':
      return renaming ? 'rename' : screenOfWork(attempt);
  }
}

interface Shape {
  /** The way of signing in. No code is asked for in the browser, nor with an app password. */
  readonly way: SignInMethod;
  /** Whether signing in makes the app password (a grant). A person with a second factor then continues in the browser. */
  readonly grants: boolean;
}

/**
 * Gives the way of signing in that the rail follows: the one that the work has turned out to take, and before that the chosen
 * one.
 */
export function wayTaken({ attempt }: Pick<WizardPlace, 'attempt'>, chosen: SignInMethod): SignInMethod {
  return attempt?.view.way ?? chosen;
}

/** Lists the steps of a set-up in order. */
export function stepsOf({ way, grants }: Shape): readonly WizardStep[] {
  const asksCode = way === 'password' && !grants;
  return wizardSteps.filter((step) => step !== 'code' || asksCode);
}

/** Gives the state in which the rail shows each step. */
export function railOf(
  now: WizardStep,
  steps: readonly WizardStep[] = wizardSteps,
): readonly { readonly id: WizardStep; readonly state: 'done' | 'now' | 'todo' }[] {
  const at = steps.indexOf(now);
  // The last step needs no work: the drive is ready, so it counts as done.
  const done = now === 'ready' ? at + 1 : at;
  return steps.map((id, i) => ({ id, state: i < done ? 'done' : i === at ? 'now' : 'todo' }));
}

/**
 * Chooses the screen while main works. The question stays until its answer has been dealt with; after the last question the
 * steps are shown.
 */
function screenOfWork(attempt: Attempt): Screen {
  const { view, asked } = attempt;
  if (hasBegunSettingUp(view) || (view.kind === 'setup' && hasLeftSignIn(view))) return 'working';
  switch (asked?.kind) {
    case undefined:
    case 'password':
    case 'app-password':
      return view.kind === 'setup' ? 'signing-in' : 'working';
    case 'method':
    case 'code':
    case 'browser':
    case 'page':
    case 'account':
      return hasLeftSignIn(view) ? 'working' : asked.kind;
    case 'drive':
    case 'folder':
    case 'cut-off':
      return 'working';
    case 'passwords':
      return view.kind === 'setup' ? 'passwords' : 'working'; // the question for the drive's names comes next
  }
}

function screenOfQuestion(question: QuestionView, { kind }: WorkView): Screen {
  if (isPassword(question)) return kind === 'setup' ? 'sign-in' : 'confirm';
  return question.kind;
}

type PasswordQuestion = Extract<QuestionView, { kind: 'password' | 'app-password' }>;

function isPassword(question: QuestionView | null): question is PasswordQuestion {
  return question?.kind === 'password' || question?.kind === 'app-password';
}

const beforeSettingUp: readonly StepView['id'][] = ['discover', 'sign-in'];

/** Tells whether work has begun that would have to be undone. */
export function hasBegunSettingUp({ kind, steps }: WorkView): boolean {
  return kind === 'setup' && steps.some(({ id, state }) => state !== 'waiting' && !beforeSettingUp.includes(id));
}

function hasLeftSignIn({ steps }: WorkView): boolean {
  return steps.some(({ id, state }) => id === 'sign-in' && state === 'done');
}
