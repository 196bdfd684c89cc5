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
  /** The scheme, host and port of the server. */
  origin: z.string().check(z.minLength(1), z.maxLength(300)),
  /** From when until when the server is sent nothing. ISO 8601, by this machine's clock. */
  from: z.iso.datetime(),
  until: z.iso.datetime(),
});

/** More servers than anybody has. When the list is full, the oldest entry is forgotten. */
const MOST = 50;

const schema = z.strictObject({ version: z.literal(1), blocked: z.array(blockSchema).check(z.maxLength(MOST)) });

type Block = z.infer<typeof blockSchema>;

/** Longer than any server may ask for. A longer block is not believed. */
const MOST_MS = DAY_MS;

/**
 * Keeps which servers have blocked this network's address, and until when. Every Latchkey of this user knows them, also after a
 * restart, because each further request would prolong the block for everybody behind that address. No secret can be stored
 * here.
 */
export interface BlockedServers {
  /** Returns the milliseconds for which nothing may be sent to a server; 0 when requests may go. Never rejects. */
  leftMs(origin: string): Promise<number>;
  /** Records a block of so many seconds. Never rejects: a block that cannot be saved holds for this process all the same. */
  note(origin: string, seconds: number): Promise<void>;
}

/** Keeps the blocks in a file, which exists only while a server is blocked. */
export function blockedServersFile(dataFolder: string, log: Log, now: () => number = Date.now): BlockedServers {
  const file = join(dataFolder, 'blocked-servers.json');
  const own = new Map<string, Block>();
  let last: Promise<unknown> = Promise.resolve();

  /** Reads the blocks. Undefined when the file must not be written: it belongs to a newer Latchkey, or others can change it. */
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
  /** Runs pieces of work one after the other. Two processes may still undo each other's changes, which costs one more request. */
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

/**
 * Returns the milliseconds that are left of a block. When the clock was set back, the time that is over is unknown, so the
 * block ends: the next request finds out and records it again.
 */
function left({ from, until }: Block, now: number): number {
  const [began, ends] = [Date.parse(from), Date.parse(until)];
  return now < began || ends - began > MOST_MS ? 0 : ends - now;
}

/** How one kind of server blocks a whole address, with 429, after wrong passwords. */
export interface AddressBlock {
  /** The paths that only such a server has. On other servers a 429 may mean that one request came too soon. */
  readonly paths: RegExp;
  /** The length of the block in seconds, when the server does not name it. */
  readonly seconds: number;
}

/** Exchanges read the file again only after this time (ms), because programs make hundreds of them in a second. */
const READ_MS = 1000;

/**
 * Sends nothing more to a server that has blocked the whole address, until the time is up, and says how long that is: every
 * further request prolongs the block, whoever sends it and whatever it is for. The answer to an exchange passes unchanged
 * unless it says that the address is blocked.
 * @param kinds the kinds of servers that block addresses
 * @throws FailureError LK-2007 instead of sending a request, LK-3024 for a limit on requests that did not end in time
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
      // A limit on requests is over in a moment, so it is not recorded for others.
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
