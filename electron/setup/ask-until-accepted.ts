import { FailureError, isFailure, type Failure } from '../contract/failure.ts';
import type { DriveSpec } from '../drives/drive-mapper.ts';
import type { Secret } from '../secrets/secret.ts';
import { MAX_PASSWORD_TRIES } from '../sign-in/sign-in.ts';
import { given } from './given.ts';
import type { Parts } from './parts.ts';
import type { SetUpRun } from './set-up.ts';

/** Asks for an app password that exists already, and tries each one once. @throws FailureError LK-5006, LK-2011, LK-2012 when it is refused too often; LK-1007 when nobody can be asked. */
export async function askUntilAccepted(
  parts: Parts,
  spec: DriveSpec,
  { ask, signal }: Pick<SetUpRun, 'ask' | 'signal'>,
): Promise<Secret> {
  const { host } = new URL(spec.url);
  let refused: Failure | undefined;
  for (let tries = 1; ; tries += 1) {
    if (ask.appPassword === undefined) throw new FailureError('LK-1007');
    const secret = await ask.appPassword({ host, login: spec.login, ...given({ refused }) });
    try {
      await parts.drives.checkPassword(spec, secret, signal);
      return secret;
    } catch (error) {
      if (!isFailure(error, 'LK-5006', 'LK-2011', 'LK-2012') || tries === MAX_PASSWORD_TRIES) throw error;
      refused = error.failure;
    }
  }
}
