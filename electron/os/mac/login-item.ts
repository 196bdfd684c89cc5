import { FailureError } from '../../contract/failure.ts';
import type { StartAtLogon } from '../../settings/settings.ts';
import { loginItem, type DesktopApp } from '../login-item.ts';

/**
 * Starts Latchkey at logon with a login item, which Electron registers with `SMAppService` (macOS 13). Being registered does not
 * mean being allowed: a person can switch the item off in System Settings, and IT can forbid it.
 */
export function macLoginItem(app: DesktopApp, args: readonly string[]): StartAtLogon {
  const plain = loginItem(app, args);
  const status = (): string | undefined => app.getLoginItemSettings().status;
  return {
    async isOn() {
      const known = status();
      return known === undefined ? await plain.isOn() : known === 'enabled';
    },
    isSwitchedOff: () => Promise.resolve(status() === 'requires-approval'),
    /** @throws FailureError LK-5423 when the person has to allow the item first, LK-5424 when macOS does not find the app */
    async turn(on) {
      await plain.turn(on);
      if (!on) return;
      if (status() === 'requires-approval') throw new FailureError('LK-5423');
      if (status() === 'not-found') throw new FailureError('LK-5424');
    },
  };
}
