import { createInterface } from 'node:readline';
import { startDemo, type Demo } from '../../demo/demo.ts';
import { startDesktop } from '../../support/desktop.ts';

/** A platform to try the app on, and a desktop session of its own around the app. */
export interface DemoPlatform {
  /** Fills in the address, as a link in an e-mail of the company would. */
  readonly link: string;
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Starts both, and says who can sign in and with what. */
export async function startPlatform(): Promise<DemoPlatform> {
  const say = (text: string): void => void process.stdout.write(`${text}\n`);
  const session = await startDesktop();
  const demo = await startDemo({
    onSent: ({ user, method, to, code }) => {
      say(`  ${method} to ${to} (${user}): ${code}`);
    },
  });
  say(`\nDemo platform: ${demo.address}\n\n${userLines(demo).join('\n')}\n`);
  say('Text messages and e-mails appear here. Press Enter for the codes of this moment.\n');
  say(codeLines(demo).join('\n'));
  const keys = createInterface({ input: process.stdin });
  keys.on('line', () => {
    say(codeLines(demo).join('\n'));
  });
  return {
    link: `latchkey://setup?${new URLSearchParams({ platform: demo.address }).toString()}`,
    env: session.env,
    async stop() {
      keys.close();
      await session.stop();
      await demo.stop();
    },
  };
}

function userLines({ users }: Demo): readonly string[] {
  const rows = [
    ['name', 'password', 'second factor', ''],
    ...users.map(({ name, password, methods, note }) => [name, password, methods.join(', ') || 'none', note]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}

/** Codes that are not sent: they are read from an app or typed by a key. */
function codeLines(demo: Demo): readonly string[] {
  return demo.users.flatMap(({ name, methods }) =>
    methods
      .filter((method) => method === 'otp' || method === 'yubikey')
      .map((method) => `  ${method.padEnd(7)}  ${name.padEnd(24)}  ${demo.codeFor(name, method)}`),
  );
}
