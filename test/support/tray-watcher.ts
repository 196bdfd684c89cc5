import { sessionBus } from '@jellybrick/dbus-next';

/** Makes a session bus one whose desktop shows tray icons. @returns a function that takes that back. */
export async function startTrayWatcher(busAddress: string): Promise<() => void> {
  const bus = sessionBus({ busAddress });
  await bus.requestName('org.kde.StatusNotifierWatcher', 0);
  return () => {
    bus.disconnect();
  };
}
