import type { AppPasswordEntry } from './app-passwords.ts';
import type { Demo } from './demo.ts';
import type { MethodId } from './users.ts';

/** A raw call to the demo's API, for tests that look at the platform itself or need a state to start from. */
export interface ApiReply {
  readonly status: number;
  readonly headers: Headers;
  /** Undefined without a body. */
  readonly body: unknown;
}

export interface MadePassword {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly password: string;
  readonly expiresAt: string;
}

export interface ApiCall {
  readonly method?: string;
  readonly token?: string;
  /** Sent as JSON. */
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** @param path below the platform's root, e.g. `/api/account`. */
export async function api(address: string, path: string, call: ApiCall = {}): Promise<ApiReply> {
  const response = await fetch(`${address}${path}`, {
    method: call.method ?? (call.json === undefined ? 'GET' : 'POST'),
    headers: {
      ...(call.json === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(call.token === undefined ? {} : { Authorization: `Bearer ${call.token}` }),
      ...call.headers,
    },
    ...(call.json === undefined ? {} : { body: JSON.stringify(call.json) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
}

/** The password step alone. */
export function sendPassword(demo: Demo, name: string, password = demo.user(name).password): Promise<ApiReply> {
  return api(demo.address, '/api/auth', { json: { user: name, password } });
}

/** Signs in with everything that the user needs. @returns the token. */
export async function signIn(demo: Demo, name: string, method?: MethodId): Promise<string> {
  const first = await sendPassword(demo, name);
  if (first.status === 200) return tokenIn(first);
  const { challenge } = first.body as { challenge: string };
  const chosen = method ?? demo.user(name).methods[0] ?? 'otp';
  if (chosen === 'sms' || chosen === 'email') {
    await api(demo.address, '/api/auth/second-factor/send', { json: { challenge, method: chosen } });
  }
  const code = demo.codeFor(name, chosen);
  return tokenIn(await api(demo.address, '/api/auth/second-factor', { json: { challenge, method: chosen, code } }));
}

/** Signs in unless a token is given, and makes an app password. */
export async function makeAppPassword(demo: Demo, user: string, name: string, token?: string): Promise<MadePassword> {
  const bearer = token ?? (await signIn(demo, user));
  const reply = await api(demo.address, '/api/account/app-credentials', { token: bearer, json: { name } });
  if (reply.status !== 201) throw new Error(`no app password: ${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body as MadePassword;
}

export async function listAppPasswords(demo: Demo, token: string): Promise<AppPasswordEntry[]> {
  return (await api(demo.address, '/api/account/app-credentials', { token })).body as AppPasswordEntry[];
}

export function basic(login: string, password: string): string {
  return `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}`;
}

function tokenIn(reply: ApiReply): string {
  if (reply.status !== 200) throw new Error(`not signed in: ${reply.status} ${JSON.stringify(reply.body)}`);
  return (reply.body as { token: string }).token;
}
