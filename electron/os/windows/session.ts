import { processTokens } from './process-token.ts';

/** Tells whether the user's desktop can see the drive letters that this process maps. */
export interface WindowsSession {
  /**
   * Whether this process runs with the administrator's half of a split token. Drive letters belong to a log-on session, and
   * the desktop then has a different one, so it would not see them. False where tokens are not split (no UAC), and when there
   * is no desktop to compare with.
   */
  isElevated(): boolean;
}

/** The Windows calls that `sessionOver` needs. */
export interface SessionCalls {
  /** `TokenElevation` of this process. */
  isElevated(): boolean;
  /** The log-on session of a process (`AuthenticationId` of TOKEN_STATISTICS). @param process this process when absent */
  logOnOf(process?: number): string | undefined;
  /** The process that owns the desktop's window (`GetShellWindow`); undefined when there is no desktop. */
  desktop(): number | undefined;
}

/** Answers from the Windows calls that it is given. */
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

/** Members of TOKEN_INFORMATION_CLASS (winnt.h). */
const TOKEN_STATISTICS = 10;
const TOKEN_ELEVATION = 20;
/**
 * The size of TOKEN_STATISTICS, and the bytes in it that identify the log-on session; the token's own identifier comes before
 * them.
 */
const STATISTICS_BYTES = 56;
const LOG_ON = { from: 8, to: 16 };

let loading: Promise<WindowsSession> | undefined;

/** Loads the calls of this machine once. @throws when the libraries cannot be loaded */
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
