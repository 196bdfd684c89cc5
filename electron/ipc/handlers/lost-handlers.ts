import { placeOf } from '../../contract/lost-writes.ts';
import type { Engine } from '../../engine/engine.ts';
import type { LostList } from '../../tasks/lost-list.ts';
import type { HandlersOf } from '../handlers.ts';

export interface LostParts {
  readonly engine: Pick<Engine, 'lostWrites' | 'saveLostWrite' | 'forgetLostWrite'>;
  readonly list: LostList;
  /** Asks the user where to save a copy; gives undefined when they decide not to. */
  readonly chooseFile: (suggestedName: string) => Promise<string | undefined>;
}

/**
 * Makes the handlers of the area `lost`. The page names the lost file and the person chooses the place, so the page never
 * gives a path.
 */
export function lostHandlers({ engine, list, chooseFile }: LostParts): HandlersOf<'lost'> {
  return {
    list: () => list.look(),
    async save({ id }) {
      const all = await engine.lostWrites();
      if (!all.ok) return all;
      const lost = all.value.find((one) => one.id === id);
      if (lost?.isKept !== true) {
        void list.look();
        return { ok: false, failure: { code: 'LK-5201', ...(lost === undefined ? {} : { details: placeOf(lost) }) } };
      }
      const path = await chooseFile(placeOf(lost).name);
      if (path === undefined) return { ok: true, value: null };
      const saved = await engine.saveLostWrite(id, path);
      void list.look();
      return saved;
    },
    async forget({ id }) {
      const forgotten = await engine.forgetLostWrite(id);
      void list.look();
      return forgotten;
    },
  };
}
