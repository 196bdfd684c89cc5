import { omitUndefined } from '../../../contract/omit-undefined.ts';
import { listenToBus } from './bus-signals.ts';
import { withSessionBus } from './session-bus.ts';

/**
 * Time for an answer of the bus, in ms. It usually takes a few milliseconds, but at logon, when everything starts at once, much
 * longer.
 */
const ASK_MS = 5000;

/** The bus name of the program that shows icons by the StatusNotifierItem specification. */
const HOST = 'org.kde.StatusNotifierWatcher';

/**
 * When a bus that has not answered is asked again, in ms. The logon may be slow, and a host that is there already sends no
 * signal.
 */
const AGAIN_MS = [2000, 10_000, 60_000] as const;

export interface TrayHostParts {
  /** Called at first, and whenever icons begin or cease to be shown. */
  readonly onChange: (there: boolean) => void;
  readonly signal: AbortSignal;
  /** The session's own bus when absent. */
  readonly busAddress?: string;
  readonly ask?: (busAddress?: string) => Promise<boolean | undefined>;
  readonly listen?: typeof listenToBus;
  readonly after?: (ms: number, again: () => void) => void;
}

/**
 * Watches whether the desktop shows tray icons. On Linux some program must own the name of the specification's host, which
 * GNOME without an extension does not have: an icon would then be shown nowhere, and an app that lives on in the tray could not
 * be reached. At logon the host may start after us, and it goes when its extension is switched off.
 */
export function watchTrayHost(parts: TrayHostParts): void {
  const { onChange, signal, busAddress, ask = hasHost, listen = listenToBus, after = later } = parts;
  let known: boolean | undefined;
  let round = 0;
  const look = async (tries = 0): Promise<void> => {
    const mine = ++round;
    const there = await ask(busAddress);
    if (signal.aborted || mine !== round) return; // a later look knows better
    const wait = AGAIN_MS[tries];
    if (there === undefined && wait !== undefined) after(wait, () => void look(tries + 1));
    // When the bus does not answer, nothing is known. The icon then counts as not shown, because the window is the only other
    // way to the app.
    const now = there ?? known ?? false;
    if (now === known) return;
    known = now;
    onChange(now);
  };
  // The signals are listened to before the bus is asked, so that no change in between is missed.
  void listen({ ownerOf: HOST }, () => void look(), signal, busAddress);
  void look();
}

function later(ms: number, again: () => void): void {
  setTimeout(again, ms).unref();
}

/** Asks the bus whether a host shows icons. Undefined when the bus does not answer. */
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
