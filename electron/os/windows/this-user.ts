import { processTokens } from './process-token.ts';

/** The user of this process and their session, as Windows identifies them. */
export interface ThisUser {
  /** Security identifier (SID), `S-1-5-21-…`: the same on every computer of a domain, and never reused for another user. */
  readonly sid: string;
  /** Number of the session on this computer, to which windows and drive letters belong. */
  readonly session: number;
}

/** The Windows calls that this file needs. */
export interface UserCalls {
  /** `ProcessIdToSessionId` for this process; undefined when it fails. */
  session(): number | undefined;
  /** The SID of a process's user (`GetTokenInformation` with TokenUser). @param process this process when absent */
  sidOf(process?: number): string | undefined;
  /** The name of a user as `DOMAIN\name` (`LookupAccountSidW`). */
  nameOf(sid: string): string | undefined;
}

/**
 * Identifies the user of this process.
 * @throws when Windows does not say who the user is, since nothing could be named after them
 */
export async function thisUser(load: () => Promise<UserCalls> = userCalls): Promise<ThisUser> {
  const calls = await load();
  const [sid, session] = [calls.sidOf(), calls.session()];
  if (sid === undefined || session === undefined) throw new Error('Windows does not say who the user is');
  return { sid, session };
}

/** `TokenUser` of TOKEN_INFORMATION_CLASS (winnt.h). */
const TOKEN_USER = 1;
/** The size of SID_AND_ATTRIBUTES with the longest SID behind it (SECURITY_MAX_SID_SIZE, 68 bytes). */
const TOKEN_USER_BYTES = 16 + 68;
/** Room for a name, in characters: UNLEN (256) and DNLEN are both shorter. */
const NAME_LENGTH = 512;
/** The longest SID as text, in characters: `S-1-` and at most 15 numbers of 10 digits. */
const SID_LENGTH = 200;

let loading: Promise<UserCalls> | undefined;

/** Loads the calls of this machine once. @throws when the libraries cannot be loaded */
export function userCalls(): Promise<UserCalls> {
  loading ??= load();
  return loading;
}

async function load(): Promise<UserCalls> {
  const [{ default: koffi }, tokens] = await Promise.all([import('koffi'), processTokens()]);
  const kernel32 = koffi.load('kernel32.dll');
  const advapi32 = koffi.load('advapi32.dll');
  type Cell = [number];
  const currentId = kernel32.func('uint32_t __stdcall GetCurrentProcessId()') as () => number;
  const sessionOf = kernel32.func('bool __stdcall ProcessIdToSessionId(uint32_t id, _Out_ uint32_t *session)') as (
    id: number,
    session: Cell,
  ) => boolean;
  const lookupAccount = advapi32.func(
    'bool __stdcall LookupAccountSidW(void *system, const void *sid, void *name, _Inout_ uint32_t *nameLength, void *domain, _Inout_ uint32_t *domainLength, _Out_ int *use)',
  ) as (
    system: null,
    sid: Buffer,
    name: Buffer,
    nameLength: Cell,
    domain: Buffer,
    domainLength: Cell,
    use: Cell,
  ) => boolean;

  return {
    session() {
      const session: Cell = [0];
      return sessionOf(currentId(), session) ? session[0] : undefined;
    },
    sidOf(id = currentId()) {
      // The SID lies in the same buffer, behind the pointer to it.
      const user = tokens.read(id, TOKEN_USER, TOKEN_USER_BYTES);
      return user === undefined ? undefined : sidText(user.subarray(16));
    },
    nameOf(sid) {
      const bytes = sidBytes(sid);
      if (bytes === undefined) return undefined;
      const [name, domain] = [Buffer.alloc(NAME_LENGTH * 2), Buffer.alloc(NAME_LENGTH * 2)];
      const [nameLength, domainLength]: [Cell, Cell] = [[NAME_LENGTH], [NAME_LENGTH]];
      if (!lookupAccount(null, bytes, name, nameLength, domain, domainLength, [0])) return undefined;
      const text = (from: Buffer, length: number): string => from.toString('utf16le', 0, length * 2);
      return `${text(domain, domainLength[0])}\\${text(name, nameLength[0])}`;
    },
  };
}

/** Writes the bytes of a SID as text (MS-DTYP 2.4.2.2). @returns undefined when the bytes are not a SID */
export function sidText(bytes: Buffer): string | undefined {
  if (bytes.length < 8 || bytes[0] !== 1) return undefined;
  const count = bytes.readUInt8(1);
  if (count > 15 || bytes.length < 8 + 4 * count) return undefined;
  const parts = Array.from({ length: count }, (_, index) => bytes.readUInt32LE(8 + 4 * index));
  return ['S-1', bytes.readUIntBE(2, 6), ...parts].join('-');
}

/** Reads a SID from text into its bytes. @returns undefined when the text is not a SID */
export function sidBytes(text: string): Buffer | undefined {
  if (text.length > SID_LENGTH || !/^S-1(-\d{1,15}){1,16}$/.test(text)) return undefined;
  const [authority = 0, ...parts] = text.split('-').slice(2).map(Number);
  if (parts.some((part) => part > 0xffff_ffff)) return undefined;
  const bytes = Buffer.alloc(8 + 4 * parts.length);
  bytes.writeUInt8(1, 0);
  bytes.writeUInt8(parts.length, 1);
  bytes.writeUIntBE(authority, 2, 6);
  for (const [index, part] of parts.entries()) bytes.writeUInt32LE(part, 8 + 4 * index);
  return bytes;
}
