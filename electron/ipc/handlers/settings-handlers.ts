import type { Settings } from '../../settings/settings.ts';
import type { HandlersOf } from '../handlers.ts';

export function settingsHandlers(settings: Settings): HandlersOf<'settings'> {
  return {
    read: async () => ({ ok: true, value: await settings.read() }),
    change: async (change) => ({ ok: true, value: await settings.change(change) }),
  };
}
