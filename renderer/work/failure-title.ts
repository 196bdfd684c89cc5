import { type ExitKind, type Failure, type FailureCode, failureCodes } from '../../electron/contract/failure.ts';
import type { StepId } from '../../electron/contract/view.ts';

/** Finds the step to name in the heading of a failure: the step that failed, or the one that such a failure belongs to. */
export function failedStep(failure: Failure, failedAt: StepId | null): StepId | 'start' {
  const kind = failureCodes[failure.code];
  // The step `discover` checks the computer before it asks the platform anything.
  const ownFault = failedAt === 'discover' && kind !== 'platform' && kind !== 'signIn';
  if (failedAt !== null) return ownFault ? 'start' : failedAt;
  return belongsTo[failure.code] ?? stepOfKind(kind);
}

/** The steps of platform failures whose kind does not tell the step. */
const belongsTo: Readonly<Partial<Record<FailureCode, StepId>>> = {
  'LK-3101': 'create',
  'LK-3102': 'create',
  'LK-3103': 'create',
  'LK-3104': 'create',
  'LK-3105': 'create',
  'LK-3106': 'map',
  'LK-3107': 'map',
  'LK-3108': 'create',
  'LK-3110': 'create',
  'LK-3112': 'sign-in',
  'LK-3113': 'sign-in',
  'LK-3114': 'create',
  'LK-3115': 'create',
  'LK-3117': 'map',
  'LK-3118': 'map',
  'LK-3119': 'map',
  'LK-3120': 'map',
  'LK-3121': 'map',
};

function stepOfKind(kind: ExitKind): StepId | 'start' {
  switch (kind) {
    case 'signIn':
    case 'secondFactor':
      return 'sign-in';
    case 'platform':
      return 'discover';
    case 'keychain':
      return 'store';
    case 'drive':
    case 'upkeep':
      return 'map';
    case 'usage':
    case 'policy':
    case 'unexpected':
    case 'cancelled':
      return 'start';
  }
}
