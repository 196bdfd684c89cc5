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
  services: Services,
  which: string | undefined,
  { offered, signal }: HandOverRun,
): Promise<OfferEnd> {
  if (!allowsHandOver(await services.policy.read())) throw new FailureError('LK-6001');
  const connection = await chooseConnection(services, which, 'applications');
  const { id, label, login } = connection;
  if (isDriveConnection(connection)) throw new FailureError('LK-7033', { label });
  const secret = await keptPassword(services.secrets, connection);
  if (secret === undefined) throw new FailureError('LK-4005', { label });
  services.log.info('hand-over', { id });
  return await services.clipboard.offer(secret, {
    offered: () => {
      offered({ id, label, login });
    },
    signal,
  });
}
