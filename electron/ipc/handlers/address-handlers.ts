import type { Engine } from '../../engine/engine.ts';
import type { HandlersOf } from '../handlers.ts';

/** Only the last address counts while somebody types: the checks before it are given up, with LK-0002. */
export function addressHandlers(engine: Engine): HandlersOf<'address'> {
  let checking: AbortController | undefined;
  return {
    check({ text }) {
      checking?.abort();
      checking = new AbortController();
      return engine.discover(text, checking.signal);
    },
  };
}
