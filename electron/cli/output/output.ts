/** A stream for text. When its reader has gone away, writing does nothing, so that a set-up does not stop half-way. */
export interface Output {
  write(text: string): void;
  line(text: string): void;
  /** Whether the stream is a terminal that can move its cursor. */
  readonly terminal: boolean;
  readonly colours: boolean;
  /** The number of characters per line. */
  columns(): number;
  /** Waits until everything written has been handed to the operating system. */
  flush(): Promise<void>;
}

/** The parts of a stream that an output uses. `tty.WriteStream` has them all. */
export type OutputStream = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  hasColors?(): boolean;
};

export function createOutput(out: OutputStream, env: NodeJS.ProcessEnv): Output {
  out.on('error', () => undefined); // EPIPE: the reader has gone away
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
    columns: () => (out.columns === undefined || out.columns === 0 ? 80 : out.columns), // 0: the width is unknown
    flush: () =>
      new Promise((resolve) => {
        out.write('', () => {
          resolve();
        });
      }),
  };
}
