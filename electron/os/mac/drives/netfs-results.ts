import { FailureError, type FailureCode } from '../../../contract/failure.ts';

/**
 * The results of `NetFSMountURLSync`, which are 0, an errno, or a negative OSStatus. The same number has another meaning for each
 * kind of server; these meanings are for WebDAV (NetFS.h; webdav_network.c and WebDAV_Mount.c of Apple's webdavfs; clients that
 * mount with it).
 */
export const mountResults = [
  // EAUTH, ENEEDAUTH, EACCES, EPERM; then what other file systems return for a wrong password, and what NetAuth returns when it
  // cannot classify the error.
  { statuses: [80, 81, 13, 1, -5045, -5046, -5999, -5997, -6600], code: 'LK-5401', means: 'refused' },
  { statuses: [-6602], code: 'LK-5402', means: 'mount-failed' },
  { statuses: [-6003, -5998], code: 'LK-5403', means: 'no-share' },
  { statuses: [-6004], code: 'LK-5404', means: 'no-guest' },
  { statuses: [17], code: 'LK-5405', means: 'mounted-by-another' },
  { statuses: [19], code: 'LK-5406', means: 'no-webdav' },
  { statuses: [2], code: 'LK-5407', means: 'no-mount-point' },
  { statuses: [89, -128], code: 'LK-5408', means: 'declined' },
  { statuses: [5], code: 'LK-5409', means: 'io' },
  { statuses: [22], code: 'LK-5410', means: 'invalid' },
  { statuses: [60], code: 'LK-5411', means: 'timed-out' },
  { statuses: [61], code: 'LK-5412', means: 'nobody-listens' },
  { statuses: [64], code: 'LK-5413', means: 'host-down' },
  { statuses: [65], code: 'LK-5414', means: 'no-route' },
] as const satisfies readonly { statuses: readonly number[]; code: FailureCode; means: string }[];

/** The same URL is mounted already, and `mountpoints` tells where. The user name was not compared (WebDAV_Mount.c). */
export const EEXIST = 17;

/** Makes a failure from a result other than 0; LK-5415 stands for unknown results. Pure. */
export function mountFailure(status: number, details: { readonly label: string }): FailureError {
  const known = mountResults.find(({ statuses }) => (statuses as readonly number[]).includes(status));
  return new FailureError(known?.code ?? 'LK-5415', { ...details, status });
}
