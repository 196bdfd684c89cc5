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
  /** Nothing has left, or nothing came back. */
  | { readonly kind: 'turned'; readonly situation: 'locked' | 'refused' | 'offline' | 'paused' | 'bad-gateway' }
  /** A 401 for what the account may not do, with an app password that is good (Apache's `<LimitExcept>`). */
  | { readonly kind: 'forbidden' }
  /** The drive is of another account by now, and the request can go there. */
  | { readonly kind: 'moved' };

export interface AccountOptions {
  readonly credential: Credential;
  /** Path of a drive's folder, for what is asked before there is a request. */
  readonly root: string;
  /** Makes the account's connections: at its start, and when the network has changed. */
  readonly connect: () => StreamingHttp;
  /** Whose place it takes. */
  readonly before?: Account;
  /** Wall clock, in milliseconds. */
  readonly now: () => number;
  /** Something that a person may see has changed. */
  readonly onState: () => void;
}

const PROBE_MS = 5000;
/** Answers change when an account was last seen to be good: somebody else needs not know it to the second. */
const TELL_MS = 60_000;

/** The one place that sends the app password of an account, through its gate. */
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
  /** Requests that have left, and of whose answers nothing has come. */
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
      case 'held': // for a moment, in which nothing is wrong
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
   * Sends a request when the gate lets it.
   * @throws FailureError LK-0002 when its signal comes
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

  /** Has requests that wait look again whether the drive is still of this account. */
  wake(): void {
    for (const wake of [...this.#waiting]) wake();
  }

  /** Has nothing leave any more: the platform refuses the app password, as another part of Latchkey has heard. */
  refuse(): void {
    this.#tell({ type: 'refused' });
  }

  /** Lets requests leave again: the platform takes the app password, as another part of Latchkey has heard. */
  accept(): void {
    this.#tell({ type: 'accepted' });
  }

  /** Has requests wait, for so long at most. Settles when none that has left is without an answer. */
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

  /** Waits at the gate. */
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
          // A write that came while somebody else's probe was out has one of its own: the platform may be back since.
          hasSeenProbe = !request.writes || decision.startProbe;
      }
    }
  }

  #decide(wish: Parameters<typeof admit>[1]): Decision {
    const { gate, decision } = admit(this.#gate, wish, performance.now());
    this.#gate = gate;
    return decision;
  }

  /** Settles at the next change of the gate, or with the signal. */
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

  /** Whether a probe has ended within a time. */
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

  /** Whether the app password itself is refused, as reading a drive's folder says. */
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

  /** A small request of our own, as the gate's scout. It ends even if whoever it goes ahead of gives up: others wait for it. */
  async #scout(root: string): Promise<void> {
    const signal = this.#closing.signal;
    const reply = await this.#leave({ ...propfindOf(root), signal, writes: false, isStill: () => true }, true);
    if (reply.kind === 'answered') discard(reply.answer);
  }

  /** Sends what the gate has let pass, and tells it how that ended. */
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
      // A write may be refused alone. What reading says decides, and is asked for.
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

  /** Why nothing came back. A connection that was cut, or that stood still, says little: the platform itself is asked. */
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

  /** What somebody else has to be told anew when it changes. */
  #telling(): string {
    const { phase } = this.#gate;
    if (phase.at === 'paused') return `paused ${phase.untilMs} ${this.#isMaintenance}`;
    if (phase.at === 'offline') return `offline ${phase.cause}`;
    return phase.at === 'refused' ? phase.at : `open ${Math.floor((this.#answeredAtMs ?? -1) / TELL_MS)}`;
  }
}

const turned = (situation: Extract<Reply, { kind: 'turned' }>['situation']): Reply => ({ kind: 'turned', situation });
