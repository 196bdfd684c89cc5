import { FailureError } from '../../contract/failure.ts';
import type { StartAtLogon } from '../../settings/settings.ts';
import { windowsRegistry, type Registry } from './registry.ts';

const RUN = 'Software\\Microsoft\\Windows\\CurrentVersion\\Run';
/** What the Task Manager and Settings remember of entries that somebody has switched off there. */
const APPROVED = 'Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run';
/** As Electron names it, after the app's AppUserModelID. */
const NAME = 'app.latchkey.desktop';

/**
 * Starts Latchkey at logon by the user's Run key, from the app and from a terminal alike. Not Electron's call: that one also
 * takes back what a person has switched off in the Task Manager, which is theirs to take back.
 */
export function runKey(
  command: readonly string[],
  load: () => Promise<Pick<Registry, 'read' | 'write' | 'remove'>> = windowsRegistry,
): StartAtLogon {
  const line = command.map(quoted).join(' ');
  return {
    async isOn() {
      const registry = await load();
      const found = registry.read('HKCU', RUN, NAME);
      const isThere = found.found === 'yes' && found.value.type === 'text' && found.value.text === line;
      return isThere && !isSwitchedOff(registry);
    },
    async turn(on) {
      const registry = await load();
      const code = on ? registry.write(RUN, NAME, line) : registry.remove(RUN, NAME);
      if (code !== 0) throw new FailureError('LK-1013', { path: `HKCU\\${RUN}`, reason: `Windows ${String(code)}` });
      if (on && isSwitchedOff(registry)) throw new FailureError('LK-5362');
    },
  };
}

/** An odd first byte switches an entry off; the others are the time of it. */
function isSwitchedOff(registry: Pick<Registry, 'read'>): boolean {
  const found = registry.read('HKCU', APPROVED, NAME);
  if (found.found !== 'yes' || found.value.type !== 'bytes') return false;
  return ((found.value.bytes[0] ?? 0) & 1) === 1;
}

/** As CommandLineToArgvW takes it apart again: backslashes count only before a quote, and double there. */
export function quoted(argument: string): string {
  if (/^[^\s"]+$/.test(argument)) return argument;
  let [text, backslashes] = ['', ''];
  for (const character of argument) {
    text += character === '"' ? `${backslashes}\\"` : character;
    backslashes = character === '\\' ? `${backslashes}\\` : '';
  }
  return `"${text}${backslashes}"`;
}
