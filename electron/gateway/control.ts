import * as z from 'zod/mini';
import { lossReasons } from '../contract/lost-writes.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import { Secret } from '../secrets/secret.ts';
import type { GatewayEvent, LostWrite, ServedDrive, TrafficState } from './gateway.ts';

/**
 * The messages between the holder and its clients (lines of JSON over the control socket), and between the holder and its
 * server or successor (over a pipe). App passwords and throw-away credentials travel in these messages and nowhere else, so
 * this file alone turns a `Secret` into text and back.
 */

/**
 * The version of the protocol. It rises when an older program could not understand the messages. `hello`, `welcome` and
 * `hand-over` never change.
 */
export const PROTOCOL = 1;

/** The longest line, in characters: 500 drives, or the copy of a lost write. */
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

/** A drive with its app password. Without an app password the drive's account is locked. */
const wireServed = z.strictObject({
  drive: wireDrive,
  secret: z.exactOptional(secret),
  isRefused: z.exactOptional(z.boolean()),
});
export type WireServed = z.infer<typeof wireServed>;

/** A drive that is to be served, with the app password for its platform. */
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

/** The orders that a client can give to the holder. */
const order = z.union([
  /**
   * Adds drives, or replaces the drives with the same ids. All of them in one order, so that no drive looks deleted meanwhile.
   */
  z.strictObject({ do: z.literal('serve'), drives: z.array(wireServed).check(z.maxLength(2000)) }),
  /**
   * Serves the drives that are not served yet. Those that are get only the app password, and keep their throw-away credential.
   */
  z.strictObject({ do: z.literal('offer'), drives: z.array(wireServed).check(z.maxLength(2000)) }),
  /**
   * Gives a drive an app password that the platform accepts, or one that nobody has tried yet (`ifOther`), which changes
   * nothing when the drive has the same one. Answered when no request with an older one is under way.
   */
  z.strictObject({ do: z.literal('password'), drive: id, secret, ifOther: z.exactOptional(z.boolean()) }),
  /** The platform refuses this app password. */
  z.strictObject({ do: z.literal('refuse'), drive: id, secret }),
  /** Makes requests wait for `password`, for `ms` milliseconds at most. Answered when no request is under way. */
  z.strictObject({ do: z.literal('hold'), drive: id, ms: moment }),
  z.strictObject({ do: z.literal('drop'), drive: id }),
  z.strictObject({ do: z.literal('copy'), lost: word }),
  z.strictObject({ do: z.literal('forget'), lost: word }),
  z.strictObject({ do: z.literal('network') }),
]);
export type Order = z.infer<typeof order>;

/** Messages from a client to the holder, one on each line. */
const request = z.union([
  z.looseObject({ type: z.literal('hello'), protocol: z.number(), version: z.string() }),
  z.strictObject({ type: z.literal('order'), n: z.number(), order }),
  z.strictObject({ type: z.literal('look'), n: z.number() }),
  /**
   * The program has been updated. The holder starts the program that is on the disk, which takes over when it is another
   * version.
   */
  z.looseObject({ type: z.literal('hand-over'), n: z.number() }),
  z.strictObject({ type: z.literal('stop'), n: z.number() }),
]);
export type Request = z.infer<typeof request>;

/** A drive that is served, without any secret of it. */
const shownDrive = z.strictObject({
  id,
  prefix: z.string(),
  label: z.string(),
  address: z.string(),
  login: z.string(),
  /** Tells the drive's throw-away credentials apart, without giving anything of them away. */
  credentialId: z.exactOptional(z.string()),
  state: z.exactOptional(trafficState),
});
export type ShownDrive = z.infer<typeof shownDrive>;

/** The situation of the processes that serve the drives. */
const situation = z.looseObject({
  protocol: z.number(),
  version: z.string(),
  pid: z.number(),
  port: z.number(),
  /** The port that was kept before, when another program has it. */
  insteadOf: z.exactOptional(z.number()),
  /** The server, which answers the mount tools: how often it has ended by itself, and how it ended the last time. */
  server: z.strictObject({
    pid: z.number(),
    isUp: z.boolean(),
    ends: z.number(),
    lastEnd: z.exactOptional(z.string()),
  }),
  drives: z.array(shownDrive),
  lost: z.array(lostWrite),
  /** How many lost writes have left `lost`, the oldest first, because it was full. Absent when none has. */
  unnamed: z.exactOptional(z.number().check(z.nonnegative())),
});
export type Situation = z.infer<typeof situation>;

/** Returns the lost writes of a holder, of which the first says how many before it are not named any more. */
export function lostIn(situation: Situation | undefined): readonly LostWrite[] {
  const { lost: [oldest, ...others] = [], unnamed } = situation ?? {};
  if (oldest === undefined) return [];
  return [{ ...oldest, ...omitUndefined({ before: unnamed }) }, ...others];
}

/** What the holder tells every client. */
const news = z.union([
  gatewayEvent,
  /** These drives have new throw-away credentials. A client that remembers an earlier one forgets it. */
  z.strictObject({ type: z.literal('credentials'), drives: z.array(z.string()) }),
  /** The holder ends because a client told it to. Nobody need start it again. */
  z.strictObject({ type: z.literal('ending') }),
]);
export type News = z.infer<typeof news>;

/** Messages from the holder to a client, one on each line. */
const reply = z.union([
  z.looseObject({ type: z.literal('welcome'), protocol: z.number(), version: z.string() }),
  z.strictObject({
    ...{ type: z.literal('done'), n: z.number() },
    /** The copy of a lost write, in Base64. */
    copy: z.exactOptional(z.string()),
    /** The ids of the offered drives that are served under the offered credential. */
    taken: z.exactOptional(z.array(z.string())),
  }),
  z.strictObject({ type: z.literal('situation'), n: z.number(), situation }),
  z.strictObject({ type: z.literal('failed'), n: z.number(), code: z.string() }),
  z.strictObject({ type: z.literal('news'), news }),
]);
export type Reply = z.infer<typeof reply>;
/** The answer to an order that has been followed. */
export type Done = Pick<Extract<Reply, { type: 'done' }>, 'copy' | 'taken'>;

/** Messages from the holder to its server. */
const toServer = z.union([
  /** Comes with the bound socket. It contains everything that is served and what is lost, before any request is answered. */
  z.strictObject({
    ...{ type: z.literal('begin'), port: z.number() },
    ...{ drives: z.array(wireServed), lost: z.array(lostWrite) },
  }),
  z.strictObject({ type: z.literal('order'), n: z.number(), order }),
  z.strictObject({ type: z.literal('ping'), n: z.number() }),
  /** Another server takes over. This one takes no more connections, and ends when no request is under way. */
  z.strictObject({ type: z.literal('retire') }),
]);
export type ToServer = z.infer<typeof toServer>;

/** Messages from the server to its holder. */
const fromServer = z.union([
  z.strictObject({ type: z.literal('ready'), version: z.string() }),
  z.strictObject({ type: z.literal('listening') }),
  z.strictObject({ type: z.literal('not-listening'), reason: z.string() }),
  z.strictObject({ type: z.literal('done'), n: z.number(), copy: z.exactOptional(z.string()) }),
  z.strictObject({ type: z.literal('pong'), n: z.number() }),
  /** `copy` is the content of a lost write that is kept, in Base64. The holder keeps it because it outlives the server. */
  z.strictObject({ type: z.literal('event'), event: gatewayEvent, copy: z.exactOptional(z.string()) }),
]);
export type FromServer = z.infer<typeof fromServer>;

/** Messages from the successor to the running holder, and the other way round. */
const fromSuccessor = z.union([
  z.strictObject({ type: z.literal('successor'), protocol: z.number(), version: z.string() }),
  z.strictObject({ type: z.literal('taken') }),
]);
const bequest = z.strictObject({
  type: z.literal('inherit'),
  drives: z.array(wireServed),
  states: z.array(z.tuple([z.string(), trafficState])),
  lost: z.array(z.strictObject({ lost: lostWrite, copy: z.exactOptional(z.string()) })),
  /** How many lost writes have left `lost`. Absent when none has, so that an older program understands the rest. */
  unnamed: z.exactOptional(z.number().check(z.nonnegative())),
});
const toSuccessor = z.union([
  bequest,
  /** What becomes of requests that were under way at the hand-over. */
  z.strictObject({ type: z.literal('event'), event: gatewayEvent, copy: z.exactOptional(z.string()) }),
]);
export type FromSuccessor = z.infer<typeof fromSuccessor>;
export type ToSuccessor = z.infer<typeof toSuccessor>;
export type Bequest = z.infer<typeof bequest>;

/** Makes a parser of messages. It returns undefined for a message that is none of the other side's. */
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
