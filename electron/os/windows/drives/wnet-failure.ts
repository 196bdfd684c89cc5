import { FailureError, type FailureCode } from '../../../contract/failure.ts';
import { omitUndefined } from '../../../contract/omit-undefined.ts';

/** The failure codes for errors of Windows on a drive of WebClient, from winerror.h and from reports of WebClient's users. */
const codes: ReadonlyMap<number, FailureCode> = new Map<number, FailureCode>([
  [5, 'LK-5301'], // ERROR_ACCESS_DENIED
  [53, 'LK-5302'], // ERROR_BAD_NETPATH
  [58, 'LK-5303'], // ERROR_BAD_NET_RESP
  [59, 'LK-5304'], // ERROR_UNEXP_NET_ERR
  [64, 'LK-5305'], // ERROR_NETNAME_DELETED
  [67, 'LK-5306'], // ERROR_BAD_NET_NAME
  [85, 'LK-5307'], // ERROR_ALREADY_ASSIGNED
  [86, 'LK-5308'], // ERROR_INVALID_PASSWORD
  [1326, 'LK-5308'], // ERROR_LOGON_FAILURE
  [223, 'LK-5323'], // ERROR_FILE_TOO_LARGE
  [224, 'LK-5309'], // ERROR_FORMS_AUTH_REQUIRED
  [1200, 'LK-5310'], // ERROR_BAD_DEVICE
  [1202, 'LK-5311'], // ERROR_DEVICE_ALREADY_REMEMBERED
  [1203, 'LK-5312'], // ERROR_NO_NET_OR_BAD_PATH
  [1208, 'LK-5313'], // ERROR_EXTENDED_ERROR
  [1219, 'LK-5314'], // ERROR_SESSION_CREDENTIAL_CONFLICT
  [1222, 'LK-5315'], // ERROR_NO_NETWORK
  [1244, 'LK-5316'], // ERROR_NOT_AUTHENTICATED
  [1312, 'LK-5317'], // ERROR_NO_SUCH_LOGON_SESSION
  [1397, 'LK-5318'], // ERROR_MUTUAL_AUTH_FAILED
  [1920, 'LK-5319'], // ERROR_CANT_ACCESS_FILE
  [2202, 'LK-5320'], // ERROR_BAD_USERNAME
  [2401, 'LK-5321'], // ERROR_OPEN_FILES
  [2404, 'LK-5322'], // ERROR_DEVICE_IN_USE
]);

/** `ERROR_NOT_CONNECTED`: there is no connection to cancel. */
export const NOT_CONNECTED = 2250;
/** `ERROR_ALREADY_ASSIGNED`, which Windows also returns for some seconds after a cancel. */
export const ALREADY_ASSIGNED = 85;
/** `ERROR_DEVICE_ALREADY_REMEMBERED`. */
export const REMEMBERED = 1202;
/** `ERROR_OPEN_FILES` and `ERROR_DEVICE_IN_USE`: programs use the drive. */
export const IN_USE: ReadonlySet<number> = new Set([2401, 2404]);

export interface WnetContext {
  readonly label: string;
  readonly letter?: string | undefined;
  /** Windows' own explanation, for the helpdesk. */
  readonly reason?: string | undefined;
  /** Programs that use the drive, as far as Windows names any. */
  readonly programs?: readonly string[];
}

/** Reads an error number of Windows, also when it has the form of an HRESULT (`0x80070043`, signed or unsigned). */
export function win32Code(code: number): number {
  const bits = code >>> 0;
  return bits >>> 16 === 0x8007 ? bits & 0xffff : bits;
}

/** Makes a failure from an error of Windows. Every number gives one: LK-5324 stands for unknown numbers. Pure. */
export function wnetFailure(code: number, { label, letter, ...more }: WnetContext): FailureError {
  const number = win32Code(code);
  return new FailureError(codes.get(number) ?? 'LK-5324', {
    ...{ label, number },
    ...omitUndefined({
      letter,
      reason: more.reason || undefined,
      programs: more.programs?.length === 0 ? undefined : more.programs,
    }),
  });
}

/** The error numbers that have a failure code of their own. */
export const knownNumbers: readonly number[] = [...codes.keys()];
