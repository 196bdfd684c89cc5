import { randomBytes } from 'node:crypto';
import { namesSecret, redact } from './redact.ts';
import { sharedFile } from './shared-file.ts';

/** Values that may be logged. A `Secret` is not assignable to them. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Log {
  /**
   * Writes a line.
   * @param event a constant name; values that vary belong into `fields`
   */
  info(event: string, fields?: LogFields): void;
  /**
   * Writes the full story of an unexpected error.
   * @returns the reference under which the log has the story
   */
  unexpected(error: unknown, fields?: LogFields): string;
  /** Waits until everything is on disk, at most a second. */
  close(): Promise<void>;
}

const MAX_BYTES = 1024 * 1024; // with three older files: some thousand set-ups, and never more than 4 MB of a user's disk
const OLDER_FILES = 3;
const MAX_CAUSES = 5;
const MAX_TEXT = 16 * 1024; // characters of one field: a deep stack with its causes

/**
 * Makes a log of JSON lines in `folder`, shared by every Latchkey of its user and readable by them only. The first line makes
 * the file. Errors of the disk are swallowed, because a full disk must not stop anybody from undoing a set-up.
 */
export function fileLog(folder: string, now: () => Date = () => new Date()): Log {
  const file = sharedFile({ folder, name: 'latchkey', maxBytes: MAX_BYTES, older: OLDER_FILES });
  const write = (level: string, event: string, fields: LogFields): void => {
    file.append(`${JSON.stringify({ time: now().toISOString(), level, event, ...safe(fields) })}\n`);
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
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, 1000);
      });
      await Promise.race([file.written(), late]);
      clearTimeout(timer);
    },
  };
}

/** Redacts each value before the line becomes JSON: escaped quotes would hide a secret, and redacted JSON might not be valid. */
function safe(fields: LogFields): LogFields {
  const values = Object.entries(fields).map(([name, value]) => {
    if (namesSecret(name)) return [name, '[redacted]'];
    return [name, typeof value === 'string' ? redact(value.slice(0, MAX_TEXT)) : value];
  });
  return Object.fromEntries(values) as LogFields;
}

/** Returns an error's stack with those of its causes. Their number is limited, so that a circle of causes ends. */
function storyOf(error: unknown, depth = 0): string {
  if (!(error instanceof Error)) return String(error);
  const cause =
    error.cause === undefined || depth === MAX_CAUSES ? '' : `\ncaused by ${storyOf(error.cause, depth + 1)}`;
  return `${error.stack ?? error.message}${cause}`;
}
