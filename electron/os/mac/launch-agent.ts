import { access } from 'node:fs/promises';
import { FailureError } from '../../contract/failure.ts';
import type { StartAtLogon } from '../../settings/settings.ts';
import type { Run } from '../run.ts';

/** The agent that a package has made for everybody on the Mac, and its name for launchd. */
export const everybodysAgent = '/Library/LaunchAgents/app.latchkey.desktop.plist';
const LABEL = 'app.latchkey.desktop';

const disabledLines: readonly string[] = [`"${LABEL}" => disabled`, `"${LABEL}" => true`];

const TIMEOUT_MS = 10_000;

export interface LaunchAgentParts {
  /** The login item of an app that was not installed by a package. */
  readonly loginItem: StartAtLogon;
  readonly run: Run;
  /** The number of the user. */
  readonly user: number;
  readonly agent?: string;
}

/**
 * Starts Latchkey at logon with the agent that a package has made for everybody, where there is one, and with a login item
 * otherwise. A user switches the agent off for themselves, which launchd remembers.
 */
export function launchAgentOrLoginItem({
  loginItem,
  run,
  user,
  agent = everybodysAgent,
}: LaunchAgentParts): StartAtLogon {
  const isThere = (): Promise<boolean> =>
    access(agent).then(
      () => true,
      () => false,
    );
  const launchctl = (...args: readonly string[]) => run({ file: '/bin/launchctl', args, timeoutMs: TIMEOUT_MS });
  const isDisabled = async (): Promise<boolean> => {
    const { code, stdout } = await launchctl('print-disabled', `gui/${String(user)}`);
    return code === 0 && isDisabledIn(stdout);
  };
  return {
    isOn: async () => ((await isThere()) ? !(await isDisabled()) : await loginItem.isOn()),
    isSwitchedOff: async () => ((await isThere()) ? await isDisabled() : (await loginItem.isSwitchedOff?.()) === true),
    async turn(on, by) {
      if (!(await isThere())) {
        await loginItem.turn(on, by);
        return;
      }
      // The app of before the package may have an item of its own. It would start Latchkey once more, or in spite of the user.
      if (await loginItem.isOn()) await loginItem.turn(false);
      const { code } = await launchctl(on ? 'enable' : 'disable', `gui/${String(user)}/${LABEL}`);
      if (code !== 0) throw new FailureError('LK-1013', { path: agent, reason: `launchctl ${String(code)}` });
    },
  };
}

/** Reads what launchd lists as switched off. Systems before macOS 13 say `true`. */
export function isDisabledIn(list: string): boolean {
  return list.split('\n').some((line) => disabledLines.includes(line.trim()));
}
