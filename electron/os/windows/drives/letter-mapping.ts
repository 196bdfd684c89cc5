import { setTimeout as sleep } from 'node:timers/promises';
import { FailureError } from '../../../contract/failure.ts';
import type { MountTarget } from '../../../drives/drive-mapper.ts';
import type { Registry } from '../registry.ts';
import { lettersNow } from './letters-now.ts';
import { freeLetters, isFree, rootOf, type Letters } from './letters.ts';
import type { Clock } from './service.ts';
import { ALREADY_ASSIGNED, IN_USE, NOT_CONNECTED, REMEMBERED, wnetFailure, type WnetContext } from './wnet-failure.ts';
import type { Wnet, WnetLogin } from './wnet.ts';

export interface LetterParts {
  readonly wnet: () => Promise<Wnet>;
  readonly registry: () => Promise<Registry>;
  /** Names the programs that have files open below the root of a letter, as far as Windows tells. */
  readonly programsOn: (root: string) => Promise<readonly string[]>;
  /** Gives the letters that IT allows, best first; undefined when all are allowed. */
  readonly allowedLetters: () => Promise<string | undefined>;
  /** The machine's clock when absent. */
  readonly clock?: Clock;
}

/** Says where a letter shall lead. */
export interface LetterWish {
  readonly remote: string;
  /** Without a login Windows sends neither a user nor a password. */
  readonly login?: WnetLogin;
  /** Makes a failure from an error of Windows that does not concern letters. */
  readonly failed: (code: number, context: WnetContext) => FailureError;
}

/** Gives letters to drives and takes them back, wherever they lead. */
export interface LetterMapping {
  /**
   * Maps a free letter to a place. The target's own letter is tried first.
   * @throws FailureError LK-5341 when no letter is free, LK-0002 when the signal aborts, and what `failed` makes of other
   *   errors
   */
  give(target: MountTarget, wish: LetterWish, signal: AbortSignal): Promise<string>;
  /**
   * Takes a letter back.
   * @param mayForce whether open files may be cut off: when the credential is worthless they cannot be saved anyway, or a
   *   person gives them up
   * @throws FailureError LK-5321, LK-5322 when programs use the drive, LK-53xx for other errors of Windows
   */
  takeBack(letter: string, mayForce: boolean, target: MountTarget): Promise<void>;
}

/** How long Windows may still report a letter as assigned after it was given back. */
const SETTLE_MS = 3000;
const LOOK_AGAIN_MS = 250;

export function letterMapping(parts: LetterParts): LetterMapping {
  const { clock = { now: () => performance.now(), pause: (ms: number) => sleep(ms) } } = parts;

  const lookAtLetters = (): Promise<Letters> => lettersNow(parts.wnet, parts.registry);

  /** Tries to map one letter. @returns false when another drive has the letter */
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
        // Another program may have mapped the letter to its own drive in the meantime.
        const { remote } = await wnet.remote(letter);
        if (remote.toLowerCase() === wanted.toLowerCase()) return true;
        throw wnetFailure(ALREADY_ASSIGNED, { label, letter });
      }
      if (code === REMEMBERED) return false;
      if (code !== ALREADY_ASSIGNED) {
        const reason = code === 1208 ? await wnet.extended().catch(() => undefined) : undefined;
        throw failed(code, { label, letter, reason });
      }
      if (!isFree(letter, await lookAtLetters()) || clock.now() > deadline) return false;
      await clock.pause(LOOK_AGAIN_MS);
    }
  };

  return {
    async give(target, wish, signal) {
      const letters = { wish: target.letter, allowed: await parts.allowedLetters() };
      for (const letter of freeLetters(await lookAtLetters(), letters))
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
