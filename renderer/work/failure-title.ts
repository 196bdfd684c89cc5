import { type Failure, failureCodes } from '../../electron/contract/failure.ts';
import type { StepId } from '../../electron/contract/view.ts';

/** The step to name in the heading of a failure: the one that failed, or the one that such a failure belongs to. */
export function failedStep(failure: Failure, failedAt: StepId | null): StepId | 'start' {
  const kind = failureCodes[failure.code];
  // Before anything is asked of the platform, the computer itself is looked at.
  const ownFault = failedAt === 'discover' && kind !== 'platform' && kind !== 'signIn';
  if (failedAt !== null) return ownFault ? 'start' : failedAt;
  if (failure.code.startsWith('LK-31')) return 'create';
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
    case 'upkeep':
    case 'unexpected':
    case 'cancelled':
      return 'start';
  }
}
