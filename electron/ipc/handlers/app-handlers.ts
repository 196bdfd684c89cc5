import type { AboutView, Desktop, HelpTopic, LinkView } from '../../contract/window.ts';
import type { Recovery } from '../../contract/view.ts';
import type { Settings } from '../../settings/settings.ts';
import type { HandlersOf } from '../handlers.ts';

export interface AppParts {
  readonly version: string;
  readonly desktop: Desktop;
  readonly settings: Settings;
  /** Settles when the recovery is over, or after a moment if it takes longer; an event then tells its result later. */
  recovery(): Promise<unknown>;
  /** Gives each result of the recovery that the window was not told yet, and gives it only once. */
  takeRecovered(): readonly Recovery[];
  /** Gives the link that opened the app, and gives it only once. */
  takeLink(): LinkView | null;
  hasTray(): Promise<boolean>;
  /** Told that the page listens to events from now on. */
  onListening(): void;
  about(): Promise<AboutView>;
  /** Opens help. @param drive the id of the drive or application whose platform the help is about */
  openHelp(topic: HelpTopic, drive: string | undefined): Promise<void>;
  conceal(on: boolean): void;
  quit(): void;
}

export function appHandlers(parts: AppParts): HandlersOf<'app'> {
  return {
    async start() {
      const [settings] = await Promise.all([parts.settings.read(), parts.recovery()]);
      const { desktop, version } = parts;
      // Events that wait for a listener are sent only once the answer is on its way, so that the page receives the answer
      // first.
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
    async openHelp({ topic, drive }) {
      await parts.openHelp(topic, drive);
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
