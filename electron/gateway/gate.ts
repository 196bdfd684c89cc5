/**
 * The gate of an account decides whether a request may leave with its app password now. It is pure: states and events in,
 * states and decisions out. A dead app password must leave once only, a silent server must not make anybody hang, and neither
 * state may need a person to end it. A new app password is another account with a gate of its own, since the answers to the old
 * one say nothing about it.
 */
export interface Gate {
  readonly phase: Phase;
  /** Requests that have left and are neither answered nor overdue. */
  readonly unanswered: number;
}

export type Phase =
  /**
   * Requests pass. The gate is sure until `sureUntilMs`, because an answer has just shown that the app password holds.
   * Afterwards one request goes ahead alone (`isScouted`).
   */
  | { readonly at: 'open'; readonly sureUntilMs: number; readonly isScouted: boolean }
  /** The platform has refused the app password. No request leaves until there is another one. */
  | { readonly at: 'refused' }
  /** The platform cannot be reached. A probe without credentials finds out when it is back. */
  | {
      readonly at: 'offline';
      readonly cause: OfflineCause;
      readonly isProbed: boolean;
      /** The earliest moment at which a request may start a probe, and the moment at which the clock starts one. */
      readonly probeFromMs: number;
      readonly probeAtMs: number;
      readonly backoffMs: number;
    }
  /** The platform has asked for a pause (RFC 9110, 10.2.3). */
  | { readonly at: 'paused'; readonly untilMs: number }
  /** The app password is being replaced. Requests wait for the next one, or until `untilMs`. */
  | { readonly at: 'held'; readonly untilMs: number };

/**
 * `untrusted` means that something answers with a certificate that is not the platform's: a captive portal, or a proxy that
 * intercepts.
 */
export type OfflineCause = 'unreachable' | 'silent' | 'untrusted';

export interface Wish {
  /** Whether the request changes something. A write is worth waiting for a probe. */
  readonly writes: boolean;
  /** Whether the request can be sent again, because it has no body or a small one. */
  readonly isReplayable: boolean;
}

export type Decision =
  /** The request may leave. A scout leaves alone: the others wait for its answer. */
  | { readonly do: 'pass'; readonly isScout: boolean }
  /**
   * The request waits for the next change of the gate; while the gate is offline, for the probe, at most `atMostMs`. Then it is
   * decided on again, or answered.
   */
  | { readonly do: 'wait'; readonly startProbe: boolean; readonly atMostMs?: number }
  /**
   * The request cannot be repeated, so it must not be the one that finds out. A small request of our own goes first, as the
   * scout.
   */
  | { readonly do: 'scout-first' }
  | { readonly do: 'answer'; readonly situation: 'refused' | 'offline' | 'paused' };

export type GateEvent =
  /** A request was answered, or ended without anybody knowing the answer (`status` 0). */
  | {
      readonly type: 'answered';
      readonly isScout: boolean;
      /** Whether the gate has been told before that this request is overdue. */
      readonly wasOverdue?: boolean;
      readonly status: number;
      /** From `Retry-After`, in milliseconds. */
      readonly retryAfterMs?: number;
    }
  | {
      readonly type: 'failed';
      readonly isScout: boolean;
      readonly wasOverdue?: boolean;
      readonly cause: OfflineCause;
    }
  /** A request has been out for `OVERDUE_MS`. A platform that checks the credential first would have refused it by now. */
  | { readonly type: 'overdue'; readonly isScout: boolean }
  /** Something speaks against the app password without being a proof. The next request goes alone. */
  | { readonly type: 'doubted' }
  /** The platform has told another part of Latchkey that it refuses the app password, or that it accepts it. */
  | { readonly type: 'refused' | 'accepted' }
  | { readonly type: 'held'; readonly untilMs: number }
  | { readonly type: 'probing' }
  | { readonly type: 'probed'; readonly alive: true; readonly retryAfterMs?: number }
  | { readonly type: 'probed'; readonly alive: false; readonly cause: OfflineCause }
  /** The machine's network has changed, or the machine woke up. */
  | { readonly type: 'network' };

/**
 * For this long after an answer requests need no scout. With a longer time, an app password that dies in between would leave
 * more often.
 */
const SURE_MS = 1500;
/**
 * So many requests may be out unanswered, besides a scout. An app password that dies while programs work leaves this often at
 * most.
 */
const MOST_UNANSWERED = 3;
/** An upload or a slow search holds the other requests back for this long at most. */
export const OVERDUE_MS = 1000;
/** A program that reads waits this long for a probe. A later answer would feel like a hang. */
const READ_PATIENCE_MS = 250;
/** Requests may start one probe in this time. The clock's own probes begin with this wait, which doubles each time. */
const PROBE_MS = 1000;
const MOST_BACKOFF_MS = 30_000;
/** A pause that a platform asks for is kept within these limits. */
const PAUSE_MS = { min: 1000, usual: 30_000, max: 300_000 };

const unsure: Phase = { at: 'open', sureUntilMs: 0, isScouted: false };

/**
 * Makes the gate of an app password of which nothing is known.
 * @param before the gate of the account that is replaced: a new app password brings no network back, and ends no pause
 */
export function newGate(before?: Gate): Gate {
  const phase = before?.phase ?? unsure;
  if (phase.at === 'paused') return { phase, unanswered: 0 };
  return { phase: phase.at === 'offline' ? { ...phase, isProbed: false } : unsure, unanswered: 0 };
}

/**
 * Decides whether a request may leave now.
 * @param nowMs milliseconds of a clock that never goes back
 */
export function admit(gate: Gate, wish: Wish, nowMs: number): { readonly gate: Gate; readonly decision: Decision } {
  const { phase } = gate;
  const stay = (decision: Decision): { gate: Gate; decision: Decision } => ({ gate, decision });
  switch (phase.at) {
    case 'refused':
      return stay({ do: 'answer', situation: 'refused' });
    case 'paused':
      if (nowMs < phase.untilMs) return stay({ do: 'answer', situation: 'paused' });
      return admit({ ...gate, phase: unsure }, wish, nowMs);
    case 'held':
      if (nowMs < phase.untilMs) return stay({ do: 'wait', startProbe: false });
      return admit({ ...gate, phase: unsure }, wish, nowMs);
    case 'offline': {
      const mayProbe = wish.writes || nowMs >= phase.probeFromMs;
      if (!phase.isProbed && !mayProbe) return stay({ do: 'answer', situation: 'offline' });
      const patience = wish.writes ? {} : { atMostMs: READ_PATIENCE_MS };
      return stay({ do: 'wait', startProbe: !phase.isProbed, ...patience });
    }
    case 'open': {
      const isSure = nowMs < phase.sureUntilMs;
      if (isSure ? gate.unanswered >= MOST_UNANSWERED : phase.isScouted) return stay({ do: 'wait', startProbe: false });
      if (isSure) return pass(gate, phase, false);
      if (wish.isReplayable) return pass(gate, { ...phase, isScouted: true }, true);
      const { gate: scouted } = pass(gate, { ...phase, isScouted: true }, true);
      return { gate: scouted, decision: { do: 'scout-first' } };
    }
  }
}

function pass(gate: Gate, phase: Phase, isScout: boolean): { readonly gate: Gate; readonly decision: Decision } {
  return { gate: { phase, unanswered: gate.unanswered + 1 }, decision: { do: 'pass', isScout } };
}

/** Returns the gate after an event. */
export function afterEvent(gate: Gate, event: GateEvent, nowMs: number): Gate {
  switch (event.type) {
    case 'answered':
    case 'failed': {
      const phase =
        event.type === 'failed' ? afterFailure(gate.phase, event, nowMs) : afterAnswer(gate.phase, event, nowMs);
      return { unanswered: gate.unanswered - (event.wasOverdue === true ? 0 : 1), phase };
    }
    case 'overdue': {
      const { phase } = gate;
      const isScouted = phase.at === 'open' && phase.isScouted && !event.isScout;
      return { unanswered: gate.unanswered - 1, phase: phase.at === 'open' ? { ...phase, isScouted } : phase };
    }
    case 'probing':
      return gate.phase.at === 'offline' ? { ...gate, phase: { ...gate.phase, isProbed: true } } : gate;
    case 'probed':
      return { ...gate, phase: afterProbe(gate.phase, event, nowMs) };
    case 'doubted':
      return gate.phase.at === 'open' ? { ...gate, phase: { ...gate.phase, sureUntilMs: 0 } } : gate;
    case 'refused':
      return { ...gate, phase: { at: 'refused' } };
    case 'accepted':
      return gate.phase.at === 'refused' || gate.phase.at === 'held' ? { ...gate, phase: unsure } : gate;
    case 'held':
      return gate.phase.at === 'refused' ? gate : { ...gate, phase: { at: 'held', untilMs: event.untilMs } };
    case 'network':
      if (gate.phase.at === 'open') return { ...gate, phase: { ...gate.phase, sureUntilMs: 0 } };
      if (gate.phase.at !== 'offline') return gate;
      return { ...gate, phase: { ...gate.phase, probeFromMs: nowMs, probeAtMs: nowMs, backoffMs: PROBE_MS } };
  }
}

type Answered = Extract<GateEvent, { type: 'answered' }>;
type Failed = Extract<GateEvent, { type: 'failed' }>;

function afterAnswer(phase: Phase, { isScout, status, retryAfterMs }: Answered, nowMs: number): Phase {
  if (phase.at === 'refused') return phase;
  if (status === 401) return { at: 'refused' };
  if (phase.at === 'paused' || phase.at === 'held') return phase;
  const isScouted = phase.at === 'open' && phase.isScouted && !isScout;
  // The answer is unknown, so the next request finds out.
  if (status === 0) return phase.at === 'open' ? { ...phase, isScouted } : phase;
  // A 503 without `Retry-After` is an answer like any other, because servers send it for a single folder, too.
  if (status === 429 || (status === 503 && retryAfterMs !== undefined)) return pausedFor(retryAfterMs, nowMs);
  // An answer opens the gate even when it was offline: a slow answer shows that the platform is there.
  return { at: 'open', isScouted, sureUntilMs: nowMs + SURE_MS };
}

function pausedFor(retryAfterMs = PAUSE_MS.usual, nowMs: number): Phase {
  return { at: 'paused', untilMs: nowMs + Math.min(PAUSE_MS.max, Math.max(PAUSE_MS.min, retryAfterMs)) };
}

function afterFailure(phase: Phase, { cause }: Failed, nowMs: number): Phase {
  return phase.at === 'open' ? offlineFrom(cause, nowMs) : phase;
}

function offlineFrom(cause: OfflineCause, nowMs: number): Phase {
  return {
    at: 'offline',
    cause,
    isProbed: false,
    probeFromMs: nowMs + PROBE_MS,
    probeAtMs: nowMs + PROBE_MS,
    backoffMs: PROBE_MS,
  };
}

function afterProbe(phase: Phase, event: Extract<GateEvent, { type: 'probed' }>, nowMs: number): Phase {
  if (phase.at === 'open' || phase.at === 'refused' || (phase.at === 'held' && nowMs < phase.untilMs)) return phase;
  if (event.alive) return event.retryAfterMs === undefined ? unsure : pausedFor(event.retryAfterMs, nowMs);
  return phase.at === 'offline' ? stillOffline(phase, event.cause, nowMs) : offlineFrom(event.cause, nowMs);
}

function stillOffline(phase: Extract<Phase, { at: 'offline' }>, cause: OfflineCause, nowMs: number): Phase {
  const backoffMs = Math.min(MOST_BACKOFF_MS, phase.backoffMs * 2);
  return {
    ...phase,
    cause,
    isProbed: false,
    probeFromMs: nowMs + PROBE_MS,
    probeAtMs: nowMs + backoffMs,
    backoffMs,
  };
}

/**
 * Returns when the clock has to probe by itself, in milliseconds: whether the platform is back, or a pause is over. Undefined
 * when no probe is due.
 */
export function dueAt({ phase }: Gate): number | undefined {
  if (phase.at === 'offline') return phase.isProbed ? undefined : phase.probeAtMs;
  return phase.at === 'paused' || phase.at === 'held' ? phase.untilMs : undefined;
}
