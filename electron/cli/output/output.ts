/** Where text goes. A reader that has gone away is no reason to stop in the middle of a set-up. */
export interface Output {
  write(text: string): void;
  line(text: string): void;
  /** True for a terminal that can move its cursor. */
  readonly terminal: boolean;
  readonly colours: boolean;
  /** Characters per line. */
  columns(): number;
  /** Waits until everything is handed over. */
  flush(): Promise<void>;
}

/** The parts of a stream that an output uses; `tty.WriteStream` has them all. */
export type OutputStream = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  hasColors?(): boolean;
};

export function createOutput(out: OutputStream, env: NodeJS.ProcessEnv): Output {
  out.on('error', () => undefined); // EPIPE
  const terminal = out.isTTY === true && env['TERM'] !== 'dumb';
  return {
    write(text) {
      out.write(text);
    },
    line(text) {
      out.write(`${text}\n`);
    },
    terminal,
    colours: terminal && (env['NO_COLOR'] ?? '') === '' && out.hasColors?.() !== false,
    columns: () => (out.columns === undefined || out.columns === 0 ? 80 : out.columns), // 0: a terminal that does not say
    flush: () =>
      new Promise((resolve) => {
        out.write('', () => {
          resolve();
        });
      }),
  };
}
