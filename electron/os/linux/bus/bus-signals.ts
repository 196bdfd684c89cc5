import type { EventEmitter } from 'node:events';

/**
 * A selection of signals of the session bus: those of a sender's objects at a path and below it, or those that tell of a new
 * owner of a name.
 */
export type BusSignals = { readonly sender: string; readonly below: string } | { readonly ownerOf: string };

/** The number of a signal (D-Bus Specification, "Message Types"). */
const SIGNAL = 4;

/**
 * Calls `onSignal` for each signal until `signal` aborts, over a connection of its own. When the bus is not there or goes away,
 * no more signals come, so the caller has to look for itself now and then. Never rejects, because nobody waits for it.
 * @param address the session's own bus when absent
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
    // No signals come, as with a bus that is not there.
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
  // This listener is never removed, because an 'error' without a listener would end the process.
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
