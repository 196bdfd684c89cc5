import { Message, sessionBus } from '@jellybrick/dbus-next';

const SERVICE = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';

export interface ShownNotification {
  readonly title: string;
  readonly body: string;
}

/** Shows notifications to nobody: what a desktop of a session does with them, and its user. */
export interface NotificationDesktop {
  readonly shown: readonly ShownNotification[];
  /** Clicks on one itself, which closes it. @param index of those that were shown */
  click(index: number): void;
  stop(): void;
}

/** Makes a session one whose desktop shows notifications. */
export async function startNotificationDesktop(busAddress: string): Promise<NotificationDesktop> {
  const bus = sessionBus({ busAddress });
  const shown: ShownNotification[] = [];
  bus.addMethodHandler((message) => {
    if (message.interface !== SERVICE || message.member !== 'Notify') return false;
    const [, , , title, body] = message.body as readonly string[];
    shown.push({ title: title ?? '', body: body ?? '' });
    bus.send(Message.newMethodReturn(message, 'u', [shown.length]));
    return true;
  });
  await bus.requestName(SERVICE, 0);
  return {
    shown,
    click(index) {
      const id = index + 1;
      bus.send(Message.newSignal(PATH, SERVICE, 'ActionInvoked', 'us', [id, 'default']));
      bus.send(Message.newSignal(PATH, SERVICE, 'NotificationClosed', 'uu', [id, 2]));
    },
    stop() {
      bus.disconnect();
    },
  };
}
