import { FailureError, type FailureCode } from '../../../contract/failure.ts';

/** What the answers of gvfs's daemon mean, by GLib's error domain and number (gioenums.h). */
const meanings: Readonly<Record<string, FailureCode>> = {
  'g-io-error-quark 14': 'LK-5006', // permission denied: 401 (a root that answers 403 is refused to this account, too)
  'g-io-error-quark 24': 'LK-3003', // timed out
  'g-io-error-quark 28': 'LK-3001', // host not found
  'g-io-error-quark 37': 'LK-3002', // host unreachable
  'g-io-error-quark 38': 'LK-3002', // network unreachable
  'g-io-error-quark 39': 'LK-3002', // connection refused
  'g-io-error-quark 40': 'LK-3014', // the proxy's own troubles
  'g-io-error-quark 41': 'LK-3014',
  'g-io-error-quark 42': 'LK-3014',
  'g-io-error-quark 43': 'LK-3014',
  'g-io-error-quark 44': 'LK-3004', // connection closed
};

const ALREADY_MOUNTED = 'g-io-error-quark 17';
const D_BUS = 'org.freedesktop.DBus.Error.';

/** Names of D-Bus errors which say that the mount is gone already. */
const goneNames = [
  `${D_BUS}UnknownMethod`,
  `${D_BUS}UnknownObject`,
  `${D_BUS}ServiceUnknown`,
  `${D_BUS}NameHasNoOwner`,
];

export function saysAlreadyMounted(errorName: string): boolean {
  return glibError(errorName) === ALREADY_MOUNTED;
}

export function saysGone(errorName: string): boolean {
  return goneNames.includes(errorName);
}

/**
 * Returns the failure for the name of a D-Bus error. The text is not used, because the daemon speaks the language of the
 * desktop that started it, whatever the language of the caller.
 */
export function gvfsFailure(
  errorName: string,
  details: { readonly host: string; readonly seconds: number },
): FailureError {
  const { host, seconds } = details;
  const glib = glibError(errorName);
  if (glib !== undefined) {
    const code = glib.startsWith('g-resolver-error') ? 'LK-3001' : meanings[glib];
    return new FailureError(code ?? 'LK-5005', { host, name: 'gvfs', reason: glib });
  }
  switch (errorName) {
    case `${D_BUS}NoServer`:
      return new FailureError('LK-5002', { reason: 'no-session-bus' });
    case `${D_BUS}ServiceUnknown`:
    case `${D_BUS}NameHasNoOwner`:
    case `${D_BUS}UnknownMethod`:
      return new FailureError('LK-5002', { reason: errorName });
    case `${D_BUS}Timeout`:
    case `${D_BUS}TimedOut`:
      return new FailureError('LK-5007', { host, seconds });
    // the bus says so when the program that was asked has ended; our own time limit is `Timeout`
    case `${D_BUS}NoReply`:
      return new FailureError('LK-5017', { host, name: 'gvfs' });
    default:
      return new FailureError('LK-5005', { host, name: 'gvfs', reason: errorName });
  }
}

/**
 * Returns the GLib error in a D-Bus name. GLib sends errors without a D-Bus name as
 * `….UnmappedGError.Quark._g_2dio_2derror_2dquark.Code14`.
 */
function glibError(errorName: string): string | undefined {
  const match = /\.UnmappedGError\.Quark\._(\w+)\.Code(\d+)$/.exec(errorName);
  const domain = match?.[1]?.replaceAll(/_([0-9a-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return domain === undefined ? undefined : `${domain} ${match?.[2] ?? ''}`;
}
