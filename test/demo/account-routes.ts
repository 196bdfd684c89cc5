import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import type { Account } from './accounts.ts';
import { actingFor, findUsers, noteRevocation } from './administration.ts';
import { appPasswordRules, type NameRefusal } from './app-passwords.ts';
import type { PlatformState } from './platform.ts';
import { refusal, send, type Reply } from './reply.ts';

const creation = z.object({ name: z.string() });
const statusOf: Record<NameRefusal, number> = {
  name_invalid: 422,
  name_too_long: 422,
  limit_reached: 403,
  name_taken: 409,
};

/**
 * What a signed-in user may do: sign out, see the account, make, list and revoke app passwords; an administrator also in the
 * account of another user.
 */
export function accountRoutes(platform: PlatformState): Router {
  const router = Router();
  const { appPasswords, sessions } = platform;
  const signedIn =
    (handle: (account: Account, request: Request) => Reply) =>
    (request: Request, response: Response): void => {
      const session = sessions.find(bearerToken(request));
      send(response, 'refused' in session ? refusal(401, session.refused) : handle(session.account, request));
    };
  const inAccount = (handle: (account: Account, request: Request, by: Account) => Reply): ReturnType<typeof signedIn> =>
    signedIn((by, request) => {
      const meant = actingFor(platform, by, request);
      return 'status' in meant ? meant : handle(meant.account, request, by);
    });
  router.delete(
    '/auth',
    signedIn((_account, request) => {
      sessions.close(bearerToken(request));
      return { status: 204 };
    }),
  );
  router.get(
    '/account', // known by its name only: the fields are assumed
    inAccount(({ user, login }) => ({ status: 200, body: { login, name: user.name, email: user.email ?? null } })),
  );
  router.get(
    '/account/app-credentials',
    inAccount(({ user }) => ({ status: 200, body: appPasswords.list(user.name) })),
  );
  router.post(
    '/account/app-credentials',
    inAccount((account, request) => create(platform, account, request.body)),
  );
  router.delete(
    '/account/app-credentials/:id',
    inAccount((account, request, by) => {
      const id = String(request.params['id']);
      const found = appPasswords.list(account.user.name).find((one) => one.id === id);
      if (found === undefined) return refusal(404, 'not_found');
      appPasswords.revoke(account.user.name, id);
      if (account !== by) noteRevocation(platform, { by, of: account, password: found, request });
      return { status: 204 };
    }),
  );
  router.get(
    '/users',
    signedIn((account, request) => findUsers(platform, account, request)),
  );
  return router;
}

function create({ appPasswords }: PlatformState, { user, login }: Account, given: unknown): Reply {
  const body = creation.safeParse(given);
  if (!body.success) return refusal(422, 'name_invalid');
  const made = appPasswords.create(user.name, body.data.name);
  if ('refused' in made) {
    const { refused } = made;
    return refusal(statusOf[refused], refused, refused === 'limit_reached' ? { limit: appPasswordRules.limit } : {});
  }
  const { id, name, expiresAt } = made.entry;
  return { status: 201, body: { id, name, login, password: made.password, expiresAt } };
}

function bearerToken(request: Request): string {
  return /^Bearer (\S+)$/i.exec(request.get('Authorization') ?? '')?.[1] ?? '';
}
