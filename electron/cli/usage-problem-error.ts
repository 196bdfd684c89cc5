import type { UsageError } from './invocation.ts';

/** Thrown by a command whose options do not go together, or whose value is not allowed. */
export class UsageProblemError extends Error {
  readonly usage: UsageError;
  constructor(usage: UsageError) {
    super(usage.problem);
    this.name = 'UsageProblemError';
    this.usage = usage;
  }
}
