import { execFile, spawn } from 'node:child_process';

/** The service of a desktop that shows notifications (Desktop Notifications Specification 1.2). */
const SERVICE = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';
/** Of the action that a click on the notification itself is. */
const DEFAULT_ACTION = 'default';

interface Shown {
  readonly title: string;
  readonly body: string;
}

interface Heard {
  clicked(): void;
  closed(): void;
}

/**
 * Shows a notification on the desktop of the session, as Electron does with libnotify, and tells what its user does with it. Does
 * nothing without a session bus, and where nobody shows notifications; unlike libnotify it starts no program that would.
 * @param program that is named as the sender
 */
export function showOnDesktop(program: string, { title, body }: Shown, heard: Heard): void {
  if (process.env['DBUS_SESSION_BUS_ADDRESS'] === undefined) return;
  // A click could come before the answer to the call, so the signals are heard first.
  const monitor = spawn('gdbus', ['monitor', '--session', '--dest', SERVICE], { stdio: ['ignore', 'pipe', 'ignore'] });
  const end = (): void => {
    process.off('exit', end);
    monitor.kill();
  };
  process.once('exit', end);
  monitor.on('error', end);
  monitor.unref();
  let id: string | undefined;
  let lines = '';
  const read = (line: string): void => {
    if (line.includes('does not have an owner')) end();
    else if (line.includes('is owned by')) {
      notify(program, { title, body }, (given) => {
        if (given === undefined) end();
        id = given;
      });
    }
    if (id === undefined) return;
    if (line.includes(`.ActionInvoked (uint32 ${id}, '${DEFAULT_ACTION}')`)) heard.clicked();
    if (line.includes(`.NotificationClosed (uint32 ${id},`)) {
      end();
      heard.closed();
    }
  };
  monitor.stdout.setEncoding('utf8').on('data', (text: string) => {
    const all = `${lines}${text}`.split('\n');
    lines = all.pop() ?? '';
    for (const line of all) read(line);
  });
}

/** @param done gets the id that the desktop gave it; undefined where it could not be shown */
function notify(program: string, { title, body }: Shown, done: (id: string | undefined) => void): void {
  // JSON's strings are strings of GVariant's text as well.
  const texts = [program, '', title, body].map((text) => JSON.stringify(text));
  const [name = '', icon = '', ...shown] = texts;
  const values = [
    name,
    'uint32 0',
    icon,
    ...shown,
    `['${DEFAULT_ACTION}', 'View']`,
    "{'urgency': <byte 1>}",
    'int32 -1',
  ];
  const call = ['call', '--session', '--dest', SERVICE, '--object-path', PATH, '--method', `${SERVICE}.Notify`];
  execFile('gdbus', [...call, ...values], { timeout: 5000 }, (_error, stdout) => {
    done(/^\(uint32 (\d+),\)/.exec(stdout)?.[1]);
  });
}
