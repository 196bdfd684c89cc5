import { FailureError, type FailureCode } from '../../electron/contract/failure.ts';

/** Stands for a process that was killed: whatever it still tries throws this too, so nothing more has an effect. */
export class Killed extends Error {
  constructor() {
    super('killed');
    this.name = 'Killed';
  }
}

/** `before`: instead of the effect. `after`: the effect happened, its answer is lost. */
export type When = 'before' | 'after';

/** Throws to disturb, or does something (abort, wait) and lets the effect go on. */
export type Action = () => void | Promise<void>;

export interface Aim {
  readonly when?: When;
  /** How many matching effects pass first; none when absent. */
  readonly after?: number;
  /** How many are met; all when absent. */
  readonly times?: number;
}

interface Rule {
  readonly effect: string;
  readonly when: When;
  readonly action: Action;
  passing: number;
  left: number;
}

/**
 * What happens between the parts and their fakes: every effect passes here by its name (`platform.create`,
 * `journal.write created`), is written down, and may be made to fail, to lose its answer, to wait or to kill.
 */
export class Disturbances {
  /** The names of all effects, in the order in which they were tried. */
  readonly trace: string[] = [];
  #rules: Rule[] = [];
  #target: { readonly n: number; readonly when: When; readonly action: Action } | undefined;
  #dead = false;
  #running = 0;
  #killedBesideAnother = false;

  /** Runs `action` at effects of this name; a name without its last words means all that begin so, as does `platform.`. */
  at(effect: string, action: Action, { when = 'before', after = 0, times = Infinity }: Aim = {}): void {
    this.#rules.push({ effect, when, action, passing: after, left: times });
  }

  /** Makes effects of this name fail. */
  fail(effect: string, error: FailureCode | Error, aim: Aim = {}): void {
    this.at(
      effect,
      () => {
        throw typeof error === 'string' ? new FailureError(error) : error;
      },
      aim,
    );
  }

  /** Runs `action` at the `n`-th effect from now on, whatever its name. */
  atNth(n: number, when: When, action: Action): void {
    this.#target = { n: this.trace.length + n, when, action };
  }

  /** To be an `Action`: this effect and all that follow do not happen any more. */
  readonly kill = (): void => {
    this.#dead = true;
    this.#killedBesideAnother = this.#running > 1;
    throw new Killed();
  };

  /** Whether another effect was on its way at the moment of the kill. */
  get killedBesideAnother(): boolean {
    return this.#killedBesideAnother;
  }

  /** Nothing disturbs any more, and what was killed is started again. */
  clear(): void {
    this.#rules = [];
    this.#target = undefined;
    this.#dead = false;
  }

  /** Lets an effect happen under its name. An aborted `signal` ends the waiting with LK-0002. */
  async run<T>(effect: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    this.#assertAlive();
    assertNotAborted(signal);
    const n = this.trace.push(effect);
    this.#running += 1;
    try {
      await untilAborted(this.#strike(effect, 'before', n), signal);
      assertNotAborted(signal);
      const value = await work();
      await untilAborted(this.#strike(effect, 'after', n), signal);
      this.#assertAlive(); // it may have been killed meanwhile, by an effect beside this one
      return value;
    } finally {
      this.#running -= 1;
    }
  }

  #assertAlive(): void {
    if (this.#dead) throw new Killed();
  }

  async #strike(effect: string, when: When, n: number): Promise<void> {
    if (this.#target?.n === n && this.#target.when === when) await this.#target.action();
    for (const rule of this.#rules) {
      if (rule.when !== when || !means(rule.effect, effect)) continue;
      if (rule.passing > 0) rule.passing -= 1;
      else if (rule.left > 0) {
        rule.left -= 1;
        await rule.action();
      }
    }
  }
}

function means(name: string, effect: string): boolean {
  return effect === name || effect.startsWith(name.endsWith('.') ? name : `${name} `);
}

function assertNotAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new FailureError('LK-0002');
}

async function untilAborted(work: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) {
    await work;
    return;
  }
  let give: () => void = () => undefined;
  const aborted = new Promise<void>((_resolve, reject) => {
    give = () => {
      reject(new FailureError('LK-0002'));
    };
    signal.addEventListener('abort', give, { once: true });
  });
  try {
    await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', give);
  }
}
