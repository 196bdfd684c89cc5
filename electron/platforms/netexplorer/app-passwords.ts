import { omitUndefined } from '../../contract/omit-undefined.ts';
import * as z from 'zod/mini';
import { FailureError } from '../../contract/failure.ts';
import type { AppPasswordView } from '../../contract/view.ts';
import type { HttpResponse } from '../../http/http.ts';
import { Secret } from '../../secrets/secret.ts';
import { jsonOf } from '../json.ts';
import type { AppPasswords, NewAppPassword } from '../platform.ts';
import { usablePassword } from '../usable-password.ts';
import { closedFailure, parseReply, statusFailure, type Api } from './api.ts';
import { endpoints } from './endpoints.ts';

const id = z.pipe(z.union([z.string().check(z.minLength(1), z.maxLength(200)), z.int()]), z.transform(String));
const date = z.iso.datetime({ offset: true });

/** An id that is no step to another path. Revoking `..` would ask the platform to delete something else. */
const ownId = id.check(z.refine((text) => text !== '.' && text !== '..' && !/\p{Cc}/u.test(text)));

const created = z.object({
  id: ownId,
  name: z.string(),
  login: z.string().check(z.minLength(1), z.maxLength(320), z.regex(/^[^\p{Cc}]*$/u)),
  password: z.string(),
  expiresAt: z.nullish(date),
});

const listed = z.array(
  z.object({
    id,
    name: z.string(),
    createdAt: z.nullish(date),
    expiresAt: z.nullish(date),
    method: z.nullish(z.string()),
    lastUsedAt: z.nullish(date),
  }),
);

/** Largest list that is read, in bytes: 3,000 entries of some 300 bytes, as the largest account may have, with room. */
const MAX_LIST_BYTES = 4 * 1024 * 1024;

/** Makes, lists and revokes the app passwords of the account that `token` belongs to. */
export function netExplorerAppPasswords(api: Api, host: string, token: Secret): AppPasswords {
  const passwords: AppPasswords = {
    async create(name) {
      const response = await api({ method: 'POST', path: endpoints.appPasswords, json: { name }, token });
      if (response.status !== 201 && response.status !== 200) throw creationFailure(response, host, name);
      return usable(parseReply(response, created, host), response, host);
    },
    async list(signal, clock) {
      const call = { method: 'GET', path: endpoints.appPasswords, token, maxBytes: MAX_LIST_BYTES } as const;
      const response = await api(call, signal);
      if (response.status !== 200) throw listingFailure(response, host);
      const { date } = response.headers;
      if (date !== undefined) clock?.(date);
      return parseReply(response, listed, host).map(view);
    },
    async revoke(passwordId, signal) {
      const response = await api({ method: 'DELETE', path: endpoints.appPassword(passwordId), token }, signal);
      // A 404 means that the app password is gone, or that the API is closed. In the second case the list fails as well.
      if (response.status === 404) await passwords.list(signal);
      else if (response.status !== 200 && response.status !== 204) throw statusFailure(response, host);
    },
  };
  return passwords;
}

function view(entry: z.infer<typeof listed>[number]): AppPasswordView {
  return {
    id: entry.id,
    name: entry.name,
    createdAt: entry.createdAt ?? null,
    expiresAt: entry.expiresAt ?? null,
    method: entry.method ?? null,
    lastUsedAt: entry.lastUsedAt ?? null,
  };
}

/**
 * Refuses an app password that could never work. Whether it has expired is judged by the platform's own clock (its `Date`
 * header), because this machine's may be wrong.
 * @throws FailureError LK-3105; the app password exists on the platform, and is found there by its name
 */
function usable(reply: z.infer<typeof created>, response: HttpResponse, host: string): NewAppPassword {
  const { expiresAt } = reply;
  const platformNow = Date.parse(response.headers['date'] ?? '');
  const expired = typeof expiresAt === 'string' && Date.parse(expiresAt) <= platformNow;
  if (expired || !usablePassword.safeParse(reply.password).success) throw new FailureError('LK-3105', { host });
  return {
    id: reply.id,
    name: reply.name,
    login: reply.login,
    secret: new Secret(reply.password),
    ...(typeof expiresAt === 'string' ? { expiresAt } : {}),
  };
}

function listingFailure(response: HttpResponse, host: string): FailureError {
  if (response.status === 403) return new FailureError('LK-3104', { host });
  return closedFailure(response, host) ?? statusFailure(response, host);
}

const refusal = z.object({ error: z.string(), limit: z.optional(z.number()) });

function creationFailure(response: HttpResponse, host: string, name: string): FailureError {
  const refused = refusal.safeParse(jsonOf(response.body)).data;
  switch (response.status) {
    case 403:
      return refused?.error === 'limit_reached'
        ? new FailureError('LK-3101', { host, ...omitUndefined({ limit: refused.limit }) })
        : new FailureError('LK-3104', { host });
    case 409:
      return new FailureError('LK-3102', { host, name });
    case 422:
      return new FailureError('LK-3103', { host, name });
    default:
      return closedFailure(response, host) ?? statusFailure(response, host);
  }
}
