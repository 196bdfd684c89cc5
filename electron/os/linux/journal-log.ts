import { run, type Run } from '../run.ts';
import type { SystemLog, SystemLogEntry } from '../system-log.ts';

const TIME_MS = 5000;
/** The priorities of syslog(3). */
const priorities = { information: '6', warning: '4', error: '3' } as const;
const names = { information: 'user.info', warning: 'user.warning', error: 'user.err' } as const;

/**
 * Writes to the journal with `logger`, so that `journalctl LK_CODE=LK-5006` finds an entry. Where there is no journal, the entry goes to
 * syslog.
 */
export function journalLog(start: Run = run): SystemLog {
  return {
    async write(entry) {
      const written = await start({ file: 'logger', args: ['--journald'], stdin: fieldsOf(entry), timeoutMs: TIME_MS });
      if (written.code === 0 || written.missing) return;
      const args = ['--tag', 'latchkey', '--priority', names[entry.level], '--', entry.text];
      await start({ file: 'logger', args, timeoutMs: TIME_MS });
    },
  };
}

/** The entry in the form of the journal: a field in each line. A line break would begin another field, so there is none. */
function fieldsOf({ id, code, level, text }: SystemLogEntry): string {
  const fields = {
    ...{ MESSAGE: text, PRIORITY: priorities[level], SYSLOG_IDENTIFIER: 'latchkey', LK_EVENT: String(id) },
    ...(code === undefined ? {} : { LK_CODE: code }),
  };
  return Object.entries(fields)
    .map(([name, value]) => `${name}=${value.replaceAll(/[\r\n]+/g, ' ')}\n`)
    .join('');
}
