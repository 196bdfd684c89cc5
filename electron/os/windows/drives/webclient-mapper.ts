import { setTimeout as sleep } from 'node:timers/promises';
import { FailureError } from '../../../contract/failure.ts';
import type { DriveMapper, DrivePrograms, MountTarget } from '../../../drives/drive-mapper.ts';
import type { Registry } from '../registry.ts';
import type { WindowsSession } from '../session.ts';
import { freeLetters, isFree, letterOf, letters, rootOf, type Letters } from './letters.ts';
import { startWebClient, type Clock, type WebClientService } from './service.ts';
import { credentialIdOf, isOfTarget, readUnc, uncOf } from './unc.ts';
import { webClientFindings } from './webclient-findings.ts';
import { ALREADY_ASSIGNED, IN_USE, NOT_CONNECTED, REMEMBERED, wnetFailure } from './wnet-failure.ts';
import type { Wnet } from './wnet.ts';

export interface WebClientParts {
  readonly wnet: () => Promise<Wnet>;
  readonly service: WebClientService;
  readonly session: () => Promise<WindowsSession>;
  readonly registry: () => Promise<Registry>;
  readonly programs: DrivePrograms;
  /** Names programs that have files in the root of a letter open, as far as Windows tells. */
  readonly programsOn: (root: string) => Promise<readonly string[]>;
  /** Letters that IT allows, best first; all when it gives undefined. */
  readonly allowedLetters: () => Promise<string | undefined>;
  /** The machine's when absent. */
  readonly clock?: Clock;
}

/** A letter that leads to a drive of ours. */
interface Mapped {
  readonly letter: string;
  /** Its credential is the one that was given last, as far as that is known. */
  readonly isCurrent: boolean;
}

/** For so long Windows may still call a letter assigned that was given back. */
const SETTLE_MS = 3000;
const LOOK_AGAIN_MS = 250;

/**
 * Drives by WebClient, the WebDAV of Windows itself: a letter in this log-on session, without a user and a password. The throw-away
 * credential is in the path, as WebClient sends none without TLS. Nothing is kept by Windows: Latchkey maps at each log-on.
 */
export function webClientMapper(parts: WebClientParts): DriveMapper {
  const { service, clock = { now: () => performance.now(), pause: (ms) => sleep(ms) } } = parts;
  /** Where drives were seen last, for those whose letter nobody has kept yet. */
  const seen = new Map<string, string>();

  /** The letters that lead to a drive, by what Windows says of each, and never by what was kept of it. */
  const mappedOf = async (target: MountTarget): Promise<readonly Mapped[]> => {
    const wnet = await parts.wnet();
    const found: Mapped[] = [];
    for (const letter of letters) {
      const { code, remote } = await wnet.remote(letter);
      const unc = code === 0 ? readUnc(remote) : undefined;
      if (unc === undefined || !isOfTarget(unc, target)) continue;
      const { credentialId } = target;
      found.push({
        letter,
        isCurrent: credentialId === undefined || credentialIdOf(unc, target.login) === credentialId,
      });
    }
    return found;
  };

  const lookAtLetters = async (wnet: Wnet): Promise<Letters> => {
    const remembered = (await parts.registry()).keys('HKCU', 'Network');
    return { taken: await wnet.drives(), remembered: remembered.found === 'yes' ? remembered.value : [] };
  };

  /** Maps on one letter. @returns whether it did; not when the letter is another's */
  const mapOn = async (letter: string, unc: string, { label }: MountTarget, signal: AbortSignal): Promise<boolean> => {
    const wnet = await parts.wnet();
    const deadline = clock.now() + SETTLE_MS;
    for (;;) {
      if (signal.aborted) throw new FailureError('LK-0002');
      const code = await wnet.add(letter, unc);
      if (code === 0) {
        // Another program may have been faster with another drive.
        const { remote } = await wnet.remote(letter);
        if (remote.toLowerCase() === unc.toLowerCase()) return true;
        throw wnetFailure(ALREADY_ASSIGNED, { label, letter });
      }
      if (code === REMEMBERED) return false;
      if (code !== ALREADY_ASSIGNED) {
        const reason = code === 1208 ? await wnet.extended().catch(() => undefined) : undefined;
        throw wnetFailure(code, { label, letter, reason });
      }
      if (!isFree(letter, await lookAtLetters(wnet)) || clock.now() > deadline) return false;
      await clock.pause(LOOK_AGAIN_MS);
    }
  };

  /** @param mayForce what is open there cannot be saved, as its credential is worth nothing, or a person gives it up */
  const cancel = async (letter: string, mayForce: boolean, { label }: MountTarget): Promise<void> => {
    const wnet = await parts.wnet();
    let code = await wnet.cancel(letter, false);
    if (IN_USE.has(code) && mayForce) code = await wnet.cancel(letter, true);
    if (code === 0 || code === NOT_CONNECTED) return;
    const programs = IN_USE.has(code) ? (await parts.programsOn(rootOf(letter))).join(', ') : '';
    throw wnetFailure(code, { label, letter, programs });
  };

  const pathOf = ({ id, letter = seen.get(id) }: MountTarget): string => (letter === undefined ? '' : rootOf(letter));

  const mapper: DriveMapper = {
    name: 'webclient',
    programs: parts.programs,
    prerequisites: async () => webClientFindings(service, await parts.session(), await parts.registry()),
    pathOf,
    isPathOf: (target, path) => path !== '' && path === pathOf(target),
    entryUri: (target) => `file:///${pathOf(target).replace('\\', '/')}`,
    letterOf,

    async map(target, { throwaway }, signal) {
      if (signal.aborted) throw new FailureError('LK-0002');
      if ((await parts.session()).isElevated()) throw new FailureError('LK-5340', { label: target.label });
      const unc = uncOf(target, throwaway);
      const wnet = await parts.wnet();
      for (const there of await mappedOf(target)) {
        const { remote } = await wnet.remote(there.letter);
        if (remote.toLowerCase() === unc.toLowerCase() && (await service.state()) === 'running') {
          seen.set(target.id, there.letter);
          return rootOf(there.letter);
        }
        await cancel(there.letter, true, target);
      }
      await startWebClient(service, signal, clock);
      const wish = { wish: target.letter, allowed: await parts.allowedLetters() };
      for (const letter of freeLetters(await lookAtLetters(wnet), wish)) {
        if (!(await mapOn(letter, unc, target, signal))) continue;
        seen.set(target.id, letter);
        return rootOf(letter);
      }
      throw new FailureError('LK-5341', { label: target.label });
    },

    async unmap(target, { isDead = false, cutsOff = false } = {}) {
      for (const { letter, isCurrent } of await mappedOf(target)) {
        // On another letter than was kept, as another session may have kept it, it works all the same.
        const isElsewhere = target.letter !== undefined && letter !== target.letter;
        await cancel(letter, cutsOff || !isCurrent || (isDead && !isElsewhere), target);
      }
      seen.delete(target.id);
    },

    async mounted(target) {
      const [there, ...more] = await mappedOf(target);
      if (there === undefined) return 'gone';
      const isAsKept = target.letter === undefined || target.letter === there.letter;
      if (!there.isCurrent || !isAsKept || more.length > 0) return 'dead';
      seen.set(target.id, there.letter);
      const state = await service.state();
      return state === 'running' || state === 'unknown' ? 'mapped' : 'dead';
    },
  };
  return mapper;
}
