import { isDriveConnection } from '../connections/connection.ts';
import { FailureError } from '../contract/failure.ts';
import type { OfferEnd } from '../hand-over/concealed-clipboard.ts';
import { allowsHandOver } from '../policy/policy.ts';
import { keptPassword } from '../lifecycle/kept-secrets.ts';
import type { Services } from '../lifecycle/services.ts';
import { chooseConnection } from './choose.ts';
import type { HandOverRun } from './engine.ts';

/** Hands an application its app password over the clipboard, where IT allows that. @throws FailureError */
export async function handOver(
  parts: Services,
  which: string | undefined,
  { offered, signal }: HandOverRun,
): Promise<OfferEnd> {
  if (!allowsHandOver(await parts.policy.read())) throw new FailureError('LK-6001');
  const connection = await chooseConnection(parts, which, 'applications');
  const { id, label, login } = connection;
  if (isDriveConnection(connection)) throw new FailureError('LK-7033', { label });
  const secret = await keptPassword(parts.secrets, connection);
  if (secret === undefined) throw new FailureError('LK-4005', { label });
  parts.log.info('hand-over', { id });
  return await parts.clipboard.offer(secret, {
    offered: () => {
      offered({ id, label, login });
    },
    signal,
  });
}
