import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Engine } from '../engine/engine.ts';
import { createHealthWriter } from '../upkeep/health-writer.ts';
import type { CliEnvironment } from './cli-environment.ts';
import type { EngineInvocation } from './invocation.ts';
import type { Report } from './output/report.ts';

/**
 * Whether a drive's health may be another one after a command, and whether a success has shown that drives work. Every command is
 * named, so that a new one is not forgotten.
 */
const after: Readonly<Record<EngineInvocation['command'], 'same' | 'other' | 'proved'>> = {
  ...{ setup: 'proved', reconnect: 'proved', 'reconnect-all': 'proved', renew: 'proved' },
  ...{ health: 'other', disconnect: 'other', 'disconnect-drives': 'other', change: 'other' },
  open: 'other', // a drive that is not connected is connected for it
  ...{ remove: 'other', 'remove-all': 'other', 'hand-over': 'other' },
  // A drive here that uses a deleted app password is disconnected.
  ...{ 'revoke-passwords': 'other', 'revoke-passwords-of-user': 'other', 'clean-passwords': 'other' },
  ...{ 'list-passwords': 'same', 'list-passwords-of-user': 'same', folders: 'same' },
  ...{ status: 'same', doctor: 'same', report: 'same', policy: 'same', 'serve-drives': 'same' },
};

/**
 * Writes down this user's health after a command, where no companion does. After everything was removed the record goes in any
 * case, for nobody may be there to take it away later. Never rejects.
 */
export async function keepHealth(
  command: EngineInvocation['command'],
  report: Report,
  engine: Engine,
  environment: Pick<CliEnvironment, 'health' | 'version' | 'desktop' | 'policy' | 'logonStart' | 'unexpected'>,
): Promise<void> {
  const { health, version, desktop, policy, logonStart } = environment;
  if (health === undefined || after[command] === 'same') return;
  try {
    const { store, isCompanionRunning } = await health();
    if (command !== 'remove-all' && (await isCompanionRunning())) return;
    const writer = createHealthWriter({
      ...{ store, engine, policy, logonStart, program: { version, os: desktop }, now: () => new Date() },
      onFault: (error) => void environment.unexpected(error),
    });
    const status = await engine.status();
    const isProved = after[command] === 'proved' && report.ok && report.attention !== true;
    if (!status.ok) {
      await writer.keep({ ok: false, code: status.failure.code });
      return;
    }
    const { connections, applications, open, retired } = status.value;
    const view = { drives: connections, applications, open, ...omitUndefined({ retired }) };
    await writer.keep({ ok: true, value: view }, isProved ? 'just-now' : undefined);
  } catch (error) {
    await environment.unexpected(error);
  }
}
