/** What decides who sees the letters that this process maps. */
export interface WindowsSession {
  /**
   * Whether this process has an administrator's half of a split token: letters that it maps are seen by programs of that half alone,
   * not by the desktop. Where nothing is split (accounts of administrators without UAC) the desktop has the same token.
   */
  isElevated(): boolean;
}

const TOKEN_QUERY = 0x8;
/** `GetCurrentProcess`. */
const THIS_PROCESS = -1;
/** Of `TOKEN_INFORMATION_CLASS`. */
const TokenElevationType = 18;
const TokenElevation = 20;
/** Of `TOKEN_ELEVATION_TYPE`: the token of an administrator's that was asked for by UAC. */
const TokenElevationTypeFull = 2;

let loading: Promise<WindowsSession> | undefined;

/** The session of this process. @throws where the libraries cannot be loaded */
export function windowsSession(): Promise<WindowsSession> {
  loading ??= load();
  return loading;
}

async function load(): Promise<WindowsSession> {
  const { default: koffi } = await import('koffi');
  const kernel32 = koffi.load('kernel32.dll');
  const advapi32 = koffi.load('advapi32.dll');
  type Cell = [number];
  const openToken = advapi32.func(
    'bool __stdcall OpenProcessToken(intptr_t process, uint32_t access, _Out_ intptr_t *token)',
  ) as (process: number, access: number, token: Cell) => boolean;
  const information = advapi32.func(
    'bool __stdcall GetTokenInformation(intptr_t token, int what, void *answer, uint32_t size, _Out_ uint32_t *needed)',
  ) as (token: number, what: number, answer: Buffer, size: number, needed: Cell) => boolean;
  const closeHandle = kernel32.func('bool __stdcall CloseHandle(intptr_t handle)') as (handle: number) => boolean;

  const ask = (token: number, what: number): number | undefined => {
    const answer = Buffer.alloc(4);
    return information(token, what, answer, answer.length, [0]) ? answer.readUInt32LE() : undefined;
  };
  return {
    isElevated() {
      const token: Cell = [0];
      if (!openToken(THIS_PROCESS, TOKEN_QUERY, token)) return false;
      try {
        return (
          (ask(token[0], TokenElevation) ?? 0) !== 0 && ask(token[0], TokenElevationType) === TokenElevationTypeFull
        );
      } finally {
        closeHandle(token[0]);
      }
    },
  };
}
