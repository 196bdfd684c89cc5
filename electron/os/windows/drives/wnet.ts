import { FailureError } from '../../../contract/failure.ts';
import type { Secret } from '../../../secrets/secret.ts';
import { inTime, inWorker, textIn } from '../native.ts';

/** The network name that a letter leads to. `code` is the error of Windows, 0 for none. */
export interface Remote {
  readonly code: number;
  readonly remote: string;
}

/**
 * The login that Windows uses for a drive. Windows is handed the password for one call, and keeps it in memory for as long as
 * the drive is connected.
 */
export interface WnetLogin {
  readonly user: string;
  readonly password: Secret;
}

/**
 * Maps the letters of this log-on session, by the "Windows Networking Functions" of winnetwk.h. Errors of Windows are
 * returned as they are. A call that does not return in time is left behind, and throws FailureError LK-5325.
 */
export interface Wnet {
  /** `GetLogicalDrives`: a bit for each letter that is taken, the lowest for A. */
  drives(): Promise<number>;
  /** `WNetGetConnectionW`, which asks no server. */
  remote(letter: string): Promise<Remote>;
  /**
   * `WNetAddConnection2W`: maps a drive for this session only. Without a login, Windows is given neither a user nor a
   * password.
   */
  add(letter: string, remote: string, login?: WnetLogin): Promise<number>;
  /** `WNetCancelConnection2W`. @param force cancels even when files are open on the drive */
  cancel(letter: string, force: boolean): Promise<number>;
  /** `WNetGetUserW`: the user that the drive is connected as. */
  user(letter: string): Promise<{ readonly code: number; readonly user: string }>;
  /**
   * `WNetGetLastErrorW`, which explains error 1208. Windows keeps the text per thread and koffi calls from several threads,
   * so the answer may be empty or belong to another call. It is only good for the log.
   */
  extended(): Promise<string>;
}

/**
 * Limit of a mapping. A drive of the gateway has its server on this machine, but the first look for a proxy may take long;
 * WebClient itself gives up after 30 s (`InternetServerTimeoutInSec`).
 */
const ADD_MS = 45_000;
/** Limit of a cancel, during which Windows waits for requests that are under way, and asks the redirector. */
const CANCEL_MS = 20_000;
/** Limit of the calls that Windows answers from the session's own list. */
const LOOK_MS = 5000;

const RESOURCETYPE_DISK = 1;
/**
 * The drive is not to be remembered (`CONNECT_UPDATE_PROFILE`): Windows would map it at the next log-on before anything
 * serves it, and keep its letter taken.
 */
const CONNECT_TEMPORARY = 0x4;
const PATH_LENGTH = 1024;

let loading: Promise<Wnet> | undefined;

/** Loads the network calls of this machine once. @throws when the libraries cannot be loaded */
export function windowsNetwork(): Promise<Wnet> {
  loading ??= load();
  return loading;
}

/**
 * The most calls that may be left behind. Each holds one of the few worker threads of this program, which its file access and
 * name look-ups need as well.
 */
const MOST_LEFT_BEHIND = 2;
let leftBehind = 0;

/**
 * Waits for a call for at most `ms` milliseconds.
 * @throws FailureError LK-5325 when the call takes longer, or when too many others have not returned yet
 */
export async function answered<T>(name: string, call: () => Promise<T>, ms: number): Promise<T> {
  if (leftBehind >= MOST_LEFT_BEHIND) throw new FailureError('LK-5325', { name });
  const answering = call().then((value) => ({ value }));
  const answer = await inTime(answering, ms);
  if (answer !== undefined) return answer.value;
  leftBehind += 1;
  const isBack = (): void => {
    leftBehind -= 1;
  };
  void answering.then(isBack, isBack);
  throw new FailureError('LK-5325', { name, seconds: ms / 1000 });
}

/**
 * Lends a password to a Windows call as zero-terminated UTF-16, and wipes the copy when the call has returned, however late.
 */
export async function withPassword<T>({ password }: WnetLogin, call: (buffer: Buffer) => Promise<T>): Promise<T> {
  const buffer = password.use((text) => Buffer.from(`${text}\0`, 'utf16le'));
  try {
    return await call(buffer);
  } finally {
    buffer.fill(0);
  }
}

async function load(): Promise<Wnet> {
  const { default: koffi } = await import('koffi');
  const mpr = koffi.load('mpr.dll');
  const kernel32 = koffi.load('kernel32.dll');
  const resource = koffi.struct({
    ...{ scope: 'uint32_t', type: 'uint32_t', displayType: 'uint32_t', usage: 'uint32_t' },
    ...{ local: 'str16', remote: 'str16', comment: 'str16', provider: 'str16' },
  });
  type Cell = [number];
  const add = inWorker<readonly [object, Buffer | null, string | null, number], number>(
    mpr.func('WNetAddConnection2W', 'uint32_t', [koffi.pointer(resource), 'void *', 'str16', 'uint32_t']),
  );
  const cancel = inWorker<readonly [string, number, boolean], number>(
    mpr.func('uint32_t __stdcall WNetCancelConnection2W(str16 name, uint32_t flags, bool force)'),
  );
  const get = inWorker<readonly [string, Buffer, Cell], number>(
    mpr.func('uint32_t __stdcall WNetGetConnectionW(str16 local, void *remote, _Inout_ uint32_t *length)'),
  );
  const user = inWorker<readonly [string, Buffer, Cell], number>(
    mpr.func('uint32_t __stdcall WNetGetUserW(str16 local, void *user, _Inout_ uint32_t *length)'),
  );
  const lastError = inWorker<readonly [Cell, Buffer, number, Buffer, number], number>(
    mpr.func(
      'uint32_t __stdcall WNetGetLastErrorW(_Out_ uint32_t *code, void *text, uint32_t textLength, void *provider, uint32_t providerLength)',
    ),
  );
  const drives = inWorker<readonly [], number>(kernel32.func('uint32_t __stdcall GetLogicalDrives()'));

  const named = (letter: string): string => `${letter}:`;
  const look = async (name: string, call: typeof get, letter: string): Promise<{ code: number; text: string }> => {
    const buffer = Buffer.alloc(PATH_LENGTH * 2);
    const code = await answered(name, () => call(named(letter), buffer, [PATH_LENGTH]), LOOK_MS);
    return { code, text: code === 0 ? textIn(buffer) : '' };
  };
  return {
    drives: () => answered('GetLogicalDrives', () => drives(), LOOK_MS),
    async remote(letter) {
      const { code, text } = await look('WNetGetConnection', get, letter);
      return { code, remote: text };
    },
    async user(letter) {
      const { code, text } = await look('WNetGetUser', user, letter);
      return { code, user: text };
    },
    add(letter, remote, login) {
      const drive = {
        ...{ scope: 0, type: RESOURCETYPE_DISK, displayType: 0, usage: 0 },
        ...{ local: named(letter), remote, comment: null, provider: null },
      };
      const call = (): Promise<number> =>
        login === undefined
          ? add(drive, null, null, CONNECT_TEMPORARY)
          : withPassword(login, (password) => add(drive, password, login.user, CONNECT_TEMPORARY));
      return answered('WNetAddConnection2', call, ADD_MS);
    },
    cancel: (letter, force) => answered('WNetCancelConnection2', () => cancel(named(letter), 0, force), CANCEL_MS),
    async extended() {
      const [text, provider] = [Buffer.alloc(PATH_LENGTH * 2), Buffer.alloc(PATH_LENGTH * 2)];
      const code: Cell = [0];
      await answered('WNetGetLastError', () => lastError(code, text, PATH_LENGTH, provider, PATH_LENGTH), LOOK_MS);
      return [textIn(provider), String(code[0]), textIn(text)].filter((part) => part !== '').join(' ');
    },
  };
}
