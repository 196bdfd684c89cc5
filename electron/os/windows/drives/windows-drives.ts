import { win32 } from 'node:path';
import { omitUndefined } from '../../../contract/omit-undefined.ts';
import type { SystemDrives, SystemDriveServices } from '../../../drives/system-drives.ts';
import { run, type Run } from '../../run.ts';
import { windowsRegistry, type Registry } from '../registry.ts';
import { windowsSession, type WindowsSession } from '../session.ts';
import { programsOn, windowsPrograms } from './drive-programs.ts';
import { directMapper } from './direct-mapper.ts';
import { knownDirectUncs, leadsTo } from './direct-unc.ts';
import { explorerEntry, notifyExplorer } from './explorer-entry.ts';
import { lettersNow } from './letters-now.ts';
import { freeLetters, letters as possibleLetters, rootOf } from './letters.ts';
import { windowsService, type WebClientService } from './service.ts';
import { strayLetters } from './stray-letters.ts';
import { winFspMapper } from '../rclone/winfsp-mapper.ts';
import { webClientMapper, type WebClientParts } from './webclient-mapper.ts';
import { windowsNetwork, type Wnet } from './wnet.ts';

/** The parts that the drives of Windows are made of; this machine's when absent. */
export interface WindowsDrivesParts {
  readonly wnet: () => Promise<Wnet>;
  readonly registry: () => Promise<Registry>;
  readonly session: () => Promise<WindowsSession>;
  readonly service: WebClientService;
  readonly changed: (root: string) => Promise<void>;
  readonly run: Run;
}

const thisMachine: WindowsDrivesParts = {
  run,
  ...{ wnet: windowsNetwork, registry: windowsRegistry, session: windowsSession, changed: notifyExplorer },
  service: windowsService(windowsRegistry),
};

/** Gives the drives of Windows: letters, mapped by WebClient, or by rclone with WinFsp. */
export function windowsDrives(
  { program = [process.execPath], letters, known, directDrive, http, places, env }: SystemDriveServices,
  parts: WindowsDrivesParts = thisMachine,
): SystemDrives {
  const { wnet, registry, session, service, changed } = parts;
  const [executable] = program;
  const icon = /^latchkey/i.test(win32.basename(executable)) ? `${executable},0` : undefined;
  const programs = windowsPrograms(program);
  const webClient: WebClientParts = {
    ...{ wnet, service, session, registry, programs },
    allowedLetters: letters ?? (() => Promise.resolve(undefined)),
    programsOn: programsOn(program, parts.run),
  };
  const isAllowed = directDrive ?? (() => Promise.resolve(false));
  const clearLeftovers = async (): Promise<number> => (known === undefined ? 0 : await strayLetters(wnet, known));
  return {
    name: 'win32',
    // WebClient comes first because it writes at once and locks files; rclone needs a driver of its own, and uploads files
    // after they are saved.
    mappers: [
      directMapper({ ...webClient, isAllowed }),
      webClientMapper(webClient),
      ...(http === undefined ? [] : [winFspMapper({ ...webClient, places, env, http })]),
    ],
    entry: explorerEntry({ wnet, registry, icon, changed }),
    // Windows would have to touch the files to answer this. The programs with open files are named when a letter cannot be
    // taken back (LK-5321).
    openIn: () => Promise.resolve([]),
    clearLeftovers,
    async freeLetters() {
      const allowed = await webClient.allowedLetters();
      return freeLetters(await lettersNow(wnet, registry), omitUndefined({ allowed })).toSorted();
    },
    async disconnectUnknown(server, known) {
      await clearLeftovers();
      const ours = new Set(known.flatMap(knownDirectUncs).map((unc) => unc.toLowerCase()));
      const network = await wnet();
      const remotes = await Promise.all(
        possibleLetters.map(async (letter) => [letter, await network.remote(letter)] as const),
      );
      // A letter that leads straight to the platform may be a person's own mapping, so it is told and stays.
      return remotes
        .filter(([, { code, remote }]) => code === 0 && leadsTo(remote, server) && !ours.has(remote.toLowerCase()))
        .map(([letter]) => rootOf(letter));
    },
  };
}
