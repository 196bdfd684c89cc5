import { FailureError } from '../contract/failure.ts';
import type { Exchange, StreamingHttp } from '../http/http.ts';
import { limitBy } from '../os/abort.ts';
import {
  accountSender,
  GoneError,
  propfindOf,
  SILENCE_MS,
  type AccountRequest,
  type AccountSender,
} from './account-sender.ts';
import type { Credential } from './credential.ts';
import {
  admit,
  afterEvent,
  dueAt,
  newGate,
  OVERDUE_MS,
  type Decision,
  type Gate,
  type GateEvent,
  type OfflineCause,
} from './gate.ts';
import type { TrafficState } from './gateway.ts';
import { causeOf, discard, pauseOf } from './liveness.ts';

export type Reply =
  | { readonly kind: 'answered'; readonly answer: Exchange }
  /** The request has not left, or no answer came back. */
  | { readonly kind: 'turned'; readonly situation: 'locked' | 'refused' | 'offline' | 'paused' | 'bad-gateway' }
  /**
   * The platform answered 401 because the account may not do this, although the app password is good (Apache's
   * `<LimitExcept>`).
   */
  | { readonly kind: 'forbidden' }
  /** The drive belongs to another account by now, and the request can be sent by that one. */
  | { readonly kind: 'moved' };

export interface AccountOptions {
  readonly credential: Credential;
  /** The path of a drive's folder, for requests of our own before a mount tool has sent one. */
  readonly root: string;
  /** Makes the account's connections. Called at the account's start, and when the network has changed. */
  readonly connect: () => StreamingHttp;
  /** The account that this one replaces. */
  readonly before?: Account;
  /** Wall clock, in milliseconds. */
  readonly now: () => number;
  /** Called when something has changed that a person may see. */
  readonly onState: () => void;
}

const PROBE_MS = 5000;
/** The time of the last good answer is told in steps of this size: others need not know it to the second. */
const TELL_MS = 60_000;

/** Sends the requests of one account with its app password, through its gate. No other class sends the app password. */
export class Account {
  readonly credential: Credential;
  readonly #options: AccountOptions;
  readonly #sender: AccountSender;
  readonly #closing = new AbortController();
  readonly #waiting = new Set<() => void>();
  #gate: Gate;
  #root: string;
  #probing: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #answeredAtMs: number | undefined;
  #offlineSinceMs = 0;
  #isMaintenance = false;
  /** Requests that have left and have no answer yet. */
  #leaving = 0;
  #told = '';

  constructor(options: AccountOptions) {
    const { credential, before } = options;
    this.credential = credential;
    this.#options = options;
    this.#root = options.root;
    this.#gate = before === undefined ? newGate() : newGate(before.#gate);
    if (before !== undefined) {
      this.#offlineSinceMs = before.#offlineSinceMs;
      this.#isMaintenance = before.#isMaintenance;
    }
    this.#sender = accountSender(credential, options.connect);
    this.#told = this.#telling();
    this.#schedule();
  }

  get state(): TrafficState {
    const { phase } = this.#gate;
    switch (phase.at) {
      case 'refused':
        return { at: 'refused' };
      case 'open':
      case 'held': // a hold lasts a moment only, and nothing is wrong in it
        return this.#answeredAtMs === undefined ? { at: 'open' } : { at: 'open', sinceMs: this.#answeredAtMs };
      case 'offline':
        return { at: 'offline', cause: phase.cause, sinceMs: this.#offlineSinceMs };
      case 'paused': {
        const untilMs = Math.round(this.#options.now() + phase.untilMs - performance.now());
        return { at: 'paused', untilMs, isMaintenance: this.#isMaintenance };
      }
    }
  }

  /**
   * Sends a request as soon as the gate lets it.
   * @throws FailureError LK-0002 when the request's signal aborts, or the account is closed
   */
  async send(request: AccountRequest): Promise<Reply> {
    this.#root = request.root;
    const admitted = await this.#admitted(request);
    if (typeof admitted === 'object') return admitted;
    const reply = await this.#leave(request, admitted === 'scout');
    if (reply.kind !== 'answered' || reply.answer.status !== 401) return reply;
    discard(reply.answer);
    if (!request.isStill()) {
      return typeof request.body === 'function' ? turned('offline') : { kind: 'moved' };
    }
    return this.#isRefused || (await this.#isRefusedNow(request)) ? turned('refused') : { kind: 'forbidden' };
  }

  /** Wakes the requests that wait, so that they check again whether the drive is still this account's. */
  wake(): void {
    for (const wake of [...this.#waiting]) wake();
  }

  /** Closes the gate, because another part of Latchkey has heard that the platform refuses the app password. */
  refuse(): void {
    this.#tell({ type: 'refused' });
  }

  /** Opens the gate again, because another part of Latchkey has heard that the platform accepts the app password. */
  accept(): void {
    this.#tell({ type: 'accepted' });
  }

  /** Makes new requests wait for `ms` milliseconds at most. Settles when every request that has already left is answered. */
  async hold(ms: number): Promise<void> {
    this.#tell({ type: 'held', untilMs: performance.now() + ms });
    while (this.#leaving > 0 && !this.#closing.signal.aborted) await this.#change(this.#closing.signal);
  }

  networkChanged(): void {
    this.#tell({ type: 'network' });
    this.#sender.reconnect();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    clearTimeout(this.#timer);
    this.wake();
    await this.#sender.close();
  }

  get #isRefused(): boolean {
    return this.#gate.phase.at === 'refused';
  }

  /** Waits until the gate decides. */
  async #admitted(request: AccountRequest): Promise<'pass' | 'scout' | Reply> {
    const wish = { writes: request.writes, isReplayable: !request.writes && typeof request.body !== 'function' };
    let hasSeenProbe = false;
    for (;;) {
      if (request.signal.aborted || this.#closing.signal.aborted) throw new FailureError('LK-0002');
      if (!request.isStill()) return { kind: 'moved' };
      const decision = this.#decide(wish);
      switch (decision.do) {
        case 'answer':
          return turned(decision.situation);
        case 'pass':
          return decision.isScout ? 'scout' : 'pass';
        case 'scout-first':
          await this.#scout(request.root);
          break;
        case 'wait':
          if (this.#gate.phase.at !== 'offline') {
            await this.#change(request.signal);
            break;
          }
          if (hasSeenProbe) return turned('offline');
          if (!(await this.#probedIn(decision.atMostMs, request.signal))) return turned('offline');
          // A write that waited for a probe of another request starts one of its own: the platform may have come back since.
          hasSeenProbe = !request.writes || decision.startProbe;
      }
    }
  }

  #decide(wish: Parameters<typeof admit>[1]): Decision {
    const { gate, decision } = admit(this.#gate, wish, performance.now());
    this.#gate = gate;
    return decision;
  }

  /** Settles at the next change of the gate, or when the signal aborts. */
  #change(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }

  /** Tells whether a probe has ended within a time (ms). */
  async #probedIn(atMostMs: number | undefined, signal: AbortSignal): Promise<boolean> {
    const limit = limitBy([signal], atMostMs);
    const over = new Promise<false>((resolve) => {
      limit.signal.addEventListener('abort', () => {
        resolve(false);
      });
    });
    try {
      return await Promise.race([this.#probe().then(() => true as const), over]);
    } finally {
      limit.end();
    }
  }

  #probe(): Promise<void> {
    this.#probing ??= (async () => {
      this.#tell({ type: 'probing' });
      const seen = await this.#sender.look(this.#root, PROBE_MS);
      this.#probing = undefined;
      if (seen.alive && seen.isMaintenance !== undefined) this.#isMaintenance = seen.isMaintenance;
      this.#tell({ type: 'probed', ...seen });
    })();
    return this.#probing;
  }

  /** Tells whether the platform refuses the app password itself, by reading the drive's folder. */
  async #isRefusedNow(request: AccountRequest): Promise<boolean> {
    this.#tell({ type: 'doubted' });
    for (;;) {
      if (request.signal.aborted || this.#closing.signal.aborted) throw new FailureError('LK-0002');
      const decision = this.#decide({ writes: false, isReplayable: false });
      if (decision.do === 'answer') return decision.situation === 'refused';
      if (decision.do === 'pass') {
        this.#tell({ type: 'answered', isScout: decision.isScout, status: 0 });
        return false;
      }
      if (decision.do === 'wait') await this.#change(request.signal);
      else await this.#scout(request.root);
    }
  }

  /**
   * Sends a small request of our own as the gate's scout. The scout goes on even when the request that caused it is given up,
   * because other requests wait for its answer.
   */
  async #scout(root: string): Promise<void> {
    const signal = this.#closing.signal;
    const reply = await this.#leave({ ...propfindOf(root), signal, writes: false, isStill: () => true }, true);
    if (reply.kind === 'answered') discard(reply.answer);
  }

  /** Sends a request that the gate has let pass, and tells the gate how it ended. */
  async #leave(request: AccountRequest, isScout: boolean): Promise<Reply> {
    let wasOverdue = false;
    this.#leaving += 1;
    const timer = setTimeout(() => {
      wasOverdue = true;
      this.#tell({ type: 'overdue', isScout });
    }, OVERDUE_MS);
    const left = (): void => {
      clearTimeout(timer);
      this.#leaving -= 1;
    };
    const end = (status: number, retryAfterMs?: number): void => {
      left();
      this.#tell({
        type: 'answered',
        isScout,
        wasOverdue,
        status,
        ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      });
    };
    try {
      const { answer, isProof } = await this.#sender.send(request);
      const { retryAfterMs, isMaintenance = false } = pauseOf(answer);
      if (retryAfterMs !== undefined) this.#isMaintenance = isMaintenance;
      // A 401 to a write may be about that write alone, so it counts as unknown here (0). Reading the folder decides
      // afterwards.
      end(answer.status === 401 && request.writes && !isProof ? 0 : answer.status, retryAfterMs);
      return { kind: 'answered', answer };
    } catch (error) {
      if (request.signal.aborted || this.#closing.signal.aborted || !(error instanceof FailureError)) {
        end(0);
        throw error;
      }
      const { code, details } = error.failure;
      if (code === 'LK-2007') {
        this.#isMaintenance = false;
        end(429, Number(details?.['retryAfterS'] ?? 0) * 1000);
        return turned('paused');
      }
      const cause = await this.#causeOf(error);
      if (cause === undefined) {
        end(0);
        return turned('bad-gateway');
      }
      left();
      this.#tell({ type: 'failed', isScout, wasOverdue, cause });
      return turned('offline');
    }
  }

  /** Finds out why no answer came. A connection that was cut or stood still says little, so the platform itself is asked. */
  async #causeOf(error: FailureError): Promise<OfflineCause | undefined> {
    if (error instanceof GoneError) return error.offline;
    const { code } = error.failure;
    if (code !== 'LK-3003' && code !== 'LK-3004') return causeOf(error);
    const seen = await this.#sender.look(this.#root, SILENCE_MS);
    return seen.alive ? undefined : seen.cause;
  }

  #tell(event: GateEvent): void {
    const before = this.#gate.phase;
    this.#gate = afterEvent(this.#gate, event, performance.now());
    const { phase } = this.#gate;
    if (phase.at === 'offline' && before.at !== 'offline') this.#offlineSinceMs = this.#options.now();
    if (phase.at === 'open' && event.type === 'answered' && event.status !== 0)
      this.#answeredAtMs = this.#options.now();
    this.#schedule();
    const telling = this.#telling();
    if (telling !== this.#told) {
      this.#told = telling;
      this.#options.onState();
    }
    this.wake();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const due = dueAt(this.#gate);
    if (due === undefined || this.#probing !== undefined || this.#closing.signal.aborted) return;
    this.#timer = setTimeout(() => void this.#probe(), Math.max(0, due - performance.now())).unref();
  }

  /** Sums up the state that others see. When this text changes, `onState` is called. */
  #telling(): string {
    const { phase } = this.#gate;
    if (phase.at === 'paused') return `paused ${phase.untilMs} ${this.#isMaintenance}`;
    if (phase.at === 'offline') return `offline ${phase.cause}`;
    return phase.at === 'refused' ? phase.at : `open ${Math.floor((this.#answeredAtMs ?? -1) / TELL_MS)}`;
  }
}

const turned = (situation: Extract<Reply, { kind: 'turned' }>['situation']): Reply => ({ kind: 'turned', situation });
