import { processTokens } from './process-token.ts';

/** What decides who sees the letters that this process maps. */
export interface WindowsSession {
  /**
   * Whether this process is an administrator's half of a split token: letters belong to a log-on session, and the desktop has another
   * one. Where nothing is split (no UAC), or no desktop can be asked, it is not.
   */
  isElevated(): boolean;
}

/** The calls of Windows that are needed. */
export interface SessionCalls {
  /** `TokenElevation` of this process. */
  isElevated(): boolean;
  /** The log-on session (`AuthenticationId` of TokenStatistics) of a process. @param process this one when absent */
  logOnOf(process?: number): string | undefined;
  /** Process of the desktop's own window (`GetShellWindow`), undefined without one. */
  desktop(): number | undefined;
}

/** The session of this process, over the calls of Windows. */
export function sessionOver(calls: SessionCalls): WindowsSession {
  return {
    isElevated() {
      if (!calls.isElevated()) return false;
      const desktop = calls.desktop();
      const [ours, theirs] = [calls.logOnOf(), desktop === undefined ? undefined : calls.logOnOf(desktop)];
      return ours !== undefined && theirs !== undefined && ours !== theirs;
    },
  };
}

/** Of TOKEN_INFORMATION_CLASS (winnt.h). */
const TOKEN_STATISTICS = 10;
const TOKEN_ELEVATION = 20;
/** TOKEN_STATISTICS, with the identifier of the log-on session behind that of the token. */
const STATISTICS_BYTES = 56;
const LOG_ON = { from: 8, to: 16 };

let loading: Promise<WindowsSession> | undefined;

/** The session of this process. @throws where the libraries cannot be loaded */
export function windowsSession(): Promise<WindowsSession> {
  loading ??= load().then(sessionOver);
  return loading;
}

async function load(): Promise<SessionCalls> {
  const [{ default: koffi }, tokens] = await Promise.all([import('koffi'), processTokens()]);
  const user32 = koffi.load('user32.dll');
  type Cell = [number];
  const shellWindow = user32.func('intptr_t __stdcall GetShellWindow()') as () => number;
  const processOf = user32.func(
    'uint32_t __stdcall GetWindowThreadProcessId(intptr_t window, _Out_ uint32_t *process)',
  ) as (window: number, process: Cell) => number;
  return {
    isElevated: () => (tokens.read(process.pid, TOKEN_ELEVATION, 4)?.readUInt32LE() ?? 0) !== 0,
    logOnOf: (id = process.pid) =>
      tokens.read(id, TOKEN_STATISTICS, STATISTICS_BYTES)?.subarray(LOG_ON.from, LOG_ON.to).toString('hex'),
    desktop() {
      const window = shellWindow();
      const id: Cell = [0];
      return window === 0 || processOf(window, id) === 0 ? undefined : id[0];
    },
  };
}
