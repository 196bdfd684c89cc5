import * as z from 'zod/mini';
import { lossReasons } from '../contract/lost-writes.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import { Secret } from '../secrets/secret.ts';
import type { GatewayEvent, LostWrite, ServedDrive, TrafficState } from './gateway.ts';

/**
 * What processes say to the one that serves the drives, and it to them, as lines of JSON over the control socket and messages
 * over its pipe. App passwords and throw-away credentials travel here and nowhere else, so this file alone turns a `Secret`
 * into text and back.
 */

/** Rises when an older one could not understand what is said. `hello`, `welcome` and `hand-over` never change. */
export const PROTOCOL = 1;

/** Characters of one line: 500 drives, or the copy of a lost write. */
export const MOST_LINE = 1024 * 1024;

const word = z.string().check(z.minLength(1), z.maxLength(4096));
const id = z.string().check(z.regex(/^[a-z0-9-]{1,64}$/));
const secret = z.string().check(z.maxLength(64 * 1024));
const moment = z.number().check(z.nonnegative());

const wireDrive = z.strictObject({
  id,
  prefix: z.string().check(z.maxLength(1024), z.regex(/^(\/[A-Za-z0-9._~%-]+)+$/)),
  label: word,
  address: z.url().check(z.maxLength(4096)),
  login: word,
  challenge: z.strictObject({ scheme: z.enum(['basic', 'digest']), realm: z.string() }),
  caFile: z.exactOptional(word),
  credential: z.exactOptional(z.strictObject({ login: word, throwaway: secret })),
  credentialIn: z.exactOptional(z.literal('path')),
});

/** A drive with its app password; without one its account is locked. */
const wireServed = z.strictObject({
  drive: wireDrive,
  secret: z.exactOptional(secret),
  isRefused: z.exactOptional(z.boolean()),
});
export type WireServed = z.infer<typeof wireServed>;

/** A drive as it is to be served, with the app password for its platform. */
export interface Served {
  readonly drive: ServedDrive;
  readonly secret: Secret | undefined;
  /** Whether the platform is known to refuse the app password. */
  readonly isRefused?: boolean;
}

export function toWire({ drive, secret: password, isRefused }: Served): WireServed {
  const { credential, ...rest } = drive;
  const shown =
    credential === undefined
      ? {}
      : { credential: { login: credential.login, throwaway: credential.throwaway.use((text) => text) } };
  return { drive: { ...rest, ...shown }, ...omitUndefined({ secret: password?.use((text) => text), isRefused }) };
}

export function fromWire({ drive: { credential, ...rest }, secret: password, isRefused }: WireServed): Served {
  const shown =
    credential === undefined
      ? {}
      : { credential: { login: credential.login, throwaway: new Secret(credential.throwaway) } };
  const known = password === undefined ? undefined : new Secret(password);
  return { drive: { ...rest, ...shown }, secret: known, ...omitUndefined({ isRefused }) };
}

const offlineCause = z.enum(['unreachable', 'silent', 'untrusted']);

const trafficState = z.union([
  z.strictObject({ at: z.enum(['locked', 'refused']) }),
  z.strictObject({ at: z.literal('open'), sinceMs: z.exactOptional(moment) }),
  z.strictObject({ at: z.literal('offline'), cause: offlineCause, sinceMs: moment }),
  z.strictObject({ at: z.literal('paused'), untilMs: moment, isMaintenance: z.boolean() }),
]) satisfies z.ZodMiniType<TrafficState>;

const lostWrite = z.strictObject({
  id: word,
  drive: id,
  path: z.string().check(z.maxLength(64 * 1024)),
  reason: z.enum(lossReasons),
  status: z.exactOptional(z.number()),
  at: z.string(),
  size: z.exactOptional(z.number()),
  isKept: z.boolean(),
}) satisfies z.ZodMiniType<LostWrite>;

const gatewayEvent = z.union([
  z.strictObject({ type: z.literal('state'), drive: id, state: trafficState }),
  z.strictObject({ type: z.enum(['lost', 'lost-again']), lost: lostWrite }),
  z.strictObject({ type: z.literal('no-longer-lost'), id: word }),
  z.strictObject({ type: z.literal('redirected'), drive: id, host: z.string() }),
]) satisfies z.ZodMiniType<GatewayEvent>;

/** What can be asked of the process that serves the drives. */
const order = z.union([
  /** Adds drives, or takes the place of those with their ids: all at once, so that no drive looks deleted meanwhile. */
  z.strictObject({ do: z.literal('serve'), drives: z.array(wireServed).check(z.maxLength(2000)) }),
  /** As `serve` for drives that are not served yet; those that are get the app password only, and keep their credential. */
  z.strictObject({ do: z.literal('offer'), drives: z.array(wireServed).check(z.maxLength(2000)) }),
  /** An app password that the platform takes, or nobody has tried yet (`ifOther`): the same one changes nothing then. Answered when no request with an older one is under way. */
  z.strictObject({ do: z.literal('password'), drive: id, secret, ifOther: z.exactOptional(z.boolean()) }),
  /** The platform refuses this app password. */
  z.strictObject({ do: z.literal('refuse'), drive: id, secret }),
  /** Requests wait for `password`, `ms` at most. Answered when none is under way. */
  z.strictObject({ do: z.literal('hold'), drive: id, ms: moment }),
  z.strictObject({ do: z.literal('drop'), drive: id }),
  z.strictObject({ do: z.literal('copy'), lost: word }),
  z.strictObject({ do: z.literal('forget'), lost: word }),
  z.strictObject({ do: z.literal('network') }),
]);
export type Order = z.infer<typeof order>;

/** Lines from a client. */
const request = z.union([
  z.looseObject({ type: z.literal('hello'), protocol: z.number(), version: z.string() }),
  z.strictObject({ type: z.literal('order'), n: z.number(), order }),
  z.strictObject({ type: z.literal('look'), n: z.number() }),
  /** The program has been updated: a new process of it takes over, where it is another one than this. */
  z.looseObject({ type: z.literal('hand-over'), n: z.number() }),
  z.strictObject({ type: z.literal('stop'), n: z.number() }),
]);
export type Request = z.infer<typeof request>;

/** A drive that is served, without anything secret. */
const shownDrive = z.strictObject({
  id,
  prefix: z.string(),
  label: z.string(),
  address: z.string(),
  login: z.string(),
  /** Tells credentials apart, and nothing of them. */
  credentialId: z.exactOptional(z.string()),
  state: z.exactOptional(trafficState),
});
export type ShownDrive = z.infer<typeof shownDrive>;

/** How things are with the process that serves the drives. */
const situation = z.looseObject({
  protocol: z.number(),
  version: z.string(),
  pid: z.number(),
  port: z.number(),
  /** The port that was to be used, when another program had it. */
  insteadOf: z.exactOptional(z.number()),
  /** The process that answers the mount tools: how often it has ended by itself, and how the last time. */
  server: z.strictObject({
    pid: z.number(),
    isUp: z.boolean(),
    ends: z.number(),
    lastEnd: z.exactOptional(z.string()),
  }),
  drives: z.array(shownDrive),
  lost: z.array(lostWrite),
});
export type Situation = z.infer<typeof situation>;

/** What every client is told. */
const news = z.union([
  gatewayEvent,
  /** These drives have other credentials than before: who remembers one forgets it. */
  z.strictObject({ type: z.literal('credentials'), drives: z.array(z.string()) }),
  /** It ends because it was told to: nobody need start it again. */
  z.strictObject({ type: z.literal('ending') }),
]);
export type News = z.infer<typeof news>;

/** Lines to a client. */
const reply = z.union([
  z.looseObject({ type: z.literal('welcome'), protocol: z.number(), version: z.string() }),
  z.strictObject({
    ...{ type: z.literal('done'), n: z.number() },
    /** In Base64. */
    copy: z.exactOptional(z.string()),
    /** Of drives that were offered: those whose credential is the one that was offered. */
    taken: z.exactOptional(z.array(z.string())),
  }),
  z.strictObject({ type: z.literal('situation'), n: z.number(), situation }),
  z.strictObject({ type: z.literal('failed'), n: z.number(), code: z.string() }),
  z.strictObject({ type: z.literal('news'), news }),
]);
export type Reply = z.infer<typeof reply>;
/** What is said when an order is followed. */
export type Done = Pick<Extract<Reply, { type: 'done' }>, 'copy' | 'taken'>;

/** Messages to the server's process. */
const toServer = z.union([
  /** With the bound socket: everything that is served, and what is lost, before anybody is answered. */
  z.strictObject({
    ...{ type: z.literal('begin'), port: z.number() },
    ...{ drives: z.array(wireServed), lost: z.array(lostWrite) },
  }),
  z.strictObject({ type: z.literal('order'), n: z.number(), order }),
  z.strictObject({ type: z.literal('ping'), n: z.number() }),
  /** Another one takes its place: it takes no more connections and ends when nothing is under way. */
  z.strictObject({ type: z.literal('retire') }),
]);
export type ToServer = z.infer<typeof toServer>;

/** Messages from the server's process. */
const fromServer = z.union([
  z.strictObject({ type: z.literal('ready'), version: z.string() }),
  z.strictObject({ type: z.literal('listening') }),
  z.strictObject({ type: z.literal('not-listening'), reason: z.string() }),
  z.strictObject({ type: z.literal('done'), n: z.number(), copy: z.exactOptional(z.string()) }),
  z.strictObject({ type: z.literal('pong'), n: z.number() }),
  /** `copy` of a lost write that is kept, in Base64: it outlives this process. */
  z.strictObject({ type: z.literal('event'), event: gatewayEvent, copy: z.exactOptional(z.string()) }),
]);
export type FromServer = z.infer<typeof fromServer>;

/** Messages from a process that takes over, and to it. */
const fromSuccessor = z.union([
  z.strictObject({ type: z.literal('successor'), protocol: z.number(), version: z.string() }),
  z.strictObject({ type: z.literal('taken') }),
]);
const bequest = z.strictObject({
  type: z.literal('inherit'),
  drives: z.array(wireServed),
  states: z.array(z.tuple([z.string(), trafficState])),
  lost: z.array(z.strictObject({ lost: lostWrite, copy: z.exactOptional(z.string()) })),
});
const toSuccessor = z.union([
  bequest,
  /** What happens to requests that were under way. */
  z.strictObject({ type: z.literal('event'), event: gatewayEvent, copy: z.exactOptional(z.string()) }),
]);
export type FromSuccessor = z.infer<typeof fromSuccessor>;
export type ToSuccessor = z.infer<typeof toSuccessor>;
export type Bequest = z.infer<typeof bequest>;

/** Undefined for what none of the other side's messages looks like. */
const reader =
  <T>(schema: z.ZodMiniType<T>) =>
  (message: unknown): T | undefined => {
    const parsed = schema.safeParse(message);
    return parsed.success ? parsed.data : undefined;
  };

export const readRequest = reader<Request>(request);
export const readReply = reader<Reply>(reply);
export const readSituation = reader<Situation>(situation);
export const readToServer = reader<ToServer>(toServer);
export const readFromServer = reader<FromServer>(fromServer);
export const readFromSuccessor = reader<FromSuccessor>(fromSuccessor);
export const readToSuccessor = reader<ToSuccessor>(toSuccessor);
