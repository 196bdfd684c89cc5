import { withSessions, type NewAppPassword } from '../../electron/platforms/platform.ts';
import type { WebdavChallenge } from '../../electron/drives/drive-mapper.ts';
import { Secret } from '../../electron/secrets/secret.ts';
import type { Services } from '../../electron/lifecycle/services.ts';
import type { Demo } from '../demo/demo.ts';

/** An app password of somebody without a second factor, and what WebDAV asks of them: all that a drive needs. */
export async function newAppPassword(
  parts: Services,
  demo: Demo,
  user: string,
): Promise<{ readonly password: NewAppPassword; readonly challenge: WebdavChallenge }> {
  const none = () => Promise.reject(new Error('no second factor'));
  const ask = { password: () => Promise.resolve(new Secret(demo.user(user).password)), method: none, code: none };
  const platform = withSessions(parts.platform('netexplorer'));
  const session = await platform.signIn({ address: demo.address, user }, ask);
  const password = await platform.passwords(session).create('bench');
  return { password, challenge: await parts.drives.probe(demo.webdav, undefined, new AbortController().signal) };
}
