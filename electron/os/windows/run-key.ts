import { FailureError } from '../../contract/failure.ts';
import type { StartAtLogon } from '../../settings/settings.ts';
import { windowsRegistry, type Registry } from './registry.ts';

const RUN = 'Software\\Microsoft\\Windows\\CurrentVersion\\Run';
/** Task Manager and Settings record in this key which Run entries a person has switched off. */
const APPROVED = 'Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run';
/** Electron gives the entry the same name, which is the app's AppUserModelID. */
const NAME = 'app.latchkey.desktop';

/**
 * Starts Latchkey at logon through the user's Run key, whether the app or a terminal asks for it. Electron's own call is not
 * used because it would also undo a switch-off in Task Manager, which only the person may undo. `turn` throws FailureError
 * LK-1013 when the registry refuses, and LK-5362 when a person has switched the entry off.
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
    isSwitchedOff: async () => isSwitchedOff(await load()),
    async turn(on) {
      const registry = await load();
      const code = on ? registry.write(RUN, NAME, line) : registry.remove(RUN, NAME);
      if (code !== 0) throw new FailureError('LK-1013', { path: `HKCU\\${RUN}`, reason: `Windows ${String(code)}` });
      if (on && isSwitchedOff(registry)) throw new FailureError('LK-5362');
    },
  };
}

/** The first byte of the value is odd when the entry is switched off; the other bytes are the time of the switch-off. */
function isSwitchedOff(registry: Pick<Registry, 'read'>): boolean {
  const found = registry.read('HKCU', APPROVED, NAME);
  if (found.found !== 'yes' || found.value.type !== 'bytes') return false;
  return ((found.value.bytes[0] ?? 0) & 1) === 1;
}

/**
 * Quotes an argument so that CommandLineToArgvW reads it back unchanged: backslashes are special only before a quote, and are
 * doubled there.
 */
export function quoted(argument: string): string {
  if (/^[^\s"]+$/.test(argument)) return argument;
  let [text, backslashes] = ['', ''];
  for (const character of argument) {
    text += character === '"' ? `${backslashes}\\"` : character;
    backslashes = character === '\\' ? `${backslashes}\\` : '';
  }
  return `"${text}${backslashes}"`;
}
