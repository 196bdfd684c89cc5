import { inTime, inWorker } from './native.ts';

/** `NameUserPrincipal` of EXTENDED_NAME_FORMAT (secext.h). */
const USER_PRINCIPAL = 8;
/** Characters; a name of this kind has 1024 at most in a directory. */
const NAME_LENGTH = 1025;
/** A domain controller that is out of reach is asked for up to a minute. */
const LOOK_MS = 3000;

/** `GetUserNameExW`: false where it gives none. @param length of the memory, in characters; of the name afterwards */
export type PrincipalNameCall = (format: number, name: Buffer, length: [number]) => Promise<boolean>;

/** The name of this user in the directory (`anna@example.com`). Undefined for a user of this computer alone, and without an answer in time. */
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
