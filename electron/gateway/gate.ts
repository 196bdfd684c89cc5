/**
 * The gate of an account: whether a request may leave with its app password now. Pure: states and events in, states and
 * decisions out. A dead app password must leave once, a silent server must hang nobody, and neither may need a person to end.
 * A new app password is another account, with a gate of its own: what is answered to the old one says nothing about it.
 */
export interface Gate {
  readonly phase: Phase;
  /** Requests that have left and are neither answered nor overdue. */
  readonly unanswered: number;
}

export type Phase =
  /** Requests pass. Sure until a moment, since an answer has just shown that the app password holds; unsure afterwards. */
  | { readonly at: 'open'; readonly sureUntilMs: number; readonly isScouted: boolean }
  /** The platform has refused the app password. Nothing leaves until there is another. */
  | { readonly at: 'refused' }
  /** The platform cannot be reached. A probe without credentials finds out when it is back. */
  | {
      readonly at: 'offline';
      readonly cause: OfflineCause;
      readonly isProbed: boolean;
      /** Earliest moment of a probe that a request asks for, and of the one that the clock does. */
      readonly probeFromMs: number;
      readonly probeAtMs: number;
      readonly backoffMs: number;
    }
  /** The platform has asked for a pause (RFC 9110, 10.2.3). */
  | { readonly at: 'paused'; readonly untilMs: number }
  /** The app password is being replaced: requests wait for the next one, or for the end of this time. */
  | { readonly at: 'held'; readonly untilMs: number };

/** `untrusted`: something answers, but its certificate is not the platform's: a captive portal, a proxy that intercepts. */
export type OfflineCause = 'unreachable' | 'silent' | 'untrusted';

export interface Wish {
  /** Whether the request changes something: a write is worth waiting for a probe. */
  readonly writes: boolean;
  /** Whether it can be sent again, as it has no body or a small one. */
  readonly isReplayable: boolean;
}

export type Decision =
  /** It may leave. A scout goes alone: others wait for what it is answered. */
  | { readonly do: 'pass'; readonly isScout: boolean }
  /** It waits for the next change, or while it is offline for the probe, at most so long; then it is asked again or answered. */
  | { readonly do: 'wait'; readonly startProbe: boolean; readonly atMostMs?: number }
  /** A request that cannot be repeated is not for finding out: a small one of our own goes first, as the scout. */
  | { readonly do: 'scout-first' }
  | { readonly do: 'answer'; readonly situation: 'refused' | 'offline' | 'paused' };

export type GateEvent =
  /** A scout or a request was answered, or it ended and nobody knows what was answered (`status` 0). */
  | {
      readonly type: 'answered';
      readonly isScout: boolean;
      /** Whether the gate has been told that it is overdue. */
      readonly wasOverdue?: boolean;
      readonly status: number;
      /** From `Retry-After`. */
      readonly retryAfterMs?: number;
    }
  | {
      readonly type: 'failed';
      readonly isScout: boolean;
      readonly wasOverdue?: boolean;
      readonly cause: OfflineCause;
    }
  /** A request has been out for `OVERDUE_MS`. A platform that looks at the credential first would have refused it by now. */
  | { readonly type: 'overdue'; readonly isScout: boolean }
  /** Something speaks against the app password that is no proof: the next request goes alone. */
  | { readonly type: 'doubted' }
  /** The platform has told another part of Latchkey that it refuses the app password, or that it takes it. */
  | { readonly type: 'refused' | 'accepted' }
  | { readonly type: 'held'; readonly untilMs: number }
  | { readonly type: 'probing' }
  | { readonly type: 'probed'; readonly alive: true; readonly retryAfterMs?: number }
  | { readonly type: 'probed'; readonly alive: false; readonly cause: OfflineCause }
  /** The machine's network changed, or the machine woke up. */
  | { readonly type: 'network' };

/** After an answer requests need no scout for so long. Longer, and a password that dies in between is sent more often. */
const SURE_MS = 1500;
/** At most so many requests are out unanswered, and a scout: a password that dies while programs work leaves as often. */
const MOST_UNANSWERED = 3;
/** An upload or a slow search holds the others back no longer than this. */
export const OVERDUE_MS = 1000;
/** A program that reads waits so long for a probe: what is answered later feels like a hang. */
const READ_PATIENCE_MS = 250;
/** Requests ask for a probe once in this time; the clock begins with it and doubles. */
const PROBE_MS = 1000;
const MOST_BACKOFF_MS = 30_000;
/** A pause that a platform asks for is taken for this at least and at most. */
const PAUSE_MS = { min: 1000, usual: 30_000, max: 300_000 };

const unsure: Phase = { at: 'open', sureUntilMs: 0, isScouted: false };

/**
 * The gate of an app password that nothing is known of.
 * @param before the gate of the one whose place it takes: a new app password brings no network back, and ends no pause
 */
export function newGate(before?: Gate): Gate {
  const phase = before?.phase ?? unsure;
  if (phase.at === 'paused') return { phase, unanswered: 0 };
  return { phase: phase.at === 'offline' ? { ...phase, isProbed: false } : unsure, unanswered: 0 };
}

/** Whether a request may leave now. @param nowMs of a clock that never goes back */
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

/** What an event makes of the gate. */
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
  // Nobody knows what was answered: the next request finds out.
  if (status === 0) return phase.at === 'open' ? { ...phase, isScouted } : phase;
  // A 503 alone is an answer like another: servers give it for one folder, too.
  if (status === 429 || (status === 503 && retryAfterMs !== undefined)) return pausedFor(retryAfterMs, nowMs);
  // While it is offline: a slow answer shows that the platform is there.
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

/** Tells when the clock has to probe by itself, whether it is back, or a pause over; undefined when nothing is due. */
export function dueAt({ phase }: Gate): number | undefined {
  if (phase.at === 'offline') return phase.isProbed ? undefined : phase.probeAtMs;
  return phase.at === 'paused' || phase.at === 'held' ? phase.untilMs : undefined;
}
