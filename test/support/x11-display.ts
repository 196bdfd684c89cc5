import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { run } from '../../electron/os/run.ts';

/** An X11 display of its own, without a screen. */
export interface X11Display {
  /** `:99` */
  readonly name: string;
  /** What a program that pastes gets, in one form; undefined when there is nothing for it. */
  paste(target?: string): Promise<string | undefined>;
  /** As when somebody copies something. */
  copy(text: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a display. It keeps what it knows of names when its last program has gone, as real ones do. */
export async function startX11Display(): Promise<X11Display> {
  const args = ['-displayfd', '3', '-screen', '0', '320x240x24', '-nolisten', 'tcp', '-noreset'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = (await once(server.stdio[3] as Readable, 'data')) as [Buffer];
  const name = `:${number.toString().trim()}`;
  const xclip = (more: readonly string[], stdin?: string) =>
    run({
      ...{ file: 'xclip', args: ['-selection', 'clipboard', ...more], env: { DISPLAY: name }, timeoutMs: 5000 },
      ...(stdin === undefined ? {} : { stdin }),
    });
  return {
    name,
    async paste(target = 'UTF8_STRING') {
      const { code, stdout } = await xclip(['-o', '-t', target]);
      return code === 0 ? stdout : undefined;
    },
    async copy(text) {
      // It stays to serve what it copied, with its output open: silent, it can be left alone.
      const owner = spawn('xclip', ['-selection', 'clipboard', '-i'], {
        env: { ...process.env, DISPLAY: name },
        stdio: ['pipe', 'ignore', 'ignore'],
      });
      owner.stdin.end(text);
      await once(owner, 'exit');
    },
    async stop() {
      server.kill('SIGTERM');
      await once(server, 'exit');
    },
  };
}
