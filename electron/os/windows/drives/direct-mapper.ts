import { FailureError, type FailureCode } from '../../../contract/failure.ts';
import { omitUndefined } from '../../../contract/omit-undefined.ts';
import type { Finding } from '../../../contract/view.ts';
import type { DriveMapper, MountTarget } from '../../../drives/drive-mapper.ts';
import { numberIn } from '../registry.ts';
import { directUncs, knownDirectUncs } from './direct-unc.ts';
import { letterMapping } from './letter-mapping.ts';
import { letterOf, letters, rootOf } from './letters.ts';
import { canShow } from './shown-names.ts';
import { startWebClient } from './service.ts';
import { cautionsIn, WEBCLIENT_PARAMETERS, webClientFindings, withoutLoopback } from './webclient-findings.ts';
import type { WebClientParts } from './webclient-mapper.ts';
import { win32Code, wnetFailure, type WnetContext } from './wnet-failure.ts';

export interface DirectParts extends WebClientParts {
  /** Whether IT's policy has drives mapped straight to the platform, past the gateway. */
  readonly isAllowed: () => Promise<boolean>;
}

/** `ERROR_SESSION_CREDENTIAL_CONFLICT`: the server is already connected with another login. */
const OTHER_LOGIN = 1219;

/** The failure codes for errors of Windows between it and a platform; all other numbers give LK-5375. */
const codes: ReadonlyMap<number, FailureCode> = new Map<number, FailureCode>([
  [OTHER_LOGIN, 'LK-5371'],
  [2202, 'LK-5371'], // ERROR_BAD_USERNAME, which Windows also returns for a server with another login
  [5, 'LK-5372'], // ERROR_ACCESS_DENIED
  [86, 'LK-5372'], // ERROR_INVALID_PASSWORD
  [1244, 'LK-5372'], // ERROR_NOT_AUTHENTICATED
  [1326, 'LK-5372'], // ERROR_LOGON_FAILURE
  [59, 'LK-5374'], // ERROR_UNEXP_NET_ERR: the platform is reachable, since it has just answered Latchkey
  [224, 'LK-5374'], // ERROR_FORMS_AUTH_REQUIRED, which Windows also returns for a certificate that it does not trust
  [1397, 'LK-5374'], // ERROR_MUTUAL_AUTH_FAILED
]);
/** Errors about letters and programs, which mean the same wherever a letter leads. */
const ofLetters: ReadonlySet<number> = new Set([85, 1200, 1202, 1222, 1312]);

/**
 * Maps drives with WebClient straight to the platform, only where IT has set the rule `directDrive`: for machines on which
 * drives at this computer's own address do not work. Windows is then handed the app password and uses it whenever it likes,
 * and such a drive gets nothing of what the gateway does.
 */
export function directMapper(parts: DirectParts): DriveMapper {
  const { service, clock } = parts;
  const mapping = letterMapping(parts);
  const seen = new Map<string, string>();

  /** Finds the letters that lead to the platform's folder with this login, by the place and the user that Windows tells. */
  const mappedOf = async (target: MountTarget): Promise<readonly string[]> => {
    const wnet = await parts.wnet();
    // Windows ignores upper and lower case in names.
    const uncs = knownDirectUncs(target).map((unc) => unc.toLowerCase());
    const found: string[] = [];
    for (const letter of letters) {
      const { code, remote } = await wnet.remote(letter);
      if (code !== 0 || !uncs.includes(remote.toLowerCase())) continue;
      const { code: untold, user } = await wnet.user(letter);
      // When Windows does not tell the user, only the recorded letter counts as Latchkey's.
      const isOurs = untold === 0 && user !== '' ? isUser(user, target.login) : letter === target.letter;
      if (isOurs) found.push(letter);
    }
    // A letter that the person has mapped to the same folder looks the same: of several the recorded one alone is Latchkey's.
    return target.letter !== undefined && found.includes(target.letter) ? [target.letter] : found;
  };

  const pathOf = ({ id, letter = seen.get(id) }: MountTarget): string => (letter === undefined ? '' : rootOf(letter));

  const sharedFindings = async (): Promise<readonly Finding[]> =>
    withoutLoopback(await webClientFindings(service, await parts.session(), await parts.registry()));
  const basicFindings = async (): Promise<readonly Finding[]> => {
    const level = numberIn(await parts.registry(), 'HKLM', WEBCLIENT_PARAMETERS, 'BasicAuthLevel') ?? 1;
    const base = { id: 'webclient-basic', details: { name: 'BasicAuthLevel', value: level } };
    return [level === 0 ? { ...base, state: 'problem', code: 'LK-5373' } : { ...base, state: 'ok' }];
  };

  return {
    name: 'webclient-direct',
    isOffered: () => parts.isAllowed(),
    programs: {
      ...parts.programs,
      noWriter: { code: 'LK-5005', details: { name: 'webclient-direct', reason: 'ENOENT' } },
    },
    async prerequisites() {
      if (!(await parts.isAllowed()))
        return [{ id: 'webclient-direct', state: 'problem', code: 'LK-6001', details: POLICY }];
      return [...(await sharedFindings()), ...(await basicFindings())];
    },
    cautions: async () => cautionsIn(await sharedFindings()),
    pathOf,
    isPathOf: (target, path) => path !== '' && path === pathOf(target),
    entryUri: (target) => `file:///${pathOf(target).replace('\\', '/')}`,
    letterOf,
    canShow,

    async map(target, { throwaway: password }, signal) {
      if (signal.aborted) throw new FailureError('LK-0002');
      if (!(await parts.isAllowed())) throw new FailureError('LK-6001', POLICY);
      if ((await parts.session()).isElevated()) throw new FailureError('LK-5340', { label: target.label });
      const host = new URL(target.url).host;
      const uncs = directUncs(target);
      await startWebClient(service, signal, clock);
      const [there] = await mappedOf(target);
      if (there !== undefined) {
        seen.set(target.id, there);
        return rootOf(there);
      }
      const login = { user: target.login, password };
      const failed = (code: number, context: WnetContext): FailureError => directFailure(code, host, context);
      for (const [index, remote] of uncs.entries()) {
        try {
          const letter = await mapping.give(target, { remote, login, failed }, signal);
          await assertOurs(letter, target);
          seen.set(target.id, letter);
          return rootOf(letter);
        } catch (error) {
          const hasOtherLogin = error instanceof FailureError && error.failure.details?.['number'] === OTHER_LOGIN;
          if (!hasOtherLogin || index === uncs.length - 1) throw error;
        }
      }
      throw new FailureError('LK-5342', { label: target.label });
    },

    async unmap(target, { isDead = false, cutsOff = false } = {}) {
      for (const letter of await mappedOf(target)) await mapping.takeBack(letter, cutsOff || isDead, target);
      seen.delete(target.id);
    },

    async mounted(target) {
      const [there, ...more] = await mappedOf(target);
      if (there === undefined) return 'gone';
      if ((target.letter !== undefined && target.letter !== there) || more.length > 0) return 'dead';
      seen.set(target.id, there);
      const state = await service.state();
      return state === 'running' || state === 'unknown' ? 'mapped' : 'dead';
    },
  };

  /**
   * Takes a new letter back when Windows has connected it with another login, its own or another program's: that would be
   * somebody else's drive.
   * @throws FailureError LK-5371
   */
  async function assertOurs(letter: string, target: MountTarget): Promise<void> {
    const { code, user } = await (await parts.wnet()).user(letter);
    if (code !== 0 || user === '' || isUser(user, target.login)) return;
    await mapping.takeBack(letter, false, target);
    throw new FailureError('LK-5371', { label: target.label, host: new URL(target.url).host, number: OTHER_LOGIN });
  }
}

/** Compares user names; Windows may put a domain before the name that it was given. */
const isUser = (told: string, login: string): boolean => told === login || told.endsWith(`\\${login}`);

const POLICY = { name: 'directDrive' } as const;

/** Makes a failure from an error of Windows between it and a platform. Every number gives one. Pure. */
export function directFailure(code: number, host: string, context: WnetContext): FailureError {
  const number = win32Code(code);
  if (ofLetters.has(number)) return wnetFailure(number, context);
  const { label, letter, reason } = context;
  return new FailureError(codes.get(number) ?? 'LK-5375', {
    label,
    host,
    number,
    ...omitUndefined({ letter, reason }),
  });
}
