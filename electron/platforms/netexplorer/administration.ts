import * as z from 'zod/mini';
import { FailureError } from '../../contract/failure.ts';
import { omitUndefined } from '../../contract/omit-undefined.ts';
import type { PlatformUser } from '../../contract/platform-user.ts';
import type { HttpResponse } from '../../http/http.ts';
import type { Secret } from '../../secrets/secret.ts';
import type { Administration } from '../platform.ts';
import { parseReply, statusFailure, type Api, type ApiCall } from './api.ts';
import { netExplorerAppPasswords } from './app-passwords.ts';
import { endpoints } from './endpoints.ts';

/**
 * How an administrator's session works in the accounts of others. Everything that Latchkey takes for granted about that is in
 * this file.
 *
 * Known: an administrator sees a user's app passwords on the platform's page and can delete them there; requests of an
 * administrator may name another user in the header `AsId`.
 * Assumed until a tenant proves it:
 * - the value of `AsId` is the user's id; `/api/account` and the calls of app passwords then act in that user's account
 * - `GET /api/users?search=` finds users by a part of their name, login or e-mail address, with these fields
 * - 403 means that the session's account is no administrator, 404 in the account of another that there is no such user
 * - a reason may come with a request in the header `Reason`, percent-encoded. A platform that knows no such header ignores it,
 *   whereas some refuse a body with DELETE.
 */
const ACT_AS = 'AsId';
const REASON = 'Reason';
const USERS = '/api/users';

const name = z.nullish(z.string().check(z.maxLength(320), z.regex(/^[^\p{Cc}]*$/u)));
const user = z.object({
  // The id becomes a header, so it may have only what cannot end one.
  id: z.pipe(z.union([z.string().check(z.regex(/^[\w.@-]{1,200}$/)), z.int()]), z.transform(String)),
  login: name,
  name,
  email: name,
});
const users = z.array(user);
const account = z.object({ login: name, name, email: name });

/** The users of one search that are read at most. Who finds more has to search for more letters. */
const MOST_USERS = 200;

/** Statuses of a call that the platform does not have: not found, method not allowed, gone, not implemented. */
const missingStatuses: readonly number[] = [404, 405, 410, 501];

/** Makes the administration of other users' app passwords with an administrator's session. */
export function netExplorerAdministration(api: Api, host: string, token: Secret): Administration {
  return {
    async find(text, signal) {
      const path = `${USERS}?search=${encodeURIComponent(text)}`;
      const response = await api({ method: 'GET', path, token }, signal);
      if (missingStatuses.includes(response.status)) throw new FailureError('LK-3122', { host });
      if (response.status !== 200) throw refusal(response, host);
      return parseReply(response, users, host)
        .slice(0, MOST_USERS)
        .flatMap((one) => userOf(one) ?? []);
    },
    passwordsOf(whose) {
      const inAccount = (more?: Readonly<Record<string, string>>): Api => actingFor(api, whose, host, more);
      return {
        async list(signal, clock) {
          await assertActsFor(inAccount(), host, whose, token, signal);
          return await netExplorerAppPasswords(inAccount(), host, token).list(signal, clock);
        },
        async revoke(id, reason, signal) {
          await assertActsFor(inAccount(), host, whose, token, signal);
          const withReason = inAccount({ [REASON]: encodeURIComponent(reason) });
          await netExplorerAppPasswords(withReason, host, token).revoke(id, signal);
        },
      };
    },
  };
}

/** Has each call act in the account of a user. @throws FailureError LK-2020 when the platform refuses that */
function actingFor(api: Api, whose: PlatformUser, host: string, more: Readonly<Record<string, string>> = {}): Api {
  return async (call: ApiCall, signal) => {
    const response = await api({ ...call, headers: { ...more, [ACT_AS]: whose.id } }, signal);
    if (response.status === 403) throw refusal(response, host);
    return response;
  };
}

/**
 * Makes sure that the platform acts in the account of that user. One that does not know the header would show the administrator's
 * own app passwords, and delete them, under the name of the user.
 * @throws FailureError LK-1026 when there is no such user; LK-3122 when the platform answers for another account; LK-2020
 */
async function assertActsFor(
  api: Api,
  host: string,
  whose: PlatformUser,
  token: Secret,
  signal: AbortSignal | undefined,
): Promise<void> {
  const response = await api({ method: 'GET', path: endpoints.account, token }, signal);
  if (response.status === 404) throw new FailureError('LK-1026', { host, user: whose.login, count: 0 });
  if (response.status !== 200) throw statusFailure(response, host);
  if (parseReply(response, account, host).login !== whose.login) throw new FailureError('LK-3122', { host });
}

function userOf({ id, login, name: named, email }: z.infer<typeof user>): PlatformUser | undefined {
  if (typeof login !== 'string' || login === '') return undefined;
  return { id, login, ...omitUndefined({ name: named ?? undefined, email: email ?? undefined }) };
}

function refusal(response: HttpResponse, host: string): FailureError {
  return response.status === 403 ? new FailureError('LK-2020', { host }) : statusFailure(response, host);
}
