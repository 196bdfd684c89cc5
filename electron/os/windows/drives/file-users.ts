/**
 * Finds programs that have files open, with the Restart Manager of Windows (restartmanager.h). The Restart Manager is made
 * for files on local disks. It often names no program for a file on a network drive, and nothing else can.
 */
export interface FileUsers {
  /** Lists the display names of the programs. @param files files only: the Restart Manager says nothing about folders */
  programsWith(files: readonly string[]): readonly string[];
}

/** The Windows calls that `fileUsersOver` needs. Each gives the error of Windows, 0 for none. */
export interface FileUsersCalls {
  /** `RmStartSession`. */
  start(): { readonly code: number; readonly session: number };
  /** `RmRegisterResources`, of files. */
  register(session: number, files: readonly string[]): number;
  /** `RmGetList` into `processes`. `needed` counts the programs that there are, `given` those that were written. */
  list(session: number, processes: Buffer): { readonly code: number; readonly needed: number; readonly given: number };
  /** `RmEndSession`. */
  end(session: number): void;
}

/** `RM_PROCESS_INFO`: the process and its start time, the name of the program, the name of the service, and four numbers. */
const PROCESS_BYTES = 668;
const NAME = { at: 12, bytes: 512 };
/** The most programs that are listed: nobody would read more. */
const MOST = 64;
const ERROR_MORE_DATA = 234;

/**
 * Makes a `FileUsers` from the Windows calls that it is given. An error of the Restart Manager gives an empty list, because
 * the names are only an addition to a failure.
 */
export function fileUsersOver(calls: FileUsersCalls): FileUsers {
  return {
    programsWith(files) {
      if (files.length === 0) return [];
      const { code, session } = calls.start();
      if (code !== 0) return [];
      try {
        if (calls.register(session, files) !== 0) return [];
        const processes = Buffer.alloc(MOST * PROCESS_BYTES);
        const listed = calls.list(session, processes);
        if (listed.code !== 0 && listed.code !== ERROR_MORE_DATA) return [];
        return namesIn(processes, Math.min(listed.given, MOST));
      } finally {
        calls.end(session);
      }
    },
  };
}

function namesIn(processes: Buffer, count: number): readonly string[] {
  const names = Array.from({ length: count }, (_, index) => {
    const from = index * PROCESS_BYTES + NAME.at;
    return (processes.toString('utf16le', from, from + NAME.bytes).split('\0')[0] ?? '').trim();
  });
  return [...new Set(names)].filter((name) => name !== '').toSorted();
}

/** Loads the Restart Manager of this machine. @throws when the libraries cannot be loaded */
export async function fileUsers(): Promise<FileUsers> {
  const { default: koffi } = await import('koffi');
  const library = koffi.load('rstrtmgr.dll');
  type Cell = [number];
  const startSession = library.func(
    'uint32_t __stdcall RmStartSession(_Out_ uint32_t *session, uint32_t flags, void *key)',
  ) as (session: Cell, flags: number, key: Buffer) => number;
  const registerResources = library.func('RmRegisterResources', 'uint32_t', [
    ...['uint32_t', 'uint32_t', 'str16 *', 'uint32_t', 'void *', 'uint32_t', 'void *'],
  ]) as (session: number, count: number, files: readonly string[], ...none: readonly [0, null, 0, null]) => number;
  const getList = library.func(
    'uint32_t __stdcall RmGetList(uint32_t session, _Out_ uint32_t *needed, _Inout_ uint32_t *given, void *processes, _Out_ uint32_t *reasons)',
  ) as (session: number, needed: Cell, given: Cell, processes: Buffer, reasons: Cell) => number;
  const endSession = library.func('uint32_t __stdcall RmEndSession(uint32_t session)') as (session: number) => number;
  return fileUsersOver({
    start() {
      const session: Cell = [0];
      // `CCH_RM_SESSION_KEY` (32) characters and the terminating zero.
      const code = startSession(session, 0, Buffer.alloc(33 * 2));
      return { code, session: session[0] };
    },
    register: (session, files) => registerResources(session, files.length, files, 0, null, 0, null),
    list(session, processes) {
      const [needed, given, reasons]: [Cell, Cell, Cell] = [[0], [processes.length / PROCESS_BYTES], [0]];
      const code = getList(session, needed, given, processes, reasons);
      return { code, needed: needed[0], given: given[0] };
    },
    end: (session) => void endSession(session),
  });
}
