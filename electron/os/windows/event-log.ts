import type { SystemLog } from '../system-log.ts';

/** The source that the machine's package registers below the Application log; without it Windows shows the text alone. */
const SOURCE = 'Latchkey';
/** EVENTLOG_ERROR_TYPE, EVENTLOG_WARNING_TYPE and EVENTLOG_INFORMATION_TYPE of winnt.h. */
const types = { error: 0x0001, warning: 0x0002, information: 0x0004 } as const;

/** The Windows calls that the event log needs (winbase.h). */
export interface EventLogCalls {
  /** `RegisterEventSourceW`; null when Windows refuses. */
  open(source: string): unknown;
  /** `ReportEventW` with one text. @returns whether Windows has taken it */
  report(source: unknown, type: number, id: number, text: string): boolean;
  /** `DeregisterEventSource`. */
  close(source: unknown): void;
}

/** Writes to the Application log of Windows, with the number of the code as the event id. */
export function eventLog(load: () => Promise<EventLogCalls> = eventLogCalls): SystemLog {
  return {
    async write({ id, level, text }) {
      try {
        const calls = await load();
        const source = calls.open(SOURCE);
        if (source === null) return;
        try {
          calls.report(source, types[level], id, text);
        } finally {
          calls.close(source);
        }
      } catch {
        return; // the library cannot be loaded: there is nothing else to write to
      }
    },
  };
}

async function eventLogCalls(): Promise<EventLogCalls> {
  const { default: koffi } = await import('koffi');
  const advapi32 = koffi.load('advapi32.dll');
  const open = advapi32.func('void * __stdcall RegisterEventSourceW(str16 server, str16 source)') as (
    server: null,
    source: string,
  ) => unknown;
  const report = advapi32.func(
    'bool __stdcall ReportEventW(void *log, uint16_t type, uint16_t category, uint32_t id, void *user, uint16_t texts, uint32_t bytes, str16 *text, void *data)',
  ) as (
    log: unknown,
    type: number,
    category: number,
    id: number,
    user: null,
    texts: number,
    bytes: number,
    text: readonly string[],
    data: null,
  ) => boolean;
  const close = advapi32.func('bool __stdcall DeregisterEventSource(void *log)') as (log: unknown) => boolean;
  return {
    open: (source) => open(null, source),
    report: (source, type, id, text) => report(source, type, 0, id, null, 1, 0, [text], null),
    close: (source) => void close(source),
  };
}
