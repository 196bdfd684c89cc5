import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { readVersionedFile } from '../connections/versioned-file.ts';
import { DAY_MS } from '../contract/expiry.ts';
import { FailureError, isFailure } from '../contract/failure.ts';
import type { Log } from '../log/log.ts';
import { writePrivateFile } from '../os/files.ts';
import type { HttpResponse, StreamingHttp } from './http.ts';
import { isAddressBlocked, tooManyRequests } from './rate-limit.ts';
import { retryAfterSeconds } from './retry-after.ts';

const blockSchema = z.strictObject({
  /** Scheme, host and port of the server. */
  origin: z.string().check(z.minLength(1), z.maxLength(300)),
  /** ISO 8601, by this machine's clock: when the server said so, and until when it is asked nothing. */
  from: z.iso.datetime(),
  until: z.iso.datetime(),
});

/** More servers than anybody has; whoever fills the list forgets the oldest. */
const MOST = 50;

const schema = z.strictObject({ version: z.literal(1), blocked: z.array(blockSchema).check(z.maxLength(MOST)) });

type Block = z.infer<typeof blockSchema>;

/** Longer than any server may ask for: what says more is not believed. */
const MOST_MS = DAY_MS;

/**
 * Keeps which servers have blocked this network's address, and until when. Every Latchkey of this user knows it, now and after a
 * restart: each request would prolong the block for everybody behind that address. No secret fits in here.
 */
export interface BlockedServers {
  /** Gives the milliseconds for which nothing may be sent to a server; 0 when requests may go. Never rejects. */
  leftMs(origin: string): Promise<number>;
  /** Notes a block. Never rejects: a block that the disk refuses to keep holds for this process all the same. */
  note(origin: string, seconds: number): Promise<void>;
}

/** Keeps the blocks in a file that is there only while a server is blocked. */
export function blockedServersFile(dataFolder: string, log: Log, now: () => number = Date.now): BlockedServers {
  const file = join(dataFolder, 'blocked-servers.json');
  const own = new Map<string, Block>();
  let last: Promise<unknown> = Promise.resolve();

  /** Undefined when it may not be written: a newer Latchkey's, or one that others can change. */
  const read = async (): Promise<readonly Block[] | undefined> => {
    try {
      const options = { version: 1, damaged: 'LK-1011', now: new Date(now()) } as const;
      return (await readVersionedFile(file, schema, options))?.blocked ?? [];
    } catch (error) {
      log.info('blocked-servers-not-read', { reason: error instanceof Error ? error.message : 'unknown' });
      return isFailure(error, 'LK-1012', 'LK-1021', 'LK-1022') ? undefined : [];
    }
  };
  const write = async (blocked: readonly Block[]): Promise<void> => {
    try {
      if (blocked.length === 0) await rm(file, { force: true });
      else await writePrivateFile(file, `${JSON.stringify({ version: 1, blocked }, undefined, 2)}\n`);
    } catch (error) {
      log.info('blocked-servers-not-kept', { reason: error instanceof Error ? error.message : 'unknown' });
    }
  };
  /** One after the other. Two processes may undo each other's changes: that costs one request more. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn;
    return turn;
  };

  return {
    leftMs: (origin) =>
      inTurn(async () => {
        const kept = await read();
        const live = (kept ?? []).filter((block) => left(block, now()) > 0);
        if (kept !== undefined && live.length < kept.length) await write(live);
        const all = live.filter((block) => block.origin === origin).concat(own.get(origin) ?? []);
        return Math.max(0, ...all.map((block) => left(block, now())));
      }),
    note: (origin, seconds) =>
      inTurn(async () => {
        const block = blockFrom(origin, now(), Math.min(seconds * 1000, MOST_MS));
        own.set(origin, block);
        const kept = await read();
        if (kept === undefined) return;
        const others = kept.filter((one) => one.origin !== origin && left(one, now()) > 0);
        await write([...others, block].slice(-MOST));
      }),
  };
}

function blockFrom(origin: string, now: number, ms: number): Block {
  return { origin, from: new Date(now).toISOString(), until: new Date(now + ms).toISOString() };
}

/** A clock that was set back does not tell how much of the time is over: one request does, and is noted anew. */
function left({ from, until }: Block, now: number): number {
  const [began, ends] = [Date.parse(from), Date.parse(until)];
  return now < began || ends - began > MOST_MS ? 0 : ends - now;
}

/** The servers of one kind block a whole address with 429, after wrong passwords. */
export interface AddressBlock {
  /** Paths that only such a server has: elsewhere 429 may mean that one request came too soon. */
  readonly paths: RegExp;
  /** Length of the block in ms, when the server does not tell it. */
  readonly seconds: number;
}

/** How long the file is taken for read by exchanges, of which programs make hundreds in a second. */
const READ_MS = 1000;

/**
 * Sends nothing more to a server that has blocked the whole address until the time is up, and says how long that is: every
 * request counts on there, whoever sends it and whatever it is for. @throws FailureError LK-2007 instead of a request, LK-3024
 * for a limit on requests that did not relent; an exchange gives that answer as it is.
 * @param kinds of servers that do
 */
export function respectingBlock(
  http: StreamingHttp,
  blocked: BlockedServers,
  kinds: readonly AddressBlock[],
  now: () => number = Date.now,
): StreamingHttp {
  const read = new Map<string, { readonly atMs: number; readonly leftMs: Promise<number> }>();
  const leftLately = (origin: string): Promise<number> => {
    const known = read.get(origin);
    if (known !== undefined && Math.abs(now() - known.atMs) < READ_MS) return known.leftMs;
    const leftMs = blocked.leftMs(origin);
    read.set(origin, { atMs: now(), leftMs });
    return leftMs;
  };
  const refuse = (host: string, leftMs: number): void => {
    if (leftMs > 0) throw new FailureError('LK-2007', { host, retryAfterS: Math.ceil(leftMs / 1000) });
  };
  const kindOf = (status: number, path: string): AddressBlock | undefined =>
    status === 429 ? kinds.find(({ paths }) => paths.test(path.split('?', 1)[0] ?? '')) : undefined;
  const note = async (origin: string, reply: Pick<HttpResponse, 'headers'>, kind: AddressBlock): Promise<never> => {
    const retryAfterS = retryAfterSeconds(reply) ?? kind.seconds;
    read.delete(origin);
    await blocked.note(origin, retryAfterS);
    throw new FailureError('LK-2007', { host: new URL(origin).host, retryAfterS });
  };
  return {
    async request(request) {
      const { origin, host, pathname } = new URL(request.url);
      refuse(host, await blocked.leftMs(origin));
      const response = await http.request(request);
      const kind = kindOf(response.status, pathname);
      if (kind === undefined) return response;
      // A limit on requests is over in a moment, and nobody else has to know of it.
      if (!isAddressBlocked(response, 'passwords')) throw tooManyRequests(response, host, 'passwords');
      return await note(origin, response, kind);
    },
    async exchange(request) {
      const { origin, host } = new URL(request.origin);
      refuse(host, await leftLately(origin));
      const answer = await http.exchange(request);
      const kind = kindOf(answer.status, request.path);
      if (kind === undefined || !isAddressBlocked(answer, 'passwords')) return answer;
      answer.body.on('error', () => undefined).destroy();
      return await note(origin, answer, kind);
    },
    close: () => http.close(),
  };
}
