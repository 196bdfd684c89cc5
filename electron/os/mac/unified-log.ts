import { run, type Run } from '../run.ts';
import type { SystemLog } from '../system-log.ts';

const TIME_MS = 5000;
const priorities = { information: 'user.notice', warning: 'user.warning', error: 'user.err' } as const;

/**
 * Writes to the unified log with `logger`, as `os_log` is a macro of C that no program without a compiler can call. The entry is found with
 * `log show --predicate 'eventMessage BEGINSWITH "latchkey "'`.
 */
export function unifiedLog(start: Run = run): SystemLog {
  return {
    async write({ level, text }) {
      const args = ['-t', 'latchkey', '-p', priorities[level], '--', `latchkey ${text}`];
      await start({ file: '/usr/bin/logger', args, timeoutMs: TIME_MS });
    },
  };
}
