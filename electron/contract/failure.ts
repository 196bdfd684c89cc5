/**
 * The exit codes of the terminal program, one for each group of failures.
 *
 * Every failure that Latchkey can report has a stable code in `failureCodes`, grouped by what has to be mended. The user
 * reads the code out to the helpdesk, so a code is never given a new meaning. Its words are in `words/`; the types demand
 * them in every language.
 */
export const exitCodes = {
  done: 0,
  usage: 2,
  signIn: 10,
  secondFactor: 11,
  platform: 20,
  keychain: 30,
  drive: 40,
  policy: 50,
  upkeep: 60,
  unexpected: 70,
  cancelled: 130,
} as const;

export type ExitKind = Exclude<keyof typeof exitCodes, 'done'>;

export const failureCodes = {
  'LK-0001': 'unexpected', // a fault in Latchkey; the local log has it under `reference`
  'LK-0002': 'cancelled',
  // 1xxx: the user's input, and Latchkey's files on this computer
  'LK-1001': 'usage', // the text is not an address
  'LK-1002': 'usage', // plain http to another machine
  'LK-1003': 'usage', // name of the app password is over 64 characters
  'LK-1004': 'usage', // a name, label or user name is empty or has control characters
  'LK-1005': 'usage', // drive label cannot be a folder name
  'LK-1006': 'usage', // drive label already in use
  'LK-1007': 'usage', // standard input ended before every question was answered
  'LK-1008': 'usage', // no such connection, or several and none named
  'LK-1009': 'usage', // another set-up or removal is running
  'LK-1010': 'unexpected', // journal damaged (the damaged file is kept aside)
  'LK-1011': 'unexpected', // list of connections damaged (the damaged file is kept aside)
  'LK-1012': 'unexpected', // list of connections or journal written by a newer version
  'LK-1013': 'unexpected', // the journal or the list cannot be written to the disk
  'LK-1014': 'usage', // an earlier set-up still waits to be finished or undone
  'LK-1015': 'usage', // file with the private CA cannot be read
  'LK-1016': 'usage', // no such app password in the account
  'LK-1017': 'usage', // unknown option, command or value
  'LK-1018': 'usage', // connection without a drive: its app password is for another application
  'LK-1019': 'usage', // the platform's app passwords open no drive
  'LK-1020': 'unexpected', // file locks do not work in the folder of Latchkey's files
  'LK-1021': 'unexpected', // others can change the folder of Latchkey's files, or one above it
  'LK-1022': 'unexpected', // one of Latchkey's files or folders belongs to another user
  'LK-1023': 'unexpected', // one of Latchkey's files is no plain file (a pipe, a device, a folder), or is too large
  'LK-1025': 'usage', // started with a switch of Chromium or Node that opens its pages to other programs
  'LK-1026': 'usage', // no such user on the platform, or several and none named exactly
  'LK-1027': 'usage', // the reason for ending somebody's app password is too long
  // 20xx: the platform refuses the sign-in
  'LK-2001': 'signIn', // name or password wrong
  'LK-2002': 'signIn', // second factor must be enrolled on the web first
  'LK-2003': 'signIn', // account signs in through its organisation (SSO) only
  'LK-2004': 'signIn', // the account may not sign in from this network address
  'LK-2005': 'signIn', // the account may not sign in at this hour
  'LK-2006': 'signIn', // the account may not sign in with this kind of client
  'LK-2007': 'signIn', // whole address blocked after too many wrong passwords (429)
  'LK-2008': 'signIn', // session ended before the work was done
  'LK-2009': 'signIn', // refused for a reason that Latchkey does not know
  'LK-2010': 'signIn', // the browser's sign-in did not come back in time
  'LK-2011': 'signIn', // the sign-in password was given where only an app password works
  'LK-2012': 'signIn', // refused without saying how to sign in (401 without WWW-Authenticate)
  'LK-2013': 'signIn', // forbidden to this account or app password (403)
  'LK-2014': 'signIn', // the account that signed in is not the connection's
  'LK-2015': 'signIn', // the password alone is not enough here (second factor), but the browser works
  'LK-2016': 'signIn', // an app password was given where the sign-in password is needed
  'LK-2017': 'signIn', // the person says that the account that signed in is not theirs
  'LK-2018': 'signIn', // no person can be asked whether the account that signed in is the right one
  'LK-2019': 'signIn', // a session may be open there that Latchkey cannot end, because the answer that opened it was never read
  'LK-2020': 'signIn', // the account is not, or no longer, an administrator
  'LK-2021': 'signIn', // IT retires Latchkey, and an app password that only a signed-in person can delete is left
  // 21xx: the second factor
  'LK-2101': 'secondFactor', // wrong code
  'LK-2102': 'secondFactor', // challenge expired
  'LK-2103': 'secondFactor', // locked after too many wrong codes
  'LK-2104': 'secondFactor', // a new code was asked for too soon
  'LK-2105': 'secondFactor', // Latchkey knows none of the offered methods
  'LK-2106': 'secondFactor', // the chosen method was not offered
  'LK-2107': 'secondFactor', // the text cannot be a code (empty, too long)
  // 22xx: the sign-in with the browser
  'LK-2201': 'signIn', // declined in the browser
  'LK-2202': 'signIn', // the platform does not know Latchkey's sign-in with the browser, or refuses it
  'LK-2203': 'signIn', // Latchkey has no browser sign-in set up for this platform
  // 24xx: the platform's page
  'LK-2401': 'signIn', // no app password was made there in time
  'LK-2402': 'usage', // app passwords no longer open anything there for the wanted use
  'LK-2403': 'usage', // the use of the app password is missing, and most uses are closed
  // 30xx: the network and the platform
  'LK-3001': 'platform', // host name unknown
  'LK-3002': 'platform', // connection refused or unreachable
  'LK-3003': 'platform', // no answer in time
  'LK-3004': 'platform', // connection cut
  'LK-3005': 'platform', // certificate of an unknown issuer
  'LK-3006': 'platform', // certificate expired or not yet valid
  'LK-3007': 'platform', // certificate of another host
  'LK-3008': 'platform', // redirect instead of an answer
  'LK-3009': 'platform', // reply larger than allowed
  'LK-3010': 'platform', // reply that cannot be understood
  'LK-3011': 'platform', // no platform that Latchkey knows at this address
  'LK-3012': 'platform', // server error (5xx)
  'LK-3013': 'platform', // maintenance or overloaded (503)
  'LK-3014': 'platform', // the proxy refuses
  'LK-3015': 'platform', // a status that makes no sense for this request
  'LK-3016': 'platform', // something in between demands its own sign-in: captive portal, login gateway
  'LK-3017': 'platform', // the server does not send the whole chain of its certificate
  'LK-3018': 'platform', // certificate names its host in the common name only
  'LK-3019': 'platform', // certificate or chain with a weak key or signature
  'LK-3020': 'platform', // chain breaks a rule of its authority (name constraints, purpose, path, revoked)
  'LK-3021': 'platform', // the server demands a client certificate
  'LK-3022': 'platform', // no TLS version that both sides speak (too old, or none)
  'LK-3023': 'platform', // the server speaks HTTP/2 only
  'LK-3024': 'platform', // too many requests at the moment (429 of a rate limit)
  'LK-3025': 'platform', // the address leads to a platform at another name or port; the person has to agree
  'LK-3026': 'platform', // the proxy demands a kind of authentication that Latchkey does not have
  // 31xx: app passwords and WebDAV on the platform
  'LK-3101': 'platform', // limit of app passwords reached
  'LK-3102': 'platform', // name already taken
  'LK-3103': 'platform', // name refused by the platform
  'LK-3104': 'platform', // account may not make app passwords
  'LK-3105': 'platform', // app password came back unusable (empty, already expired)
  'LK-3106': 'platform', // no WebDAV at the place where it should be
  'LK-3107': 'platform', // WebDAV demands a scheme other than Basic or Digest
  'LK-3108': 'platform', // no answer to the request for an app password, which may still appear
  'LK-3109': 'platform', // this kind of platform does not let Latchkey list its app passwords
  'LK-3110': 'platform', // an app password that was asked for in the browser can still be granted there
  'LK-3111': 'platform', // the server gives its name differently from the address that was asked
  'LK-3112': 'platform', // no sign-in in the browser on this platform (no Login Flow v2)
  'LK-3113': 'platform', // this way of signing in is not offered on this platform
  'LK-3114': 'platform', // an app password may exist whose answer was lost, and only a person can delete it
  'LK-3115': 'platform', // the API that makes app passwords is closed or missing on this platform
  'LK-3117': 'platform', // the root only holds folders: one has to be chosen
  'LK-3118': 'platform', // WebDAV refuses an app password that the platform has made and that no drive has used yet
  'LK-3119': 'platform', // a folder of that name exists already
  'LK-3120': 'platform', // no folder may be made in that place
  'LK-3121': 'platform', // a name that no folder of a drive can have
  'LK-3122': 'platform', // other users' app passwords cannot be administered on this platform
  // 4xxx: the keychain
  'LK-4001': 'keychain', // no keychain
  'LK-4002': 'keychain', // the keychain is locked
  'LK-4003': 'keychain', // the keychain refuses
  'LK-4004': 'keychain', // the keychain does not answer in time
  'LK-4005': 'keychain', // the app password is no longer in the keychain
  'LK-4006': 'keychain', // the stored secret was made for another server or account than the list or the journal says
  'LK-4007': 'keychain', // the keychain asked the person, who refused
  'LK-4008': 'keychain', // the keychain needs to ask a person, and none is there
  // 5xxx: the drive
  'LK-5001': 'drive', // no way of mapping a drive on this computer
  'LK-5002': 'drive', // gvfs missing
  'LK-5003': 'drive', // FUSE missing or closed
  'LK-5004': 'drive', // rclone missing
  'LK-5005': 'drive', // mapping failed
  'LK-5006': 'drive', // app password refused by WebDAV (401)
  'LK-5007': 'drive', // mapping took too long
  'LK-5008': 'drive', // mapped, but written data does not arrive
  'LK-5009': 'drive', // the data read back differs from the data written
  'LK-5010': 'drive', // no space left on the platform
  'LK-5011': 'drive', // the drive is read-only
  'LK-5012': 'drive', // something else is where the drive should go
  'LK-5014': 'drive', // no mapper for this operating system yet
  'LK-5015': 'drive', // the file manager cannot be started
  'LK-5016': 'drive', // note: the shortcut to a drive (link, bookmark) cannot be made
  'LK-5017': 'drive', // the mount tool crashed on the server's answer
  'LK-5018': 'drive', // mapped, but the drive does not show the server's files
  'LK-5019': 'drive', // note: the test file could not be deleted
  'LK-5020': 'drive', // note: another mount tool connects the drive, because the first one cannot
  'LK-5021': 'drive', // nothing can be written at the moment: lock, rate limit, maintenance
  'LK-5022': 'drive', // nothing can be put into the root itself; its folders have rights of their own
  // 51xx: the gateway, which serves the drives to the mount tools
  'LK-5101': 'drive', // the gateway's process cannot be started, or ends before it answers
  'LK-5102': 'drive', // the gateway's process runs, but does not answer
  'LK-5103': 'drive', // the gateway is of another version, with another protocol
  'LK-5104': 'drive', // note: another program had the gateway's port, so another port is used
  'LK-5105': 'drive', // the gateway can take no port
  'LK-5106': 'drive', // the gateway's control socket cannot be made or opened
  'LK-5107': 'drive', // the gateway's server ends again and again
  'LK-5108': 'drive', // programs upload files at the moment when the app password is to be replaced
  // 52xx: a copy of a file that was lost on its way to the platform
  'LK-5201': 'drive', // the copy does not exist any more
  'LK-5202': 'usage', // something is already at the chosen place
  'LK-5203': 'usage', // the chosen place is on a drive, where the copy could be lost again
  'LK-5204': 'drive', // no room at the chosen place
  'LK-5205': 'drive', // the copy cannot be written there: rights, read-only, no such folder
  // 53xx: drives on Windows, by the error number that Windows gives for a network drive:
  'LK-5301': 'drive', // 5 access denied
  'LK-5302': 'drive', // 53 path not found
  'LK-5303': 'drive', // 58 the server cannot do what was asked
  'LK-5304': 'drive', // 59 unexpected network error
  'LK-5305': 'drive', // 64 the network name is gone
  'LK-5306': 'drive', // 67 the network name cannot be found
  'LK-5307': 'drive', // 85 the letter is in use
  'LK-5308': 'drive', // 86, 1326 password or logon refused
  'LK-5309': 'drive', // 224 the address has to be opened in a browser first
  'LK-5310': 'drive', // 1200 the letter is not valid
  'LK-5311': 'drive', // 1202 another connection is remembered for the letter
  'LK-5312': 'drive', // 1203 no network provider accepts the name: no redirector
  'LK-5313': 'drive', // 1208 an error of a provider's own kind
  'LK-5314': 'drive', // 1219 another login on the same server
  'LK-5315': 'drive', // 1222 no network provider at all
  'LK-5316': 'drive', // 1244 no password was given
  'LK-5317': 'drive', // 1312 no logon session that could have drives
  'LK-5318': 'drive', // 1397 mutual authentication failed
  'LK-5319': 'drive', // 1920 the file cannot be accessed
  'LK-5320': 'drive', // 2202 the user name is refused
  'LK-5321': 'drive', // 2401 programs have open files on the drive
  'LK-5322': 'drive', // 2404 a program's working folder is on the drive
  'LK-5323': 'drive', // 223 the file is larger than WebClient allows
  'LK-5324': 'drive', // any other error number
  'LK-5325': 'drive', // Windows does not answer in time
  // 533x and 534x: the WebClient service, and the user's session
  'LK-5330': 'drive', // WebClient is missing
  'LK-5331': 'drive', // WebClient is disabled
  'LK-5332': 'drive', // WebClient is stopped, and this user may not start it
  'LK-5333': 'drive', // WebClient does not start in time
  'LK-5334': 'drive', // the state of WebClient cannot be read
  'LK-5340': 'drive', // Latchkey runs as administrator, whose drives the user does not see
  'LK-5341': 'drive', // no drive letter is free
  'LK-5342': 'drive', // Windows has no path for the drive
  'LK-5343': 'drive', // the letter that a person wants cannot be had
  'LK-5344': 'drive', // a drive is at another letter than a person chose, and stays there
  // 535x: settings of Windows that would disturb the person later, found by a check
  'LK-5350': 'drive', // files over a certain size cannot be opened
  'LK-5351': 'drive', // folders with many entries look empty
  'LK-5352': 'drive', // Windows waits too short a time for an answer
  'LK-5353': 'drive', // Windows does not ask again for a long time for a server once not found
  'LK-5354': 'drive', // WebClient makes no locks
  'LK-5355': 'drive', // long uploads are cut off
  'LK-5356': 'drive', // Windows looks for a proxy at each first access
  'LK-5357': 'drive', // Microsoft 365 opens files of the drive by their web address
  'LK-5358': 'drive', // drives are in the Internet zone
  'LK-5359': 'drive', // programs open no long paths
  // 536x: Windows' Credential Manager
  'LK-5360': 'keychain', // IT's policy allows nothing to be stored
  'LK-5361': 'keychain', // no logon session that has a Credential Manager: a service, a logon over the network
  'LK-5362': 'usage', // a person has switched the start at logon off in the Task Manager
  // 537x: drives that Windows maps straight to the platform, by policy
  'LK-5371': 'drive', // 1219, 2202 another login is in use for the server
  'LK-5372': 'drive', // 5, 86, 1244, 1326 the platform refused the sign-in of Windows
  'LK-5373': 'drive', // Windows may not send a password (BasicAuthLevel)
  'LK-5374': 'drive', // 59, 224, 1397 no secure connection: certificate, proxy
  'LK-5375': 'drive', // any other error number
  // 538x: drives by rclone and WinFsp
  'LK-5381': 'drive', // files wait to be uploaded
  'LK-5382': 'drive', // rclone or WinFsp is missing
  'LK-5383': 'drive', // names on the platform that Windows cannot have
  // 54xx: volumes of macOS
  'LK-5401': 'drive', // NetFS: access refused
  'LK-5402': 'drive', // NetFS: mounting failed without a reason
  'LK-5403': 'drive', // NetFS: nothing to mount at the address
  'LK-5404': 'drive', // NetFS: a login is needed
  'LK-5405': 'drive', // NetFS: this address is mounted already, but not by this user
  'LK-5406': 'drive', // NetFS: no WebDAV there, or it cannot be reached
  'LK-5407': 'drive', // NetFS: the folder for the volume cannot be made
  'LK-5408': 'drive', // NetFS: the person declined
  'LK-5409': 'drive', // NetFS: the connection broke off
  'LK-5410': 'drive', // NetFS: does not accept the parameters
  'LK-5411': 'drive', // NetFS: no answer in time
  'LK-5412': 'drive', // NetFS: nothing listens at the port
  'LK-5413': 'drive', // NetFS: this computer's own address is down
  'LK-5414': 'drive', // NetFS: no route to this computer's own address
  'LK-5415': 'drive', // NetFS: an unknown result
  'LK-5416': 'drive', // the process that mounts or unmounts was ended at its time limit
  'LK-5417': 'drive', // the process that mounts or unmounts ended without an answer
  'LK-5418': 'drive', // mounted, but the volume is missing
  'LK-5419': 'drive', // a volume cannot be unmounted, because it is in use
  'LK-5420': 'drive', // a volume cannot be unmounted
  'LK-5421': 'drive', // the macOS libraries for volumes cannot be loaded
  'LK-5422': 'drive', // macOS does not let Latchkey use network volumes
  'LK-5423': 'usage', // the person has to allow macOS to open Latchkey at login
  'LK-5424': 'usage', // macOS finds no app that it could open at login
  // 6xxx: policy
  'LK-6001': 'policy', // IT's policy does not allow this
  'LK-6002': 'policy', // IT's recipe for a platform's page cannot be read
  'LK-6003': 'policy', // IT's policy fixes another platform
  'LK-6004': 'policy', // the policy cannot be read, so nothing new is set up
  'LK-6005': 'policy', // IT's policy allows only one drive
  'LK-6006': 'policy', // IT's policy retires Latchkey, so nothing new is set up
  // 7xxx: upkeep
  'LK-7001': 'upkeep', // an earlier renewal of the app password is still open
  'LK-7010': 'upkeep', // app password ends soon
  'LK-7011': 'upkeep', // app password has ended
  'LK-7012': 'upkeep', // the platform works, but not for this account (503 for its files only)
  'LK-7013': 'upkeep', // the drive hangs; programs may have files open on it
  'LK-7014': 'upkeep', // another program has mounted something where the drive goes
  'LK-7015': 'upkeep', // this computer has no network
  'LK-7016': 'upkeep', // a drive of the server is connected that Latchkey does not know
  'LK-7017': 'drive', // disconnecting would cut off open files, or lose the copies of lost writes
  // 703x: several connections, and other applications
  'LK-7030': 'usage', // no such folder on the platform
  'LK-7032': 'drive', // this computer has no clipboard for an app password
  'LK-7033': 'usage', // only an application's app password can be handed over
} as const satisfies Record<string, ExitKind>;

export type FailureCode = keyof typeof failureCodes;

/**
 * A value for the placeholders of a failure's words. Several texts are joined as the language lists them. A secret is never a
 * detail: the type `Secret` does not fit.
 */
export type Detail = string | number | boolean | readonly string[];
export type Details = Readonly<Record<string, Detail>>;

export interface Failure {
  readonly code: FailureCode;
  /** Values for the placeholders of the sentence, e.g. `host`, `limit`, `until` (ISO 8601). */
  readonly details?: Details;
  /** The reference under which the local log has the whole error; set for LK-0001. */
  readonly reference?: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Gives the exit code of the terminal program for a failure. */
export function exitCodeOf(failure: Failure): number {
  return exitCodes[failureCodes[failure.code]];
}

/**
 * An expected failure on its way through the engine: thrown inside, and turned into a `Result` at the engine's edge.
 * `message` is the code alone, so that an accidental print reveals nothing more.
 */
export class FailureError extends Error {
  readonly failure: Failure;
  /** @param what a code; or a failure that was already data, thrown on whole to keep the reference to its log entry */
  constructor(what: FailureCode | Failure, details?: Details, options?: ErrorOptions) {
    const failure: Failure = typeof what === 'string' ? { code: what } : what;
    super(failure.code, options);
    this.name = 'FailureError';
    this.failure = details === undefined ? failure : { ...failure, details };
  }
}

/** Tells whether an error is an expected failure with one of these codes (any code when none is given). */
export function isFailure(error: unknown, ...codes: FailureCode[]): error is FailureError {
  return error instanceof FailureError && (codes.length === 0 || codes.includes(error.failure.code));
}
