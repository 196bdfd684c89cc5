import { z } from 'zod';
import { matcher } from './journal.ts';

const match = { method: z.string().optional(), path: z.string().optional() };

/** What can go wrong with a request. Sizes in bytes, times in milliseconds. */
const faultAction = z.discriminatedUnion('kind', [
  /** Another answer, without any effect: a refusal, an HTML page, malformed JSON, an empty body. */
  z.object({
    kind: z.literal('respond'),
    status: z.number().int().min(200).max(599),
    body: z.string().default(''),
    headers: z.record(z.string(), z.string()).default({}),
  }),
  z.object({ kind: z.literal('redirect'), to: z.string(), status: z.number().int().min(300).max(399).default(302) }),
  /** The connection is dropped before the request has an effect. */
  z.object({ kind: z.literal('drop') }),
  /** The request has its effect and the reply is lost. */
  z.object({ kind: z.literal('lose') }),
  /** The request has its effect and the reply stops half-way. */
  z.object({ kind: z.literal('cut') }),
  /** The request has its effect and the reply comes byte by byte. */
  z.object({ kind: z.literal('drip'), everyMs: z.number().min(0).max(60_000) }),
  /** No answer, before or after the effect, until the client gives up. */
  z.object({ kind: z.literal('hang'), when: z.enum(['before', 'after']).default('before') }),
  /** JSON of that size. */
  z.object({ kind: z.literal('oversize'), bytes: z.number().int().min(1).max(1_000_000_000) }),
  /** The right answer, later. */
  z.object({ kind: z.literal('delay'), ms: z.number().min(0).max(600_000) }),
]);

export const faultRule = z.object({
  ...match,
  /** How many matching requests pass first. */
  after: z.number().int().min(0).default(0),
  /** How many are met; all when absent. */
  times: z.number().int().min(1).optional(),
  action: faultAction,
});

export type FaultAction = z.output<typeof faultAction>;
export type FaultRule = z.input<typeof faultRule>;

interface Armed {
  readonly id: number;
  readonly matches: (request: { method: string; path: string }) => boolean;
  readonly action: FaultAction;
  passing: number;
  left: number;
}

/** The faults that tests ordered; the oldest rule that matches a request is played. */
export class Faults {
  #armed: Armed[] = [];
  #lastId = 0;

  /** @returns an id for `remove`. @throws when the rule is not one. */
  add(rule: FaultRule): number {
    const { method, path, after, times, action } = faultRule.parse(rule);
    const id = ++this.#lastId;
    this.#armed.push({ id, matches: matcher({ method, path }), action, passing: after, left: times ?? Infinity });
    return id;
  }

  remove(id: number): void {
    this.#armed = this.#armed.filter((armed) => armed.id !== id);
  }

  clear(): void {
    this.#armed = [];
  }

  /** What to play for this request. */
  next(request: { method: string; path: string }): FaultAction | undefined {
    for (const armed of this.#armed) {
      if (armed.left === 0 || !armed.matches(request)) continue;
      if (armed.passing > 0) {
        armed.passing--;
        continue;
      }
      armed.left--;
      return armed.action;
    }
    return undefined;
  }
}
