/**
 * Every failure that Latchkey can report: one stable code each, grouped by what has to be mended.
 *
 * The code is what a user reads out to the helpdesk, so a code is never given a new meaning; what it says in
 * words is in `words/`, complete in every language by type. The exit codes are those of the terminal program.
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
  'LK-0001': 'unexpected', // a fault in Latchkey: `reference` finds the story in the local log
  'LK-0002': 'cancelled',
  // 1xxx: what was asked for, and what is on this machine's disk
  'LK-1001': 'usage', // not an address
  'LK-1002': 'usage', // plain http to another machine
  'LK-1003': 'usage', // name of the app password over 64 characters
  'LK-1004': 'usage', // a name, label or user name is empty or has control characters
  'LK-1005': 'usage', // drive label that cannot be a folder name
  'LK-1006': 'usage', // drive label already in use
  'LK-1007': 'usage', // standard input ended before every question was answered
  'LK-1008': 'usage', // no such connection, or several and none named
  'LK-1009': 'usage', // another set-up or removal is running
  'LK-1010': 'unexpected', // journal damaged (kept aside)
  'LK-1011': 'unexpected', // list of connections damaged (kept aside)
  'LK-1012': 'unexpected', // list of connections or journal written by a newer version
  'LK-1013': 'unexpected', // the disk refuses to keep the journal or the list
  'LK-1014': 'usage', // an earlier set-up still waits to be finished or undone
  'LK-1015': 'usage', // file with the private CA cannot be read
  'LK-1016': 'usage', // no such app password in the account
  'LK-1017': 'usage', // unknown option, command or value
  'LK-1018': 'usage', // has no drive: its app password is for another application
  'LK-1019': 'usage', // the platform's app passwords open no drive
  'LK-1020': 'unexpected', // nothing can be locked where Latchkey's files are
  'LK-1021': 'unexpected', // others can change the folder of Latchkey's files, or one above it
  'LK-1022': 'unexpected', // one of Latchkey's files or folders belongs to somebody else
  'LK-1023': 'unexpected', // one of Latchkey's files is no plain file (a pipe, a device, a folder), or is too large
  'LK-1025': 'usage', // started with a switch of Chromium or Node that opens its pages to other programs
  // 20xx: the platform refuses the sign-in
  'LK-2001': 'signIn', // name or password wrong
  'LK-2002': 'signIn', // second factor must be enrolled on the web first
  'LK-2003': 'signIn', // account signs in through its organisation (SSO) only
  'LK-2004': 'signIn', // not from this network address
  'LK-2005': 'signIn', // not at this hour
  'LK-2006': 'signIn', // not with this kind of client
  'LK-2007': 'signIn', // whole address blocked after too many wrong passwords (429)
  'LK-2008': 'signIn', // session ended before the work was done
  'LK-2009': 'signIn', // refused for a reason that Latchkey does not know
  'LK-2010': 'signIn', // nothing came back from the browser in time
  'LK-2011': 'signIn', // the sign-in password was given where only an app password works
  'LK-2012': 'signIn', // refused without a word on how to sign in (401 without WWW-Authenticate)
  'LK-2013': 'signIn', // forbidden to this account or app password (403)
  'LK-2014': 'signIn', // somebody else signed in than the connection belongs to
  'LK-2015': 'signIn', // the password alone is not enough here, the browser is (second factor)
  'LK-2016': 'signIn', // an app password was given where the sign-in password is wanted
  'LK-2017': 'signIn', // the person says that the account that signed in is not theirs
  'LK-2018': 'signIn', // nobody can be asked whether the account that signed in is the right one
  'LK-2019': 'signIn', // a session may be open there that nobody can end, as its answer was never read
  // 21xx: the second factor
  'LK-2101': 'secondFactor', // wrong code
  'LK-2102': 'secondFactor', // challenge expired
  'LK-2103': 'secondFactor', // locked after too many wrong codes
  'LK-2104': 'secondFactor', // a new code was asked for too soon
  'LK-2105': 'secondFactor', // none of the offered methods is known here
  'LK-2106': 'secondFactor', // the chosen method was not offered
  'LK-2107': 'secondFactor', // the code cannot be one (empty, too long)
  // 22xx: the sign-in with the browser
  'LK-2201': 'signIn', // declined there
  'LK-2202': 'signIn', // the platform does not know Latchkey's sign-in with the browser, or refuses it
  'LK-2203': 'signIn', // none is set up for this platform
  // 24xx: the platform's page
  'LK-2401': 'signIn', // no app password was made there in time
  'LK-2402': 'usage', // an app password opens nothing there any more for what it is wanted for
  'LK-2403': 'usage', // nobody has said what the app password is for, and most uses are closed
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
  'LK-3011': 'platform', // nothing that Latchkey knows at this address
  'LK-3012': 'platform', // server error (5xx)
  'LK-3013': 'platform', // maintenance or overloaded (503)
  'LK-3014': 'platform', // the proxy refuses
  'LK-3015': 'platform', // a status that makes no sense here
  'LK-3016': 'platform', // something in between wants a sign-in of its own: captive portal, login gateway
  'LK-3017': 'platform', // certificate whose chain the server does not send whole
  'LK-3018': 'platform', // certificate that names its host in the common name only
  'LK-3019': 'platform', // certificate or chain with a weak key or signature
  'LK-3020': 'platform', // chain that breaks a rule of its authority (name constraints, purpose, path, revoked)
  'LK-3021': 'platform', // a certificate of the client's is wanted
  'LK-3022': 'platform', // no TLS that both sides speak (too old, or none)
  'LK-3023': 'platform', // HTTP/2 only
  'LK-3024': 'platform', // too many requests just now (429 of a rate limit)
  'LK-3025': 'platform', // leads to another name or port, where a platform is: whoever asked has to agree
  'LK-3026': 'platform', // the proxy wants to know who asks, in a way that Latchkey has not
  // 31xx: app passwords and WebDAV on the platform
  'LK-3101': 'platform', // limit of app passwords reached
  'LK-3102': 'platform', // name already taken
  'LK-3103': 'platform', // name refused by the platform
  'LK-3104': 'platform', // account may not make app passwords
  'LK-3105': 'platform', // app password came back unusable (empty, already expired)
  'LK-3106': 'platform', // no WebDAV where it should be
  'LK-3107': 'platform', // WebDAV asks for a scheme other than Basic or Digest
  'LK-3108': 'platform', // asked for an app password, the platform gave no answer: it may still appear
  'LK-3109': 'platform', // this kind of platform does not let Latchkey list its app passwords
  'LK-3110': 'platform', // an app password that was asked for in the browser can still be granted there
  'LK-3111': 'platform', // the server calls itself something else than it was asked as
  'LK-3112': 'platform', // no sign-in in the browser there (no Login Flow v2)
  'LK-3113': 'platform', // this way of signing in is not offered there
  'LK-3114': 'platform', // an app password may be there that got lost on its way here, and that only a person can delete
  'LK-3115': 'platform', // the API that makes app passwords is closed or missing there
  'LK-3117': 'platform', // a root that only holds folders: one has to be chosen
  'LK-3118': 'platform', // WebDAV refuses an app password that the platform has made and no drive has worked with yet
  'LK-3119': 'platform', // a folder of that name is there already
  'LK-3120': 'platform', // no folder may be made there
  'LK-3121': 'platform', // a name that no folder of a drive can have
  // 4xxx: the keychain
  'LK-4001': 'keychain', // absent
  'LK-4002': 'keychain', // locked
  'LK-4003': 'keychain', // refuses
  'LK-4004': 'keychain', // does not answer in time
  'LK-4005': 'keychain', // the app password is no longer in it
  'LK-4006': 'keychain', // what is in it was made for another server or account than the list or the journal says
  'LK-4007': 'keychain', // the person was asked by it, and said no
  'LK-4008': 'keychain', // it wants to ask a person, and none is there
  // 5xxx: the drive
  'LK-5001': 'drive', // no way of mapping a drive on this machine
  'LK-5002': 'drive', // gvfs missing
  'LK-5003': 'drive', // FUSE missing or closed
  'LK-5004': 'drive', // rclone missing
  'LK-5005': 'drive', // mapping failed
  'LK-5006': 'drive', // app password refused by WebDAV (401)
  'LK-5007': 'drive', // mapping took too long
  'LK-5008': 'drive', // mapped, but what is written does not arrive
  'LK-5009': 'drive', // what was read back is not what was written
  'LK-5010': 'drive', // no space left on the platform
  'LK-5011': 'drive', // read-only
  'LK-5012': 'drive', // something else stands where the drive should go
  'LK-5014': 'drive', // no mapper for this operating system yet
  'LK-5015': 'drive', // the file manager cannot be started
  'LK-5016': 'drive', // note: the way in to a drive (link, bookmark) cannot be made
  'LK-5017': 'drive', // the mount tool crashed on what the server answers
  'LK-5018': 'drive', // mapped, but it does not show what the server has
  'LK-5019': 'drive', // note: the test file could not be deleted
  'LK-5020': 'drive', // note: another mount tool connects it, because the first one cannot
  'LK-5021': 'drive', // nothing can be written just now: lock, rate limit, maintenance
  'LK-5022': 'drive', // nothing can be put into the root itself; its folders decide for themselves
  // 51xx: the gateway, which serves the drives to the mount tools
  'LK-5101': 'drive', // its process cannot be started, or ends before it answers
  'LK-5102': 'drive', // its process runs, but does not answer
  'LK-5103': 'drive', // it is of another version, which speaks otherwise
  'LK-5104': 'drive', // note: its port was another program's, so another one is used
  'LK-5105': 'drive', // no port can be taken
  'LK-5106': 'drive', // its control socket cannot be made or opened
  'LK-5107': 'drive', // its server ends again and again
  'LK-5108': 'drive', // programs upload files while the app password is to be replaced
  // 52xx: a copy of a file that was lost on its way to the platform
  'LK-5201': 'drive', // there is none any more
  'LK-5202': 'usage', // something is already where it should go
  'LK-5203': 'usage', // it should go to a drive, on which it could be lost once more
  'LK-5204': 'drive', // no room where it should go
  'LK-5205': 'drive', // it cannot be written there: rights, read-only, no such folder
  // 53xx: drives on Windows. What Windows says of a network drive, by its number:
  'LK-5301': 'drive', // 5 access denied
  'LK-5302': 'drive', // 53 path not found
  'LK-5303': 'drive', // 58 the server cannot do that
  'LK-5304': 'drive', // 59 unexpected network error
  'LK-5305': 'drive', // 64 the network name is gone
  'LK-5306': 'drive', // 67 the network name cannot be found
  'LK-5307': 'drive', // 85 the letter is in use
  'LK-5308': 'drive', // 86, 1326 password or logon refused
  'LK-5309': 'drive', // 224 to be looked at in a browser first
  'LK-5310': 'drive', // 1200 no such letter
  'LK-5311': 'drive', // 1202 another connection is remembered for the letter
  'LK-5312': 'drive', // 1203 nothing takes the name: no redirector
  'LK-5313': 'drive', // 1208 an error of a provider's own
  'LK-5314': 'drive', // 1219 another login on the same server
  'LK-5315': 'drive', // 1222 no network provider at all
  'LK-5316': 'drive', // 1244 nobody gave a password
  'LK-5317': 'drive', // 1312 no log-on session that could have drives
  'LK-5318': 'drive', // 1397 mutual authentication failed
  'LK-5319': 'drive', // 1920 the file cannot be accessed
  'LK-5320': 'drive', // 2202 the user name is refused
  'LK-5321': 'drive', // 2401 programs have files open
  'LK-5322': 'drive', // 2404 a program works in it
  'LK-5323': 'drive', // 223 larger than WebClient takes
  'LK-5324': 'drive', // any other
  'LK-5325': 'drive', // it does not answer in time
  // The service WebClient, and the session:
  'LK-5330': 'drive', // absent
  'LK-5331': 'drive', // disabled
  'LK-5332': 'drive', // stopped, and this user may not start it
  'LK-5333': 'drive', // does not come up in time
  'LK-5334': 'drive', // its state cannot be read
  'LK-5340': 'drive', // started as administrator: nobody would see the drive
  'LK-5341': 'drive', // no letter is free
  'LK-5342': 'drive', // Windows has no path for it
  // Settings of the machine that a person would stumble over, found before:
  'LK-5350': 'drive', // files over a size cannot be opened
  'LK-5351': 'drive', // folders with many entries look empty
  'LK-5352': 'drive', // an answer is not waited for long enough
  'LK-5353': 'drive', // a server once not found is not asked again for long
  'LK-5354': 'drive', // no locks
  'LK-5355': 'drive', // long uploads are cut
  'LK-5356': 'drive', // a proxy is looked for at each first access
  'LK-5357': 'drive', // Microsoft 365 opens drives by their address
  'LK-5358': 'drive', // drives are in the Internet zone
  // 536x: Windows' Credential Manager
  'LK-5360': 'keychain', // a policy of IT's lets nothing be stored
  'LK-5361': 'keychain', // no logon session that has one: a service, a logon over the network
  'LK-5362': 'usage', // a person has switched the start at logon off in the Task Manager
  // 537x: drives that Windows maps straight to the platform, by policy
  'LK-5371': 'drive', // 1219, 2202 another login has the server
  'LK-5372': 'drive', // 5, 86, 1244, 1326 the platform did not let Windows in
  'LK-5373': 'drive', // Windows may not send a password (BasicAuthLevel)
  'LK-5374': 'drive', // 59, 224, 1397 no secure connection: certificate, proxy
  'LK-5375': 'drive', // any other
  // 538x: drives by rclone and WinFsp
  'LK-5381': 'drive', // files are not uploaded yet
  'LK-5382': 'drive', // rclone or WinFsp is not there
  'LK-5383': 'drive', // names on the platform that this system cannot have
  // 54xx: volumes of macOS
  'LK-5401': 'drive', // NetFS: refused
  'LK-5402': 'drive', // NetFS: mounting failed, without a reason
  'LK-5403': 'drive', // NetFS: nothing to mount at the address
  'LK-5404': 'drive', // NetFS: takes nobody without a login
  'LK-5405': 'drive', // NetFS: this address is mounted already, and not by this user
  'LK-5406': 'drive', // NetFS: no WebDAV there, or it cannot be reached
  'LK-5407': 'drive', // NetFS: the folder for the volume cannot be made
  'LK-5408': 'drive', // NetFS: somebody has declined
  'LK-5409': 'drive', // NetFS: the connection broke off
  'LK-5410': 'drive', // NetFS: does not take what it was asked for
  'LK-5411': 'drive', // NetFS: no answer in time
  'LK-5412': 'drive', // NetFS: nobody listens at the port
  'LK-5413': 'drive', // NetFS: this computer's own address is down
  'LK-5414': 'drive', // NetFS: no way to this computer's own address
  'LK-5415': 'drive', // NetFS: a result that nobody knows
  'LK-5416': 'drive', // the process that mounts, or unmounts, was ended after its time
  'LK-5417': 'drive', // the process that mounts, or unmounts, ended without an answer
  'LK-5418': 'drive', // mounted, but there is no volume
  'LK-5419': 'drive', // a volume cannot be unmounted, because it is used
  'LK-5420': 'drive', // a volume cannot be unmounted
  'LK-5421': 'drive', // the libraries of macOS for volumes cannot be loaded
  'LK-5422': 'drive', // macOS does not let Latchkey use network volumes
  'LK-5423': 'usage', // macOS wants the person to allow that Latchkey is opened at login
  'LK-5424': 'usage', // macOS finds no app that it could open at login
  // 6xxx: policy
  'LK-6001': 'policy', // IT does not allow this
  'LK-6002': 'policy', // IT's recipe for a platform's page cannot be read
  'LK-6003': 'policy', // IT has fixed another platform
  'LK-6004': 'policy', // the policy cannot be read, so nothing new is set up
  'LK-6005': 'policy', // IT lets there be one drive
  // 7xxx: looking after what is set up
  'LK-7001': 'upkeep', // an earlier renewal of the app password is still open
  'LK-7010': 'upkeep', // app password ends soon
  'LK-7011': 'upkeep', // app password has ended
  'LK-7012': 'upkeep', // the platform works, but not for this account (503 on its files alone)
  'LK-7013': 'upkeep', // the drive hangs; programs may have files open on it
  'LK-7014': 'upkeep', // another program has mounted something where the drive goes
  'LK-7015': 'upkeep', // this computer has no network
  'LK-7016': 'upkeep', // a drive of the server is connected that nobody accounts for
  'LK-7017': 'drive', // disconnecting would cut off open files, or lose the copies of lost ones
  // 703x: several connections, and other applications
  'LK-7030': 'usage', // no such folder on the platform
  'LK-7032': 'drive', // no clipboard here that an app password could be put on
  'LK-7033': 'usage', // only an application's app password can be handed over
} as const satisfies Record<string, ExitKind>;

export type FailureCode = keyof typeof failureCodes;

/** What words may be filled with; several texts are listed as the language lists them. Never a secret: `Secret` does not fit. */
export type Detail = string | number | boolean | readonly string[];
export type Details = Readonly<Record<string, Detail>>;

export interface Failure {
  readonly code: FailureCode;
  /** Values for the placeholders of the sentence, e.g. `host`, `limit`, `until` (ISO 8601). */
  readonly details?: Details;
  /** Set for LK-0001: finds the full story in the local log. */
  readonly reference?: string;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Exit code of the terminal program for a failure. */
export function exitCodeOf(failure: Failure): number {
  return exitCodes[failureCodes[failure.code]];
}

/**
 * An expected failure on its way through the engine. Thrown inside, turned into a `Result` at the engine's edge.
 * `message` is the code alone, so that an accidental print says nothing more.
 */
export class FailureError extends Error {
  readonly failure: Failure;
  /** @param what a code; or a failure that was data on its way, which is thrown on whole: its reference finds its story */
  constructor(what: FailureCode | Failure, details?: Details, options?: ErrorOptions) {
    const failure: Failure = typeof what === 'string' ? { code: what } : what;
    super(failure.code, options);
    this.name = 'FailureError';
    this.failure = details === undefined ? failure : { ...failure, details };
  }
}

/** True for an expected failure with one of these codes (any code when none is given). */
export function isFailure(error: unknown, ...codes: FailureCode[]): error is FailureError {
  return error instanceof FailureError && (codes.length === 0 || codes.includes(error.failure.code));
}
