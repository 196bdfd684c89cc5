import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Engine } from '../engine/engine.ts';
import { createHealthWriter } from '../upkeep/health-writer.ts';
import type { CliEnvironment } from './cli-environment.ts';
import type { Invocation } from './invocation.ts';
import type { Report } from './output/report.ts';

/** The commands after which a drive's health may be another one, and whether a success has shown that drives work. */
const changing: ReadonlyMap<Invocation['command'], 'just-now' | undefined> = new Map([
  ...(['setup', 'reconnect', 'reconnect-all', 'renew'] as const).map((command) => [command, 'just-now'] as const),
  ...(['health', 'disconnect', 'disconnect-drives', 'remove', 'remove-all'] as const).map(
    (command) => [command, undefined] as const,
  ),
]);

/**
 * Writes down this user's health after a command, where no companion does. After everything was removed the record goes in any
 * case, for nobody may be there to take it away later. Never rejects.
 */
export async function keepHealth(
  command: Invocation['command'],
  report: Report,
  engine: Engine,
  environment: Pick<CliEnvironment, 'health' | 'version' | 'desktop' | 'policy' | 'unexpected'>,
): Promise<void> {
  const { health, version, desktop, policy } = environment;
  if (health === undefined || !changing.has(command)) return;
  try {
    const { store, isCompanionRunning } = await health();
    if (command !== 'remove-all' && (await isCompanionRunning())) return;
    const writer = createHealthWriter({
      ...{ store, engine, policy, program: { version, os: desktop }, now: () => new Date() },
      onFault: (error) => void environment.unexpected(error),
    });
    const status = await engine.status();
    const proved = report.ok && report.attention !== true ? changing.get(command) : undefined;
    if (!status.ok) {
      await writer.keep({ ok: false, code: status.failure.code });
      return;
    }
    const { connections, applications, open, retired } = status.value;
    const view = { drives: connections, applications, open, ...omitUndefined({ retired }) };
    await writer.keep({ ok: true, value: view }, proved);
  } catch (error) {
    await environment.unexpected(error);
  }
}
