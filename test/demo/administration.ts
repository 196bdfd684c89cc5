import type { Request } from 'express';
import type { Account } from './accounts.ts';
import type { AppPasswordEntry } from './app-passwords.ts';
import { isoSeconds } from './clock.ts';
import type { PlatformState } from './platform.ts';
import { refusal, type Reply } from './reply.ts';

/** The users that one search gives at most. */
const MOST_USERS = 50;

/** Finds users by a part of their name, login or e-mail address: for administrators only. */
export function findUsers({ accounts }: PlatformState, by: Account, request: Request): Reply {
  if (!by.administrator) return refusal(403, 'not_administrator');
  const { search } = request.query;
  const text = typeof search === 'string' ? search.toLowerCase() : '';
  const found = accounts
    .all()
    .filter(({ user, login }) =>
      [user.name, login, user.email ?? ''].some((name) => name.toLowerCase().includes(text)),
    );
  return {
    status: 200,
    body: found
      .slice(0, MOST_USERS)
      .map(({ id, user, login }) => ({ id: Number(id), login, name: user.name, email: user.email ?? null })),
  };
}

/** Says in whose account a request acts: an administrator may name a user by id in the header `AsId`. */
export function actingFor(
  { accounts }: PlatformState,
  by: Account,
  request: Request,
): { readonly account: Account } | Reply {
  const id = request.get('AsId');
  if (id === undefined) return { account: by };
  if (!by.administrator) return refusal(403, 'not_administrator');
  const account = accounts.byId(id);
  return account === undefined ? refusal(404, 'user_not_found') : { account };
}

/** Notes that an administrator has ended an app password of another user, and the reason that came with the request. */
export function noteRevocation(
  { trail, clock }: PlatformState,
  done: {
    readonly by: Account;
    readonly of: Account;
    readonly password: AppPasswordEntry;
    readonly request: Request;
  },
): void {
  const { by, of, password, request } = done;
  trail.push({
    at: isoSeconds(clock.now()),
    ...{ by: by.user.name, of: of.user.name, passwordId: password.id, passwordName: password.name },
    reason: reasonIn(request),
  });
}

function reasonIn(request: Request): string | null {
  try {
    return decodeURIComponent(request.get('Reason') ?? '') || null;
  } catch {
    return null;
  }
}
