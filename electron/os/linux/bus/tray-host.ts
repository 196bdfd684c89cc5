import { omitUndefined } from '../../../contract/omit-undefined.ts';
import { listenToBus } from './bus-signals.ts';
import { withSessionBus } from './session-bus.ts';

/** The bus answers in a few milliseconds; but at logon, when everything starts at once, nothing does. */
const ASK_MS = 5000;

/** Taken by whatever shows the icons of the StatusNotifierItem specification. */
const HOST = 'org.kde.StatusNotifierWatcher';

/** When to ask again a bus that has not answered, ms: it may be a slow logon, and what is there already makes no signal. */
const AGAIN_MS = [2000, 10_000, 60_000] as const;

export interface TrayHostParts {
  /** Called at first, and whenever icons begin or cease to be shown. */
  readonly onChange: (there: boolean) => void;
  readonly signal: AbortSignal;
  /** The session's own when absent. */
  readonly busAddress?: string;
  readonly ask?: (busAddress?: string) => Promise<boolean | undefined>;
  readonly listen?: typeof listenToBus;
  readonly after?: (ms: number, again: () => void) => void;
}

/**
 * Watches whether the desktop shows tray icons. On Linux something must have taken the name of
 * the specification's host, which GNOME without an extension does not: an icon would then be nowhere, and an app that lives
 * on in it could not be reached. At logon that host may come after us, and it goes when its extension is switched off.
 */
export function watchTrayHost(parts: TrayHostParts): void {
  const { onChange, signal, busAddress, ask = hasHost, listen = listenToBus, after = later } = parts;
  let known: boolean | undefined;
  let round = 0;
  const look = async (tries = 0): Promise<void> => {
    const mine = ++round;
    const there = await ask(busAddress);
    if (signal.aborted || mine !== round) return; // what is asked later knows better
    const wait = AGAIN_MS[tries];
    if (there === undefined && wait !== undefined) after(wait, () => void look(tries + 1));
    // Nothing is known of a bus that does not answer; without an icon the window is the only way to the app.
    const now = there ?? known ?? false;
    if (now === known) return;
    known = now;
    onChange(now);
  };
  // Heard before it is asked: what comes in between is not missed.
  void listen({ ownerOf: HOST }, () => void look(), signal, busAddress);
  void look();
}

function later(ms: number, again: () => void): void {
  setTimeout(again, ms).unref();
}

/** Asks the bus whether a host shows icons; undefined when the bus does not say. */
async function hasHost(busAddress?: string): Promise<boolean | undefined> {
  try {
    const [owned] = await withSessionBus({ timeoutMs: ASK_MS, ...omitUndefined({ address: busAddress }) }, (bus) =>
      bus.call({
        destination: 'org.freedesktop.DBus',
        path: '/org/freedesktop/DBus',
        interface: 'org.freedesktop.DBus',
        member: 'NameHasOwner',
        signature: 's',
        body: [HOST],
      }),
    );
    return owned === true;
  } catch {
    return undefined;
  }
}
