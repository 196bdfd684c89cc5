import { describe, expectTypeOf, it } from 'vitest';
import type { api, Events, OutputOf } from '../../../electron/contract/api.ts';
import type { Area, NameIn } from '../../../electron/contract/channels.ts';
import type { Serializable } from '../../../electron/ipc/serializable.ts';
import type { Secret } from '../../../electron/secrets/secret.ts';
import type { CodeAnswer } from '../../../electron/sign-in/ask.ts';

type Answers = {
  [A in Area]: { [N in NameIn<A> & keyof (typeof api)[A]]: OutputOf<(typeof api)[A][N]> };
};

/** Checked by the compiler: what would not hold here does not pass `tsc`. */
describe('what the window is told', () => {
  it('is nothing but data, in every event and every answer', () => {
    expectTypeOf<Serializable<Events>>().toEqualTypeOf<{ readonly [E in keyof Events]: Serializable<Events[E]> }>();
    expectTypeOf<Events>().toExtend<Serializable<Events>>();
    expectTypeOf<Answers>().toExtend<Serializable<Answers>>();
  });

  it('cannot hold a secret, however deep', () => {
    expectTypeOf<{ readonly password: Secret }>().not.toExtend<Serializable<{ readonly password: Secret }>>();
    expectTypeOf<{ readonly steps: readonly CodeAnswer[] }>().not.toExtend<
      Serializable<{ readonly steps: readonly CodeAnswer[] }>
    >();
    expectTypeOf<Secret>().not.toExtend<Serializable<Secret>>();
  });
});
