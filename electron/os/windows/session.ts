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

const TOKEN_QUERY = 0x8;
const PROCESS_QUERY_LIMITED_INFORMATION = 0x1000;
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
  const { default: koffi } = await import('koffi');
  const [kernel32, advapi32, user32] = [
    koffi.load('kernel32.dll'),
    koffi.load('advapi32.dll'),
    koffi.load('user32.dll'),
  ];
  type Cell = [number];
  const openProcess = kernel32.func('intptr_t __stdcall OpenProcess(uint32_t access, bool inherit, uint32_t id)') as (
    access: number,
    inherit: boolean,
    id: number,
  ) => number;
  const closeHandle = kernel32.func('bool __stdcall CloseHandle(intptr_t handle)') as (handle: number) => boolean;
  const openToken = advapi32.func(
    'bool __stdcall OpenProcessToken(intptr_t process, uint32_t access, _Out_ intptr_t *token)',
  ) as (process: number, access: number, token: Cell) => boolean;
  const information = advapi32.func(
    'bool __stdcall GetTokenInformation(intptr_t token, int what, void *into, uint32_t bytes, _Out_ uint32_t *needed)',
  ) as (token: number, what: number, into: Buffer, bytes: number, needed: Cell) => boolean;
  const shellWindow = user32.func('intptr_t __stdcall GetShellWindow()') as () => number;
  const processOf = user32.func(
    'uint32_t __stdcall GetWindowThreadProcessId(intptr_t window, _Out_ uint32_t *process)',
  ) as (window: number, process: Cell) => number;

  const ask = (id: number, what: number, bytes: number): Buffer | undefined => {
    const opened = openProcess(PROCESS_QUERY_LIMITED_INFORMATION, false, id);
    if (opened === 0) return undefined;
    const [token, into]: [Cell, Buffer] = [[0], Buffer.alloc(bytes)];
    try {
      if (!openToken(opened, TOKEN_QUERY, token)) return undefined;
      try {
        return information(token[0], what, into, bytes, [0]) ? into : undefined;
      } finally {
        closeHandle(token[0]);
      }
    } finally {
      closeHandle(opened);
    }
  };
  return {
    isElevated: () => (ask(process.pid, TOKEN_ELEVATION, 4)?.readUInt32LE() ?? 0) !== 0,
    logOnOf: (id = process.pid) =>
      ask(id, TOKEN_STATISTICS, STATISTICS_BYTES)?.subarray(LOG_ON.from, LOG_ON.to).toString('hex'),
    desktop() {
      const window = shellWindow();
      const id: Cell = [0];
      return window === 0 || processOf(window, id) === 0 ? undefined : id[0];
    },
  };
}
