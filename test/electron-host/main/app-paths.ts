import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type * as Electron from 'electron';
import { notImplemented } from '../strict.ts';

export type PathName = Parameters<Electron.App['getPath']>[0];

/** Where Electron keeps things on Linux. */
export class AppPaths {
  readonly #chosen = new Map<PathName, string>();
  readonly #appName: () => string;

  constructor(appName: () => string) {
    this.#appName = appName;
  }

  get(name: PathName): string {
    return this.#chosen.get(name) ?? this.#usual(name);
  }

  /** @throws Error when the path is not absolute */
  set(name: PathName, path: string): void {
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    mkdirSync(path, { recursive: true });
    this.#chosen.set(name, path);
  }

  #usual(name: PathName): string {
    switch (name) {
      case 'home':
        return homedir();
      case 'appData':
        return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
      case 'userData':
        return join(this.get('appData'), this.#appName());
      case 'sessionData':
        return this.get('userData');
      case 'logs':
        return join(this.get('userData'), 'logs');
      case 'crashDumps':
        return join(this.get('sessionData'), 'Crashpad');
      case 'temp':
        return tmpdir();
      case 'exe':
        return process.execPath;
      default:
        return notImplemented(`app.getPath('${name}')`);
    }
  }
}
