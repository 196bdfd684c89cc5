import type { AboutView, Desktop, HelpTopic, LinkView } from '../../contract/window.ts';
import type { Recovery } from '../../contract/view.ts';
import type { Settings } from '../../settings/settings.ts';
import type { HandlersOf } from '../handlers.ts';

export interface AppParts {
  readonly version: string;
  readonly desktop: Desktop;
  readonly settings: Settings;
  /** Settles when the recovery of an earlier start is over, or not over soon: an event tells later then. */
  recovery(): Promise<unknown>;
  /** Gives, once, how work that an earlier start left was recovered, as far as that was not told yet. */
  takeRecovered(): readonly Recovery[];
  /** The link that opened the app; given once. */
  takeLink(): LinkView | null;
  hasTray(): Promise<boolean>;
  /** The page listens from now on. */
  onListening(): void;
  about(): Promise<AboutView>;
  openHelp(topic: HelpTopic): Promise<void>;
  conceal(on: boolean): void;
  quit(): void;
}

export function appHandlers(parts: AppParts): HandlersOf<'app'> {
  return {
    async start() {
      const [settings] = await Promise.all([parts.settings.read(), parts.recovery()]);
      const { desktop, version } = parts;
      // Tells what waits for a listener only once the answer is on its way, so that the page hears it after.
      setImmediate(() => {
        parts.onListening();
      });
      const waiting = { recovered: parts.takeRecovered(), link: parts.takeLink() };
      return { ok: true, value: { version, desktop, settings, ...waiting } };
    },
    async tray() {
      return { ok: true, value: await parts.hasTray() };
    },
    async about() {
      return { ok: true, value: await parts.about() };
    },
    async openHelp({ topic }) {
      await parts.openHelp(topic);
      return { ok: true, value: null };
    },
    conceal({ on }) {
      parts.conceal(on);
      return Promise.resolve({ ok: true, value: null });
    },
    quit() {
      parts.quit();
      return Promise.resolve({ ok: true, value: null });
    },
  };
}
