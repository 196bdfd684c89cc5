import { FailureError } from '../../../contract/failure.ts';
import type { DriveMapper, DrivePrograms, MountTarget } from '../../../drives/drive-mapper.ts';
import type { WindowsSession } from '../session.ts';
import { letterMapping, type LetterParts } from './letter-mapping.ts';
import { letterOf, letters, rootOf } from './letters.ts';
import { canShow } from './shown-names.ts';
import { startWebClient, type WebClientService } from './service.ts';
import { credentialIdOf, isOfTarget, readUnc, uncOf } from './unc.ts';
import { cautionsIn, webClientFindings } from './webclient-findings.ts';
import { wnetFailure } from './wnet-failure.ts';

export interface WebClientParts extends LetterParts {
  readonly service: WebClientService;
  readonly session: () => Promise<WindowsSession>;
  readonly programs: DrivePrograms;
}

/** A letter that leads to one of Latchkey's drives. */
interface Mapped {
  readonly letter: string;
  /** Whether the letter was mapped with the newest throw-away credential; true when the newest one is not known. */
  readonly isCurrent: boolean;
}

/**
 * Maps drives with WebClient, the WebDAV client of Windows: each drive is a letter of this log-on session, without a user and
 * a password. The throw-away credential is part of the path, because WebClient sends no login without TLS. Windows remembers
 * nothing: Latchkey maps the drives at each log-on.
 */
export function webClientMapper(parts: WebClientParts): DriveMapper {
  const { service, clock } = parts;
  const mapping = letterMapping(parts);
  /** The letter that each drive was seen at last, by its id, for drives whose letter is not recorded yet. */
  const seen = new Map<string, string>();

  /** Finds the letters that lead to a drive. It asks Windows about every letter, because the record may be outdated. */
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

  const pathOf = ({ id, letter = seen.get(id) }: MountTarget): string => (letter === undefined ? '' : rootOf(letter));

  const findings = async () => webClientFindings(service, await parts.session(), await parts.registry());

  return {
    name: 'webclient',
    programs: parts.programs,
    prerequisites: findings,
    cautions: async () => cautionsIn(await findings()),
    pathOf,
    isPathOf: (target, path) => path !== '' && path === pathOf(target),
    entryUri: (target) => `file:///${pathOf(target).replace('\\', '/')}`,
    letterOf,
    canShow,

    async map(target, { throwaway }, signal) {
      if (signal.aborted) throw new FailureError('LK-0002');
      if ((await parts.session()).isElevated()) throw new FailureError('LK-5340', { label: target.label });
      const unc = uncOf(target, throwaway);
      const wnet = await parts.wnet();
      for (const { letter } of await mappedOf(target)) {
        const { remote } = await wnet.remote(letter);
        if (remote.toLowerCase() === unc.toLowerCase() && (await service.state()) === 'running') {
          seen.set(target.id, letter);
          return rootOf(letter);
        }
        await mapping.takeBack(letter, true, target); // the letter has an older credential, or the service does not run
      }
      await startWebClient(service, signal, clock);
      const letter = await mapping.give(target, { remote: unc, failed: wnetFailure }, signal);
      seen.set(target.id, letter);
      return rootOf(letter);
    },

    async unmap(target, { isDead = false, cutsOff = false } = {}) {
      for (const { letter, isCurrent } of await mappedOf(target)) {
        // A drive on another letter than the recorded one still works (another session may have recorded its own letter), so
        // open files are not cut off there.
        const isElsewhere = target.letter !== undefined && letter !== target.letter;
        await mapping.takeBack(letter, cutsOff || !isCurrent || (isDead && !isElsewhere), target);
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
}
