import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { SentCode } from './codes.ts';
import { startDemo, type Demo, type DemoOptions, type UserView } from './demo.ts';

const usage = `Usage: npm run platform -- [--port N] [--json] [--nextcloud] [--tls KEY CERT]

  --port N         listen on this port of 127.0.0.1 (default: a free one)
  --json           print one line of JSON for programs; codes that are "sent" go to stderr
  --tls KEY CERT   serve https with these PEM files
  --nextcloud      show Nextcloud’s face instead of NetExplorer’s
`;

const PARENT_CHECK_MS = 500;

interface Wish {
  readonly json: boolean;
  readonly options: DemoOptions;
}

/** Runs the demo platform until SIGINT or SIGTERM. Exit status 2 for a wrong command line, 1 when it cannot start. */
export async function main(args: readonly string[]): Promise<void> {
  let wish: Wish;
  try {
    if (args.includes('--help')) {
      process.stdout.write(usage);
      return;
    }
    wish = parse(args);
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n\n${usage}`);
    process.exitCode = 2;
    return;
  }
  try {
    const out = wish.json ? process.stderr : process.stdout;
    const demo = await startDemo({ ...wish.options, onSent: (sent) => void out.write(sentLine(sent)) });
    const end = (): void => {
      void demo.stop().then(() => process.exit(0));
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
    if (process.env['npm_lifecycle_event'] === 'platform') whenOrphaned(end);
    process.stdout.write(wish.json ? jsonLine(demo) : table(demo));
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exitCode = 1;
  }
}

/** @throws Error with what is wrong. */
function parse(args: readonly string[]): Wish {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      json: { type: 'boolean' },
      tls: { type: 'string' },
      nextcloud: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  const port = Number(values.port ?? '0');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`${values.port ?? ''} is not a port`);
  const [cert, ...extra] = positionals;
  if (extra.length > 0 || (cert !== undefined) !== (values.tls !== undefined)) {
    throw new Error('--tls takes two files, and there are no other arguments');
  }
  const json = values.json ?? false;
  const face = values.nextcloud === true ? { nextcloud: '' } : {};
  if (values.tls === undefined || cert === undefined) return { json, options: { port, ...face } };
  return {
    json,
    options: { port, ...face, tls: { key: readFileSync(values.tls, 'utf8'), cert: readFileSync(cert, 'utf8') } },
  };
}

/** A signal to `npm run` ends npm and its shell, but not what the shell started. */
function whenOrphaned(end: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end();
  }, PARENT_CHECK_MS);
  watch.unref();
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function sentLine({ method, to, code }: SentCode): string {
  return `${method === 'sms' ? 'SMS' : 'E-mail'} to ${to}: your code is ${code}\n`;
}

function jsonLine({ address, webdav, users, control }: Demo): string {
  return `${JSON.stringify({ address, webdav, users, control })}\n`;
}

function table({ address, webdav, users, control }: Demo): string {
  const rows = users.map((user) => [
    user.name,
    user.password,
    user.methods.join(' ') || '–',
    user.note,
    secretOf(user),
  ]);
  const head = ['user', 'password', 'second factor', 'what for', 'OTP secret'];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const lines = [head, ...rows].map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '));
  return [
    `Demo platform   ${address}`,
    `WebDAV          ${webdav}   (login and an app password)`,
    `Control         ${control}`,
    '',
    ...lines.map((line) => line.trimEnd()),
    '',
    `A code that works now: curl -s '${control}codeFor?arg=alice'   (yuki: what the YubiKey types)`,
    'Codes by SMS and e-mail appear here. Ctrl-C ends it.',
    '',
  ].join('\n');
}

const secretOf = ({ otpSecret }: UserView): string => otpSecret ?? '';

await main(process.argv.slice(2));
