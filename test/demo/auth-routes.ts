import { Router, type Request } from 'express';
import { z } from 'zod';
import type { Account } from './accounts.ts';
import { addressOf } from './journal.ts';
import type { PlatformState } from './platform.ts';
import { refusal, send, type Reply } from './reply.ts';
import { methodIds, type MethodId } from './users.ts';

const credentials = z.object({ user: z.string().min(1), password: z.string().min(1) });
const sending = z.object({ challenge: z.string().min(1), method: z.enum(methodIds) });
const answer = sending.extend({ code: z.string().min(1) });

/** Sign-in and second factor, as in PLATFORMS.md: the first call is documented, the exchange after it assumed. */
export function authRoutes(platform: PlatformState): Router {
  const router = Router();
  router.post('/auth', (request, response) => {
    send(response, signIn(platform, request));
  });
  router.post('/auth/second-factor/send', (request, response) => {
    send(response, sendCode(platform, request.body));
  });
  router.post('/auth/second-factor', (request, response) => {
    send(response, answerCode(platform, request.body));
  });
  return router;
}

function signIn(platform: PlatformState, request: Request): Reply {
  const body = credentials.safeParse(request.body);
  if (!body.success) return refusal(400, 'bad_request');
  const { account, right } = platform.accounts.signIn(body.data.user, body.data.password);
  const provider = account?.user.ssoProvider;
  if (provider !== undefined) return refusal(403, 'sso_only', { provider }); // no password is known here to compare
  const address = addressOf(request);
  if (account === undefined || !right) {
    const blocked = platform.throttle.wrongPassword(address);
    return blocked ? refusal(429, 'too_many_attempts') : refusal(401, 'wrong_credentials');
  }
  const rule = platform.accounts.forbidding(account, { address, userAgent: request.get('User-Agent') ?? '' });
  if (rule !== undefined) return refusal(403, 'forbidden_by_policy', { rule });
  if (account.user.enrolmentRequired === true) return refusal(403, 'enrolment_required');
  if (account.methods.length === 0) return { status: 200, body: { token: platform.sessions.open(account) } };
  const challenge = platform.challenges.start(account);
  const methods = account.methods.map((id) => offered(account, id));
  return refusal(401, 'second_factor_required', { challenge, methods });
}

function sendCode(platform: PlatformState, given: unknown): Reply {
  const body = sending.safeParse(given);
  if (!body.success) return refusal(400, 'bad_request');
  const result = platform.challenges.send(body.data.challenge, body.data.method);
  switch (result.is) {
    case 'sent':
      return { status: 204 };
    case 'expired':
      return refusal(410, 'challenge_expired');
    case 'not-offered':
      return refusal(422, 'method_not_offered');
    case 'locked':
      return locked(result.until);
    case 'too-soon':
      return { ...refusal(429, 'too_soon'), headers: { 'Retry-After': String(Math.ceil(result.waitMs / 1000)) } };
  }
}

function answerCode(platform: PlatformState, given: unknown): Reply {
  const body = answer.safeParse(given);
  if (!body.success) return refusal(400, 'bad_request');
  const verdict = platform.challenges.answer(body.data.challenge, body.data.method, body.data.code);
  switch (verdict.is) {
    case 'right':
      return { status: 200, body: { token: platform.sessions.open(verdict.account) } };
    case 'wrong':
      return refusal(401, 'wrong_code', { attemptsLeft: verdict.attemptsLeft });
    case 'expired':
      return refusal(410, 'challenge_expired');
    case 'not-offered':
      return refusal(422, 'method_not_offered');
    case 'locked':
      return locked(verdict.until);
  }
}

const locked = (until: number): Reply => refusal(423, 'locked', { until: new Date(until).toISOString() });

/** What the platform shows of where a code goes: enough to recognise it, not to learn it. */
function offered({ user }: Account, id: MethodId): { id: MethodId; hint?: string } {
  if (id === 'sms' && user.phone !== undefined) {
    return { id, hint: `${user.phone.slice(0, 5)} •• •• •• ${user.phone.slice(-2)}` };
  }
  if (id === 'email' && user.email !== undefined) {
    return { id, hint: `${user.email.slice(0, 1)}•••@${user.email.split('@')[1] ?? ''}` };
  }
  return { id };
}
