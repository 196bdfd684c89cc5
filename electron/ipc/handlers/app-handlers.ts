import type { AboutView, Desktop, HelpTopic, LinkView } from '../../contract/window.ts';
import type { Recovery } from '../../contract/view.ts';
import type { Settings } from '../../settings/settings.ts';
import type { HandlersOf } from '../handlers.ts';

export interface AppParts {
  readonly desktop: Desktop;
  readonly settings: Settings;
  /** What the recovery of an earlier start came to, if it is over soon; otherwise an event tells later. */
  recovered(): Promise<readonly Recovery[]>;
  /** The link that opened the app; given once. */
  takeLink(): LinkView | null;
  hasTray(): Promise<boolean>;
  /** The page listens from now on. */
  started(): void;
  about(): Promise<AboutView>;
  openHelp(topic: HelpTopic): Promise<void>;
  quit(): void;
}

export function appHandlers(parts: AppParts): HandlersOf<'app'> {
  return {
    async start() {
      const [settings, recovered, tray] = await Promise.all([
        parts.settings.read(),
        parts.recovered(),
        parts.hasTray(),
      ]);
      // Tells what waits for a listener only once the answer is on its way, so that the page hears it after.
      setImmediate(() => {
        parts.started();
      });
      return { ok: true, value: { desktop: parts.desktop, settings, recovered, link: parts.takeLink(), tray } };
    },
    async about() {
      return { ok: true, value: await parts.about() };
    },
    async openHelp({ topic }) {
      await parts.openHelp(topic);
      return { ok: true, value: null };
    },
    quit() {
      parts.quit();
      return Promise.resolve({ ok: true, value: null });
    },
  };
}
