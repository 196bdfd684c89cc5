import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  admit,
  afterEvent,
  dueAt,
  newGate,
  OVERDUE_MS,
  type Decision,
  type Gate,
  type GateEvent,
  type Wish,
} from '../../../electron/gateway/gate.ts';

const read: Wish = { writes: false, isReplayable: true };
const upload: Wish = { writes: true, isReplayable: false };

/** A gate with a clock of its own that remembers what it decided. */
function gateAt(before?: Gate) {
  let gate: Gate = newGate(before);
  let nowMs = 0;
  return {
    ask(wish: Wish = read): Decision {
      const admitted = admit(gate, wish, nowMs);
      ({ gate } = admitted);
      return admitted.decision;
    },
    tell(event: GateEvent): void {
      gate = afterEvent(gate, event, nowMs);
    },
    /** The scout, or a request, was answered. */
    answer(status: number, more: { isScout?: boolean; retryAfterMs?: number } = {}): void {
      this.tell({ type: 'answered', isScout: true, status, ...more });
    },
    fail(cause: 'unreachable' | 'silent' | 'untrusted' = 'unreachable'): void {
      this.tell({ type: 'failed', isScout: true, cause });
    },
    after(ms: number): void {
      nowMs += ms;
    },
    get state(): Gate {
      return gate;
    },
    get due(): number | undefined {
      return dueAt(gate);
    },
  };
}

describe('a gate', () => {
  it('sends one request ahead after silence, and has the others wait for what it is answered', () => {
    const gate = gateAt();
    expect(gate.ask()).toMatchObject({ do: 'pass', isScout: true });
    expect(gate.ask()).toEqual({ do: 'wait', startProbe: false });
    gate.answer(207);
    expect(gate.ask()).toMatchObject({ do: 'pass', isScout: false });
  });

  it('sends a small request of its own ahead of a body that cannot be sent twice', () => {
    const gate = gateAt();
    expect(gate.ask(upload)).toEqual({ do: 'scout-first' });
    expect(gate.ask(upload)).toEqual({ do: 'wait', startProbe: false });
    gate.answer(207);
    expect(gate.ask(upload)).toMatchObject({ do: 'pass', isScout: false });
  });

  it('has at most three requests out unanswered while it is sure', () => {
    const gate = gateAt();
    gate.ask();
    gate.answer(207);
    for (let out = 0; out < 3; out += 1) expect(gate.ask()).toMatchObject({ do: 'pass' });
    expect(gate.ask()).toEqual({ do: 'wait', startProbe: false });
    gate.answer(200, { isScout: false });
    expect(gate.ask()).toMatchObject({ do: 'pass' });
  });

  it('holds nothing back for an upload or a slow answer longer than a second', () => {
    const gate = gateAt();
    gate.ask();
    gate.tell({ type: 'overdue', isScout: true });
    expect(gate.ask()).toMatchObject({ do: 'pass', isScout: true });
    gate.answer(207);
    for (let out = 0; out < 3; out += 1) gate.ask(upload);
    gate.tell({ type: 'overdue', isScout: false });
    expect(gate.ask()).toMatchObject({ do: 'pass' });
    gate.tell({ type: 'answered', isScout: false, wasOverdue: true, status: 201 });
    expect(gate.ask()).toEqual({ do: 'wait', startProbe: false });
  });

  it('closes at the first 401 for good, whatever happens', () => {
    const gate = gateAt();
    gate.ask();
    gate.answer(401);
    expect(gate.ask()).toEqual({ do: 'answer', situation: 'refused' });
    gate.after(3_600_000);
    for (const type of ['network', 'doubted', 'probing'] as const) gate.tell({ type });
    gate.tell({ type: 'probed', alive: true });
    gate.answer(207); // to one that was under way
    expect(gate.ask(upload)).toEqual({ do: 'answer', situation: 'refused' });
    expect(gate.due).toBeUndefined();
  });

  it('knows nothing of the next app password when one is refused', () => {
    const gate = gateAt();
    gate.ask();
    gate.answer(401);
    expect(gateAt(gate.state).ask()).toEqual({ do: 'pass', isScout: true });
  });

  it('sends the next request alone after a doubt', () => {
    const gate = gateAt();
    gate.ask();
    gate.answer(207);
    gate.tell({ type: 'doubted' });
    expect(gate.ask()).toEqual({ do: 'pass', isScout: true });
    expect(gate.ask()).toEqual({ do: 'wait', startProbe: false });
  });

  it('goes on when the mount tool gives up its scout', () => {
    const gate = gateAt();
    gate.ask();
    gate.answer(0);
    expect(gate.ask()).toMatchObject({ do: 'pass', isScout: true });
  });

  it('answers reads at once while it is offline, and has writes wait for a probe', () => {
    const gate = gateAt();
    gate.ask();
    gate.fail();
    expect(gate.ask()).toEqual({ do: 'answer', situation: 'offline' });
    expect(gate.ask(upload)).toEqual({ do: 'wait', startProbe: true });
    gate.tell({ type: 'probing' });
    expect(gate.ask()).toEqual({ do: 'wait', startProbe: false, atMostMs: 250 });
    gate.tell({ type: 'probed', alive: false, cause: 'silent' });
    expect(gate.ask()).toEqual({ do: 'answer', situation: 'offline' });
    gate.after(1000);
    expect(gate.ask()).toEqual({ do: 'wait', startProbe: true, atMostMs: 250 });
    gate.tell({ type: 'probing' });
    gate.tell({ type: 'probed', alive: true });
    expect(gate.ask()).toMatchObject({ do: 'pass', isScout: true });
  });

  it('probes by itself after 1, 2, 4 and at most 30 seconds, and at once when the network changes', () => {
    const gate = gateAt();
    gate.ask();
    gate.fail();
    const waits: number[] = [];
    for (let now = 0; waits.length < 7;) {
      const due = gate.due ?? Number.NaN;
      waits.push(due - now);
      gate.after(due - now);
      now = due;
      gate.tell({ type: 'probing' });
      expect(gate.due).toBeUndefined();
      gate.tell({ type: 'probed', alive: false, cause: 'unreachable' });
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    gate.tell({ type: 'network' });
    expect(gate.ask()).toMatchObject({ do: 'wait', startProbe: true });
  });

  it('is open again when a slow answer shows that the platform is there', () => {
    const gate = gateAt();
    gate.ask();
    gate.fail('silent');
    gate.answer(207, { isScout: false });
    expect(gate.ask()).toMatchObject({ do: 'pass', isScout: false });
  });

  it.each([
    { status: 429, retryAfterMs: 7000, pause: 7000 },
    { status: 503, retryAfterMs: 7000, pause: 7000 },
    { status: 429, retryAfterMs: undefined, pause: 30_000 },
    { status: 429, retryAfterMs: 0, pause: 1000 },
    { status: 503, retryAfterMs: 86_400_000, pause: 300_000 },
  ])('pauses $pause ms after $status with Retry-After $retryAfterMs', ({ status, retryAfterMs, pause }) => {
    const gate = gateAt();
    gate.ask();
    gate.answer(status, retryAfterMs === undefined ? {} : { retryAfterMs });
    gate.after(pause - 1);
    expect(gate.ask()).toEqual({ do: 'answer', situation: 'paused' });
    gate.after(1);
    expect(gate.ask()).toMatchObject({ do: 'pass', isScout: true });
  });

  it('takes a 503 without Retry-After for an answer like another', () => {
    const gate = gateAt();
    gate.ask();
    gate.answer(503);
    expect(gate.ask()).toMatchObject({ do: 'pass', isScout: false });
  });

  it('asks the platform itself whether a pause is over, and takes its word', () => {
    const gate = gateAt();
    gate.ask();
    gate.answer(503, { retryAfterMs: 2000 });
    expect(gate.due).toBe(2000);
    gate.after(2000);
    gate.tell({ type: 'probed', alive: true, retryAfterMs: 5000 });
    expect(gate.due).toBe(7000);
    expect(gate.ask()).toEqual({ do: 'answer', situation: 'paused' });
    gate.after(5000);
    gate.tell({ type: 'probed', alive: true });
    expect(gate.due).toBeUndefined();
    expect(gate.ask()).toMatchObject({ do: 'pass', isScout: true });
  });

  it('is offline when nobody answers at the end of a pause', () => {
    const gate = gateAt();
    gate.ask();
    gate.answer(503, { retryAfterMs: 2000 });
    gate.after(2000);
    gate.tell({ type: 'probed', alive: false, cause: 'unreachable' });
    expect(gate.ask()).toEqual({ do: 'answer', situation: 'offline' });
  });

  it('closes when another part of Latchkey hears that the app password is refused, until one is taken', () => {
    const gate = gateAt();
    gate.ask();
    gate.answer(207);
    gate.tell({ type: 'refused' });
    expect(gate.ask()).toEqual({ do: 'answer', situation: 'refused' });
    gate.answer(207, { isScout: false });
    expect(gate.ask()).toEqual({ do: 'answer', situation: 'refused' });
    gate.tell({ type: 'accepted' });
    expect(gate.ask()).toMatchObject({ do: 'pass', isScout: true });
  });

  it('has requests wait while the app password is replaced, and not for ever', () => {
    const gate = gateAt();
    gate.ask();
    gate.tell({ type: 'held', untilMs: 5000 });
    expect(gate.ask()).toEqual({ do: 'wait', startProbe: false });
    expect(gate.ask(upload)).toEqual({ do: 'wait', startProbe: false });
    gate.answer(207); // of one that had left
    expect(gate.ask()).toEqual({ do: 'wait', startProbe: false });
    expect(gate.due).toBe(5000);
    gate.tell({ type: 'probed', alive: true }); // one that was out before
    expect(gate.ask()).toEqual({ do: 'wait', startProbe: false });
    gate.after(5000);
    expect(gate.ask()).toMatchObject({ do: 'pass', isScout: true });
  });

  it('lets requests leave as soon as an app password is taken, and nothing that was refused meanwhile', () => {
    const gate = gateAt();
    gate.ask();
    gate.tell({ type: 'held', untilMs: 5000 });
    gate.tell({ type: 'accepted' });
    expect(gate.ask()).toMatchObject({ do: 'pass', isScout: true });
    gate.tell({ type: 'held', untilMs: 5000 });
    gate.answer(401);
    expect(gate.ask()).toEqual({ do: 'answer', situation: 'refused' });
    gate.tell({ type: 'held', untilMs: 9000 });
    expect(gate.ask()).toEqual({ do: 'answer', situation: 'refused' });
  });

  it('keeps a pause and a missing network over a new app password, and probes anew', () => {
    const gate = gateAt();
    gate.ask();
    gate.fail('untrusted');
    gate.tell({ type: 'probing' });
    const next = gateAt(gate.state);
    expect(next.ask()).toEqual({ do: 'answer', situation: 'offline' });
    expect(next.due).toBe(1000);
    const paused = gateAt();
    paused.ask();
    paused.answer(429);
    expect(gateAt(paused.state).ask()).toEqual({ do: 'answer', situation: 'paused' });
  });
});

/**
 * A platform whose app password dies at a moment, and programs that ask at any; time is the test's. It looks at the credential
 * first, so a refusal is quick, and takes as long as it likes for the rest.
 */
function played(
  asks: readonly { readonly atMs: number; readonly wish: Wish; readonly tookMs: number }[],
  diesAtMs: number,
) {
  type Asked = (typeof asks)[number];
  type Out = { readonly status: number; readonly isScout: boolean; wasOverdue: boolean; readonly then?: Asked };
  let gate = newGate();
  let [refused, answered] = [0, 0];
  const waiting: Asked[] = [];
  const due: { readonly atMs: number; readonly run: () => void }[] = [];
  const later = (atMs: number, run: () => void): void => {
    due.push({ atMs, run });
    due.sort((a, b) => a.atMs - b.atMs);
  };
  const enter = (one: Asked, nowMs: number): void => {
    const { gate: next, decision } = admit(gate, one.wish, nowMs);
    gate = next;
    if (decision.do === 'answer') answered += 1;
    else if (decision.do === 'wait') waiting.push(one);
    else leave(one, nowMs, decision.do === 'scout-first' || decision.isScout, decision.do === 'scout-first');
  };
  const leave = (one: Asked, nowMs: number, isScout: boolean, isFirst: boolean): void => {
    const status = nowMs >= diesAtMs ? 401 : 207;
    if (status === 401) refused += 1;
    const out: Out = { status, isScout, wasOverdue: false, ...(isFirst ? { then: one } : {}) };
    const endsAtMs = nowMs + (status === 401 ? Math.min(one.tookMs, OVERDUE_MS - 1) : one.tookMs);
    if (endsAtMs > nowMs + OVERDUE_MS) {
      later(nowMs + OVERDUE_MS, () => {
        out.wasOverdue = true;
        gate = afterEvent(gate, { type: 'overdue', isScout }, nowMs + OVERDUE_MS);
        for (const each of waiting.splice(0)) enter(each, nowMs + OVERDUE_MS);
      });
    }
    later(endsAtMs, () => {
      const { wasOverdue } = out;
      gate = afterEvent(gate, { type: 'answered', isScout, wasOverdue, status }, endsAtMs);
      if (out.then === undefined) answered += 1;
      for (const each of [...(out.then === undefined ? [] : [out.then]), ...waiting.splice(0)]) enter(each, endsAtMs);
    });
  };
  for (const one of asks) {
    later(one.atMs, () => {
      enter(one, one.atMs);
    });
  }
  for (let next = due.shift(); next !== undefined; next = due.shift()) next.run();
  return { refused, answered, waiting: waiting.length };
}

describe('a dead app password', () => {
  const asked = fc.record({
    atMs: fc.integer({ min: 0, max: 20_000 }),
    tookMs: fc.integer({ min: 1, max: 8000 }),
    wish: fc.constantFrom(read, upload, { writes: true, isReplayable: true }),
  });

  it('leaves once when it dies while nobody works, however many programs ask', () => {
    fc.assert(
      fc.property(fc.array(asked, { minLength: 1, maxLength: 60 }), (asks) => {
        expect(played(asks, 0)).toEqual({ refused: 1, answered: asks.length, waiting: 0 });
      }),
    );
  });

  it('leaves four times at most when it dies while programs work, and nobody is left waiting', () => {
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 60 }), fc.integer({ min: 0, max: 20_000 }), (asks, diesAtMs) => {
        const { refused, answered, waiting } = played(asks, diesAtMs);
        expect(refused).toBeLessThanOrEqual(4);
        expect({ answered, waiting }).toEqual({ answered: asks.length, waiting: 0 });
      }),
    );
  });
});
