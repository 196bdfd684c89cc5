import type { Failure, FailureCode } from '../../electron/contract/failure.ts';

/** Failures that another name for the drive mends. */
const labelCodes: readonly FailureCode[] = ['LK-1005', 'LK-1006', 'LK-5012'];

/** Tells whether the drive needs another name before it can be set up or changed. */
export function needsLabel({ code }: Failure): boolean {
  return labelCodes.includes(code);
}
