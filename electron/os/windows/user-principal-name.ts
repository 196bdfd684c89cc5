import { inTime, inWorker } from './native.ts';

/** `NameUserPrincipal` of EXTENDED_NAME_FORMAT (secext.h). */
const USER_PRINCIPAL = 8;
/** Room for the name, in characters; a directory holds at most 1024. */
const NAME_LENGTH = 1025;
/** Limit of the call, which can wait up to a minute for an unreachable domain controller. */
const LOOK_MS = 3000;

/**
 * `GetUserNameExW`; false when there is no such name.
 * @param length in: the room for the name in characters; out: the length of the name
 */
export type PrincipalNameCall = (format: number, name: Buffer, length: [number]) => Promise<boolean>;

/**
 * Gives the user's principal name in the directory (`anna@example.com`).
 * @returns undefined for a user of this computer only, and when there is no answer in time
 */
export async function userPrincipalName(
  load: () => Promise<PrincipalNameCall> = nameCall,
): Promise<string | undefined> {
  const call = await load();
  const [name, length]: [Buffer, [number]] = [Buffer.alloc(NAME_LENGTH * 2), [NAME_LENGTH]];
  const isTold = await inTime(call(USER_PRINCIPAL, name, length), LOOK_MS);
  const text = name.toString('utf16le', 0, Math.min(length[0], NAME_LENGTH) * 2);
  return isTold === true && text.includes('@') ? text : undefined;
}

async function nameCall(): Promise<PrincipalNameCall> {
  const { default: koffi } = await import('koffi');
  return inWorker(
    koffi
      .load('secur32.dll')
      .func('bool __stdcall GetUserNameExW(int format, void *name, _Inout_ uint32_t *length)') as never,
  );
}
