import { setTimeout as sleep } from 'node:timers/promises';
import { FailureError } from '../../../contract/failure.ts';
import type { MountTarget } from '../../../drives/drive-mapper.ts';
import type { Registry } from '../registry.ts';
import { freeLetters, isFree, rootOf, type Letters } from './letters.ts';
import type { Clock } from './service.ts';
import { ALREADY_ASSIGNED, IN_USE, NOT_CONNECTED, REMEMBERED, wnetFailure, type WnetContext } from './wnet-failure.ts';
import type { Wnet, WnetLogin } from './wnet.ts';

export interface LetterParts {
  readonly wnet: () => Promise<Wnet>;
  readonly registry: () => Promise<Registry>;
  /** Names programs that have files in the root of a letter open, as far as Windows tells. */
  readonly programsOn: (root: string) => Promise<readonly string[]>;
  /** Letters that IT allows, best first; all when it gives undefined. */
  readonly allowedLetters: () => Promise<string | undefined>;
  /** The machine's when absent. */
  readonly clock?: Clock;
}

/** What a letter is to lead to. */
export interface LetterWish {
  readonly remote: string;
  /** Without one Windows signs in with nothing. */
  readonly login?: WnetLogin;
  /** Makes a failure of a number of Windows that says nothing of letters. */
  readonly failed: (code: number, context: WnetContext) => FailureError;
}

/** Gives drives their letters and takes them back, whatever they lead to. */
export interface LetterMapping {
  /**
   * Has a free letter lead to a place: the one that is wished for, if it is free.
   * @throws FailureError LK-5341 no letter is free, LK-0002 stopped, what `failed` makes of other numbers
   */
  give(target: MountTarget, wish: LetterWish, signal: AbortSignal): Promise<string>;
  /**
   * @param mayForce what is open there cannot be saved, as its credential is worth nothing, or a person gives it up
   * @throws FailureError LK-5321, LK-5322 where programs use it
   */
  takeBack(letter: string, mayForce: boolean, target: MountTarget): Promise<void>;
}

/** For so long Windows may still call a letter assigned that was given back. */
const SETTLE_MS = 3000;
const LOOK_AGAIN_MS = 250;

export function letterMapping(parts: LetterParts): LetterMapping {
  const { clock = { now: () => performance.now(), pause: (ms: number) => sleep(ms) } } = parts;

  const lookAtLetters = async (wnet: Wnet): Promise<Letters> => {
    const remembered = (await parts.registry()).keys('HKCU', 'Network');
    return { taken: await wnet.drives(), remembered: remembered.found === 'yes' ? remembered.value : [] };
  };

  /** @returns whether the letter leads there now; not when it is another's */
  const tryLetter = async (
    letter: string,
    { label }: MountTarget,
    { remote: wanted, login, failed }: LetterWish,
    signal: AbortSignal,
  ): Promise<boolean> => {
    const wnet = await parts.wnet();
    const deadline = clock.now() + SETTLE_MS;
    for (;;) {
      if (signal.aborted) throw new FailureError('LK-0002');
      const code = await wnet.add(letter, wanted, login);
      if (code === 0) {
        // Another program may have been faster with another drive.
        const { remote } = await wnet.remote(letter);
        if (remote.toLowerCase() === wanted.toLowerCase()) return true;
        throw wnetFailure(ALREADY_ASSIGNED, { label, letter });
      }
      if (code === REMEMBERED) return false;
      if (code !== ALREADY_ASSIGNED) {
        const reason = code === 1208 ? await wnet.extended().catch(() => undefined) : undefined;
        throw failed(code, { label, letter, reason });
      }
      if (!isFree(letter, await lookAtLetters(wnet)) || clock.now() > deadline) return false;
      await clock.pause(LOOK_AGAIN_MS);
    }
  };

  return {
    async give(target, wish, signal) {
      const wnet = await parts.wnet();
      const letters = { wish: target.letter, allowed: await parts.allowedLetters() };
      for (const letter of freeLetters(await lookAtLetters(wnet), letters))
        if (await tryLetter(letter, target, wish, signal)) return letter;
      throw new FailureError('LK-5341', { label: target.label });
    },
    async takeBack(letter, mayForce, { label }) {
      const wnet = await parts.wnet();
      let code = await wnet.cancel(letter, false);
      if (IN_USE.has(code) && mayForce) code = await wnet.cancel(letter, true);
      if (code === 0 || code === NOT_CONNECTED) return;
      const programs = IN_USE.has(code) ? await parts.programsOn(rootOf(letter)) : [];
      throw wnetFailure(code, { label, letter, programs });
    },
  };
}
