import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import type { Account } from './accounts.ts';
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

/** What a signed-in user may do: sign out, see the account, make, list and revoke app passwords. */
export function accountRoutes(platform: PlatformState): Router {
  const router = Router();
  const { appPasswords, sessions } = platform;
  const signedIn =
    (handle: (account: Account, request: Request) => Reply) =>
    (request: Request, response: Response): void => {
      const session = sessions.find(bearerToken(request));
      send(response, 'refused' in session ? refusal(401, session.refused) : handle(session.account, request));
    };
  router.delete(
    '/auth',
    signedIn((_account, request) => {
      sessions.close(bearerToken(request));
      return { status: 204 };
    }),
  );
  router.get(
    '/account', // known by its name only: the fields are assumed
    signedIn(({ user, login }) => ({ status: 200, body: { login, name: user.name, email: user.email ?? null } })),
  );
  router.get(
    '/account/app-credentials',
    signedIn(({ user }) => ({ status: 200, body: appPasswords.list(user.name) })),
  );
  router.post(
    '/account/app-credentials',
    signedIn((account, request) => create(platform, account, request.body)),
  );
  router.delete(
    '/account/app-credentials/:id',
    signedIn(({ user }, request) =>
      appPasswords.revoke(user.name, String(request.params['id'])) ? { status: 204 } : refusal(404, 'not_found'),
    ),
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
