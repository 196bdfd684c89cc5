import { win32 } from 'node:path';
import type { SystemDrives, SystemDriveServices } from '../../../drives/system-drives.ts';
import { run, type Run } from '../../run.ts';
import { windowsRegistry, type Registry } from '../registry.ts';
import { windowsSession, type WindowsSession } from '../session.ts';
import { programsOn, windowsPrograms } from './drive-programs.ts';
import { directMapper } from './direct-mapper.ts';
import { explorerEntry, notifyExplorer } from './explorer-entry.ts';
import { windowsService, type WebClientService } from './service.ts';
import { strayLetters } from './stray-letters.ts';
import { winFspMapper } from '../rclone/winfsp-mapper.ts';
import { webClientMapper, type WebClientParts } from './webclient-mapper.ts';
import { windowsNetwork, type Wnet } from './wnet.ts';

/** What the drives of Windows are made of; this machine's when absent. */
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

/** Drives on Windows: letters, by WebClient. */
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
    // What is written at once and locked comes first; rclone has a driver of its own, and uploads what is saved afterwards.
    mappers: [
      directMapper({ ...webClient, isAllowed }),
      webClientMapper(webClient),
      ...(http === undefined ? [] : [winFspMapper({ ...webClient, places, env, http })]),
    ],
    entry: explorerEntry({ wnet, registry, icon, changed }),
    // To be asked, Windows has to touch the files: what has some open is told when a letter cannot be given back (LK-5321).
    openIn: () => Promise.resolve([]),
    clearLeftovers,
    async disconnectUnknown() {
      await clearLeftovers();
      return []; // nothing here was ever mapped at a platform itself
    },
  };
}
