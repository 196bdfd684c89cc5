import { randomBytes } from 'node:crypto';
import type { DemoClock } from '../clock.ts';

/** How long a flow lives, observed. */
const FLOW_TTL_MS = 1_200_000;

/** What a granted flow hands out, once. */
export interface Grant {
  readonly loginName: string;
  readonly appPassword: string;
}

export interface Flow {
  readonly pollToken: string;
  /** In the address that the browser opens. */
  readonly loginToken: string;
  /** Becomes the app password's name. */
  readonly userAgent: string;
  readonly expiresAt: number;
  granted?: Grant;
  /** The page was granted once; it does not do so again. */
  closed: boolean;
}

/** The flows of Login Flow v2 that are open. */
export class Flows {
  readonly #clock: DemoClock;
  #open: Flow[] = [];
  readonly #issued: string[] = [];

  constructor(clock: DemoClock) {
    this.#clock = clock;
  }

  begin(userAgent: string): Flow {
    const token = (): string => randomBytes(64).toString('hex');
    const expiresAt = this.#clock.now() + FLOW_TTL_MS;
    const flow: Flow = { pollToken: token(), loginToken: token(), userAgent, expiresAt, closed: false };
    this.#issued.push(flow.pollToken, flow.loginToken);
    this.#open.push(flow);
    return flow;
  }

  /** For the browser; undefined when there is none (any more). */
  byLoginToken(token: string): Flow | undefined {
    return this.#alive().find((flow) => flow.loginToken === token && !flow.closed);
  }

  /** @returns what was granted, the first time that somebody asks for it. */
  poll(token: string): Grant | undefined {
    const flow = this.#alive().find((each) => each.pollToken === token);
    if (flow?.granted === undefined) return undefined;
    this.#open = this.#open.filter((each) => each !== flow);
    return flow.granted;
  }

  /** Tokens handed out, to search for leaks. */
  issued(): string[] {
    return [...this.#issued];
  }

  #alive(): Flow[] {
    return this.#open.filter(({ expiresAt }) => expiresAt > this.#clock.now());
  }
}
