import type { EventEmitter } from 'node:events';

/** A rule picks signals of the session bus: of a sender's objects at a path and below it, or that a name has another owner. */
export type BusSignals = { readonly sender: string; readonly below: string } | { readonly ownerOf: string };

/** D-Bus Specification, "Message Types". */
const SIGNAL = 4;

/**
 * Calls `onSignal` for each signal until `signal` aborts, over a connection of its own. A bus that is not there, or goes away,
 * tells nothing more: whoever listens has to look by themselves now and then. Never rejects: nobody waits for it.
 * @param address the session's own when absent
 */
export async function listenToBus(
  signals: BusSignals,
  onSignal: () => void,
  signal: AbortSignal,
  address?: string,
): Promise<void> {
  try {
    await listen(signals, onSignal, signal, address);
  } catch {
    // As with a bus that is not there.
  }
}

async function listen(
  signals: BusSignals,
  onSignal: () => void,
  signal: AbortSignal,
  address: string | undefined,
): Promise<void> {
  const dbus = await import('@jellybrick/dbus-next');
  if (signal.aborted) return;
  const bus = dbus.sessionBus(address === undefined ? {} : { busAddress: address });
  // Never taken off again: an 'error' that nobody listens to would end the process.
  (bus as unknown as EventEmitter).on('error', () => undefined);
  bus.on('message', ({ type }: { readonly type: number }) => {
    if (type === SIGNAL) onSignal();
  });
  signal.addEventListener(
    'abort',
    () => {
      bus.disconnect();
    },
    { once: true },
  );
  const match = `type='signal',${ruleOf(signals)}`;
  const add = new dbus.Message({
    destination: 'org.freedesktop.DBus',
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus',
    member: 'AddMatch',
    signature: 's',
    body: [match],
  });
  await bus.call(add);
}

function ruleOf(signals: BusSignals): string {
  if ('below' in signals) return `sender='${signals.sender}',path_namespace='${signals.below}'`;
  return `sender='org.freedesktop.DBus',member='NameOwnerChanged',arg0='${signals.ownerOf}'`;
}
