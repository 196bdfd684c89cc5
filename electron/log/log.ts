import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { namesSecret, redact } from './redact.ts';

/** Values that may be logged. A `Secret` does not fit. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Log {
  /** `event` is a constant name; what varies belongs into `fields`. */
  info(event: string, fields?: LogFields): void;
  /** Keeps the full story of an unexpected error and gives the reference under which it is found. */
  unexpected(error: unknown, fields?: LogFields): string;
  /** Waits until everything is on disk, at most a second. */
  close(): Promise<void>;
}

const MAX_SIZE = '1M'; // with three older files: some thousand set-ups, and never more than 4 MB of a user's disk
const OLDER_FILES = 3;
const MAX_CAUSES = 5;
const MAX_TEXT = 16 * 1024; // characters of one field: a deep stack with its causes

/**
 * A log of JSON lines in `folder`, rotated, readable by its user only. Made when first written to. Trouble with the disk
 * is swallowed: a full disk must not stop somebody from undoing a set-up.
 */
export function fileLog(folder: string, now: () => Date = () => new Date()): Log {
  let stream: Promise<{ write(line: string): void; end(done: () => void): void }> | undefined;
  const open = async () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { createStream } = await import('rotating-file-stream');
    const created = createStream('latchkey.log', { path: folder, size: MAX_SIZE, maxFiles: OLDER_FILES, mode: 0o600 });
    for (const trouble of ['error', 'warning'] as const) created.on(trouble, () => undefined);
    return { write: (line: string) => void created.write(line), end: (done: () => void) => void created.end(done) };
  };
  const write = (level: string, event: string, fields: LogFields): void => {
    const line = `${JSON.stringify({ time: now().toISOString(), level, event, ...safe(fields) })}\n`;
    stream ??= open();
    stream
      .then((opened) => {
        opened.write(line);
      })
      .catch(() => undefined);
  };
  return {
    info: (event, fields = {}) => {
      write('info', event, fields);
    },
    unexpected(error, fields = {}) {
      const reference = randomBytes(4).toString('hex').toUpperCase();
      write('error', 'unexpected', { reference, story: storyOf(error), ...fields });
      return reference;
    },
    async close() {
      const opened = await stream?.catch(() => undefined);
      if (opened === undefined) return;
      await new Promise<void>((resolve) => {
        setTimeout(resolve, 1000).unref();
        opened.end(resolve);
      });
    },
  };
}

/** Each value by itself, before it becomes JSON: quotes that are escaped would hide a secret, and the line stays JSON. */
function safe(fields: LogFields): LogFields {
  const values = Object.entries(fields).map(([name, value]) => {
    if (namesSecret(name)) return [name, '[redacted]'];
    return [name, typeof value === 'string' ? redact(value.slice(0, MAX_TEXT)) : value];
  });
  return Object.fromEntries(values) as LogFields;
}

/** With its causes, as far as they are told apart from a circle. */
function storyOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return String(error);
  const cause =
    error.cause === undefined || depth === MAX_CAUSES ? '' : `\ncaused by ${storyOf(error.cause, depth + 1)}`;
  return `${error.stack ?? error.message}${cause}`;
}
