import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { runCli } from '../../electron/cli/run-cli.ts';
import type { CliEnvironment } from '../../electron/cli/cli-environment.ts';
import type { Engine } from '../../electron/engine/engine.ts';
import { fakeEngine } from './fake-engine.ts';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The lines of standard output as JSON. */
  readonly events: readonly Record<string, unknown>[];
  /** The last event. */
  readonly result: Record<string, unknown> | undefined;
}

export interface Around {
  readonly engine?: Partial<Engine>;
  /** What standard input holds; it stays open when absent, as a terminal that nobody types on. */
  readonly stdin?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Gets the signals, to interrupt. */
  readonly process?: EventEmitter;
  readonly world?: Partial<CliEnvironment>;
}

/** Runs the terminal program in this process, against a fake engine. */
export async function runInFakeWorld(argv: readonly string[], around: Around = {}): Promise<Ran> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  if (around.stdin !== undefined) stdin.end(around.stdin);
  const text = { stdout: '', stderr: '' };
  stdout.on('data', (chunk: Buffer) => (text.stdout += chunk.toString()));
  stderr.on('data', (chunk: Buffer) => (text.stderr += chunk.toString()));
  const code = await runCli(argv, {
    stdin,
    stdout,
    stderr,
    env: around.env ?? {},
    version: '1.2.3',
    desktop: 'linux',
    reportBase: () => Promise.resolve({ engine: 'Node 20', system: 'Linux 6.18 x64', home: '/home/anna', log: [] }),
    process: around.process ?? new EventEmitter(),
    buildEngine: () => Promise.resolve(fakeEngine(around.engine)),
    policy: { read: () => Promise.resolve({ found: 'no', by: '/etc/latchkey/policy.json' }) },
    healthOfUsers: () => Promise.resolve([]),
    openFolder: () => Promise.resolve(),
    openLink: () => Promise.resolve(),
    unexpected: () => Promise.resolve('CAFE0123'),
    ...around.world,
  });
  const lines = text.stdout.split('\n').filter((line) => line.startsWith('{'));
  const events = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { code, ...text, events, result: events.at(-1) };
}
