import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import type { LossReason } from '../contract/lost-writes.ts';
import type { MendName } from '../contract/mend-names.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Exchange } from '../http/http.ts';
import type { AccountRequest } from './account-sender.ts';
import type { Reply } from './account.ts';
import { answerOf, answerToFinder, isTakenForGone, mountToolOf, type MountTool, type Situation } from './answers.ts';
import { deliver } from './deliver.ts';
import type { GatewayEvent } from './gateway.ts';
import { discard } from './liveness.ts';
import { lossReason, type LostWrites } from './lost-writes.ts';
import { quotaProperties, type Mends } from './mends.ts';
import { answerOurselves } from './own-answers.ts';
import { requestHeaders } from './request-headers.ts';
import { stateOf, type Going, type Served, type ServedDrives } from './served-drives.ts';
import { isLargeUpload, receive, type Upload } from './upload.ts';

export interface CarryParts {
  readonly drives: ServedDrives;
  readonly lost: LostWrites;
  readonly tell: (event: GatewayEvent) => void;
  /** Names the mends that are switched off for a server (host with its port). */
  readonly unmended: (host: string) => readonly MendName[];
}

/** A request that may go to the platform of its drive. */
export interface Admitted {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly served: Served;
  /** The path and query on the platform. */
  readonly path: string;
  /** Whether its mount tool waits for a `100 Continue` before it sends the body. */
  readonly expectsContinue: boolean;
}

const readingMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'PROPFIND', 'REPORT', 'SEARCH']);
/** Redirects that keep the method. Servers also send 301 and 302 where they mean to keep it. */
const slashRedirects: ReadonlySet<number> = new Set([301, 302, 307, 308]);

/** Carries one request to the platform and its answer back, and records a file that is lost on the way. */
export async function carry(admitted: Admitted, parts: CarryParts): Promise<void> {
  const { request, response, served } = admitted;
  const going = parts.drives.begin(served);
  const giveUp = (): void => {
    going.stop.abort();
  };
  response.once('close', giveUp);
  try {
    await new Carrying(admitted, going, parts).run();
  } finally {
    response.off('close', giveUp);
    parts.drives.end(going);
    // the rest of an unwanted body is read away, because the next request on the connection comes behind it
    request.resume();
  }
}

class Carrying {
  readonly #admitted: Admitted;
  readonly #going: Going;
  readonly #parts: CarryParts;
  readonly #method: string;
  readonly #tool: MountTool;
  readonly #mends: Mends;
  #content: Uint8Array | undefined;
  /** True until a part of the body has come. */
  #isBare = true;
  /** True when the platform has answered, so that the outcome of the request is known. */
  #isAnswered = false;

  constructor(admitted: Admitted, going: Going, parts: CarryParts) {
    this.#admitted = admitted;
    this.#going = going;
    this.#parts = parts;
    this.#method = admitted.request.method ?? '';
    this.#tool = mountToolOf(admitted.request.headers['user-agent']);
    const off = parts.unmended(new URL(admitted.served.drive.address).host);
    this.#mends = (name) => !off.includes(name);
  }

  async run(): Promise<void> {
    const { request, response } = this.#admitted;
    try {
      await this.#run();
    } catch (error) {
      const hasGone = this.#going.stop.signal.aborted || (request.destroyed && !request.complete);
      if (!this.#isAnswered) this.#lose(hasGone ? 'given-up' : 'server');
      if (!hasGone) throw error;
      response.destroy();
    }
  }

  async #run(): Promise<void> {
    const { request, served, path } = this.#admitted;
    const { rawHeaders } = request;
    const headers = requestHeaders({ method: this.#method, rawHeaders }, served.paths);
    if (headers === undefined) {
      this.#answer('other-drive');
      return;
    }
    const ofFinder = this.#mends('files-of-finder')
      ? (answerToFinder(this.#method, path, this.#tool) ??
        answerToFinder('PUT', headers['destination'] ?? '', this.#tool))
      : undefined;
    if (ofFinder !== undefined) {
      answerOurselves(request, this.#admitted.response, ofFinder);
      return;
    }
    const closed = this.#closed();
    if (closed !== undefined && this.#admitted.expectsContinue) {
      this.#turn(closed);
      return;
    }
    const upload = await this.#receive();
    if (upload.kind === 'too-large') {
      answerOurselves(request, this.#admitted.response, { status: 413 });
      return;
    }
    const framed = { ...headers, ...this.#framing(upload) };
    let reply = await this.#send(path, framed, upload);
    if (reply.kind === 'answered' && this.#isMissingSlash(reply.answer, upload)) {
      discard(reply.answer);
      reply = await this.#send(`${path}/`, framed, upload);
    }
    await this.#pass(reply, headers);
  }

  /** Returns what is known to be in the way, before the mount tool is asked for the body. */
  #closed(): Situation | undefined {
    const { at } = stateOf({ ...this.#going.served, account: this.#going.account });
    return at === 'open' || at === 'offline' ? undefined : at;
  }

  async #receive(): Promise<Upload> {
    const { request, response, expectsContinue } = this.#admitted;
    // A large body is asked for when it can be streamed to the platform, not yet here.
    if (expectsContinue && !isLargeUpload(request)) response.writeContinue();
    const upload = await receive(request, this.#expectedLength());
    this.#isBare = upload.kind === 'none';
    if (upload.kind === 'whole') this.#content = upload.bytes;
    return upload;
  }

  /** Returns the header that frames the body: a declared length stays, chunks stay chunks, and a small file gets its length. */
  #framing(upload: Upload): Record<string, string> {
    const { headers } = this.#admitted.request;
    const length = headers['content-length'];
    if (upload.kind === 'none') return this.#method === 'PUT' ? { 'content-length': '0' } : {};
    if (upload.kind !== 'stream') return {};
    if (length !== undefined) return { 'content-length': length };
    const expected = this.#expectedLength();
    return expected === undefined ? {} : { 'content-length': String(expected) };
  }

  /** Returns the length that the Mac declares for a body in chunks (`X-Expected-Entity-Length`). */
  #expectedLength(): number | undefined {
    const { 'content-length': length, 'x-expected-entity-length': expected } = this.#admitted.request.headers;
    const isKnown = length === undefined && typeof expected === 'string' && /^\d{1,15}$/.test(expected);
    return isKnown && this.#mends('length-of-uploads') ? Number(expected) : undefined;
  }

  async #send(path: string, headers: Readonly<Record<string, string>>, upload: Upload): Promise<Reply> {
    const { drives } = this.#parts;
    const writes = !readingMethods.has(this.#method);
    for (;;) {
      const { account, served, stop } = this.#going;
      if (account === undefined) return { kind: 'turned', situation: served.isRefused ? 'refused' : 'locked' };
      const body = this.#bodyOf(upload);
      const sent: AccountRequest = {
        ...{ method: this.#method, path, headers, writes, root: served.root, signal: stop.signal },
        isStill: () => drives.isStill(this.#going),
        ...omitUndefined({ body }),
      };
      const reply = await account.send(sent);
      if (reply.kind !== 'moved') return reply;
      drives.move(this.#going);
    }
  }

  #bodyOf(upload: Upload): Uint8Array | (() => Readable) | undefined {
    if (upload.kind === 'whole') return upload.bytes;
    if (upload.kind !== 'stream') return undefined;
    return () => {
      const { request, response, expectsContinue } = this.#admitted;
      if (expectsContinue && isLargeUpload(request)) response.writeContinue();
      return upload.open();
    };
  }

  #isMissingSlash({ status, headers }: Exchange, upload: Upload): boolean {
    const { served, path } = this.#admitted;
    const { location } = headers;
    if (!slashRedirects.has(status) || location === undefined || upload.kind === 'stream') return false;
    return this.#mends('missing-slash') && served.paths.addsSlash(path, location);
  }

  async #pass(reply: Reply, headers: Readonly<Record<string, string>>): Promise<void> {
    switch (reply.kind) {
      case 'turned':
        this.#turn(reply.situation);
        return;
      case 'forbidden':
        this.#lose('not-allowed', 401);
        // A 401 would make the mount tool ask the person for a password that nobody knows.
        answerOurselves(this.#admitted.request, this.#admitted.response, { status: 403 });
        return;
      case 'moved':
        return;
      case 'answered':
        await this.#deliver(reply.answer, headers);
    }
  }

  async #deliver(answer: Exchange, headers: Readonly<Record<string, string>>): Promise<void> {
    const { request, response, served, path } = this.#admitted;
    const { status } = answer;
    this.#isAnswered = true;
    if (status >= 300 && status < 400 && status !== 304) {
      discard(answer);
      const { location = '' } = answer.headers;
      const base = served.drive.address;
      const host = URL.canParse(location, base) ? new URL(location, base).host : '';
      this.#parts.tell({ type: 'redirected', drive: served.drive.id, host });
      this.#turn('bad-gateway');
      return;
    }
    if (status >= 400) this.#lose(lossReason(status), status);
    else this.#written(headers['destination']);
    if (isTakenForGone(status, this.#tool) && this.#mends('failing-as-gone')) {
      discard(answer);
      this.#answer('bad-gateway');
      return;
    }
    const hidden = this.#tool === 'webdavfs' && this.#mends('hidden-quota') ? quotaProperties : undefined;
    const { paths } = served;
    const down = this.#mends('missing-prefix') ? paths.downAnswer(path) : (address: string) => paths.down(address);
    const delivered = deliver(answer, response, {
      method: this.#method,
      acceptsGzip: /\bgzip\b|\*/i.test(request.headers['accept-encoding'] ?? ''),
      paths,
      rewriting: { down, root: `${served.prefix}/`, label: served.drive.label, ...omitUndefined({ hidden }) },
      mends: this.#mends,
    });
    await delivered.catch((error: unknown) => {
      answer.body.on('error', () => undefined).destroy(); // nobody reads the rest of the answer
      throw error;
    });
  }

  /** Answers with a situation of our own instead of the platform's answer. */
  #turn(situation: Situation): void {
    this.#lose(lossOf(situation));
    this.#answer(situation);
  }

  #answer(situation: Situation): void {
    answerOurselves(this.#admitted.request, this.#admitted.response, answerOf(situation, this.#tool));
  }

  #lose(reason: LossReason, status?: number): void {
    if (this.#method !== 'PUT') return; // any other refusal reaches the program that asked for it
    const { request, served, path } = this.#admitted;
    const declared = Number(request.headers['content-length'] ?? NaN);
    const size = this.#content?.length ?? (Number.isNaN(declared) ? undefined : declared);
    const file = { drive: served.drive.id, path: served.paths.shown(path), reason, isBare: this.#isBare };
    this.#parts.lost.lose({ ...file, ...omitUndefined({ status, size, content: this.#content }) });
  }

  #written(destination: string | undefined): void {
    const { served, path } = this.#admitted;
    const to = this.#method === 'PUT' ? path : destination;
    if (to !== undefined) this.#parts.lost.written(served.drive.id, served.paths.shown(to));
  }
}

function lossOf(situation: Situation): LossReason {
  switch (situation) {
    case 'refused':
    case 'locked':
      return 'refused';
    case 'offline':
    case 'paused':
      return situation;
    default:
      return 'server';
  }
}
