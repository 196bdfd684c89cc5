/** Reads the access token of a process, which tells the process's user and rights. */
export interface ProcessTokens {
  /**
   * Calls `GetTokenInformation` for a running process.
   * @param what a member of TOKEN_INFORMATION_CLASS (winnt.h)
   * @param bytes the largest size that the answer can have
   * @returns undefined when Windows does not answer
   */
  read(process: number, what: number, bytes: number): Buffer | undefined;
}

const TOKEN_QUERY = 0x8;
const PROCESS_QUERY_LIMITED_INFORMATION = 0x1000;

/** Loads the token calls of Windows. @throws when the libraries cannot be loaded */
export async function processTokens(): Promise<ProcessTokens> {
  const { default: koffi } = await import('koffi');
  const [kernel32, advapi32] = [koffi.load('kernel32.dll'), koffi.load('advapi32.dll')];
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
  return {
    read(process, what, bytes) {
      const opened = openProcess(PROCESS_QUERY_LIMITED_INFORMATION, false, process);
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
    },
  };
}
