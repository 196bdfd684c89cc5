import type { Failure } from '../contract/failure.ts';
import type { Engine } from '../engine/engine.ts';
import type { Reporter } from './output/reporter.ts';
import type { Invocation } from './invocation.ts';

/** The commands that only look. A recovery that fails must not keep them from reporting. */
export const onlyLooks: ReadonlySet<Invocation['command']> = new Set<Invocation['command']>([
  'status',
  'health',
  'doctor',
  'report',
]);

/**
 * Finishes or undoes what an earlier start left, and says so.
 * @returns the failure when the recovery could not be done and the command may change something, so must not go on
 */
export async function recover(
  engine: Engine,
  command: Invocation['command'],
  reporter: Reporter,
  signal: AbortSignal,
): Promise<Failure | undefined> {
  let announced = false;
  const progress = (): void => {
    if (!announced) reporter.recovering();
    announced = true;
  };
  const recovered = await engine.recover({ progress, signal, attended: !onlyLooks.has(command) });
  if (recovered.ok) {
    recovered.value.forEach(reporter.recovered);
    return undefined;
  }
  if (!onlyLooks.has(command)) return recovered.failure;
  reporter.recoveryFailed(recovered.failure);
  return undefined;
}
