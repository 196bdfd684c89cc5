import type { Area, NameIn } from '../contract/channels.ts';
import type { Bridge, InputOf, OutputOf, api } from '../contract/api.ts';
import type { Result } from '../contract/failure.ts';
import type { Serializable } from './serializable.ts';

/**
 * One handler for each call that a window can make. A missing handler does not compile, nor does an answer that is more than
 * data. Each handler gets the input as the call's schema parsed it.
 */
export type Handlers = {
  readonly [A in Area]: {
    readonly [N in NameIn<A> & keyof (typeof api)[A]]: (
      input: InputOf<(typeof api)[A][N]>,
    ) => Promise<Result<Serializable<OutputOf<(typeof api)[A][N]>>>>;
  };
};

/** The handlers of one area. */
export type HandlersOf<A extends keyof Bridge & Area> = Handlers[A];
