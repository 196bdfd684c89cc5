import type { LogonStart } from '../contract/logon-start.ts';
import { isFreshProfile } from '../engine/is-fresh-profile.ts';
import type { DesktopApp } from '../os/login-item.ts';
import type { OperatingSystem } from '../os/operating-system.ts';
import { everybodyArgument, hiddenArgument } from '../os/start-arguments.ts';
import { logonStartReader } from '../settings/logon-start.ts';
import { settingsFile } from '../settings/settings-file.ts';
import type { StartAtLogon } from '../settings/settings.ts';
import { isWantedAtLogon } from './wanted-at-logon.ts';

export interface AtLogon {
  readonly startAtLogon: StartAtLogon;
  readonly logonStart: () => Promise<LogonStart>;
  /** Tells whether this user, or IT for them, wants the app: a package starts it for everybody who logs on. */
  readonly isWanted: () => Promise<boolean>;
  /** Tells whether the logon has started the app, so that it opens no window by itself. */
  readonly isHidden: () => boolean;
}

/** Puts together what concerns the start of this very app at logon. Making it touches nothing. */
export function atLogon(
  os: Pick<OperatingSystem, 'places' | 'policy' | 'startAtLogon' | 'isStartedByLogon'>,
  app: DesktopApp,
  appFolder: string | undefined,
): AtLogon {
  const { env, execPath, argv } = process;
  const places = os.places(env);
  const launch = { executable: execPath, appFolder, args: [hiddenArgument], env };
  const startAtLogon = os.startAtLogon({ ...launch, places, app });
  // Who writes the settings logs that they cannot be read.
  const settings = settingsFile(places.config, { info: () => undefined });
  return {
    startAtLogon,
    isHidden: () => argv.includes(hiddenArgument) || os.isStartedByLogon(app),
    logonStart: logonStartReader(startAtLogon, settings, os.policy()),
    async isWanted() {
      if (!argv.includes(everybodyArgument)) return true;
      const isFresh = () => isFreshProfile(places.data);
      return await isWantedAtLogon({ isFreshProfile: isFresh, settings, policy: os.policy() });
    },
  };
}
