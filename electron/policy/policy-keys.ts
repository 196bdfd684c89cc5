import * as z from 'zod/mini';
import { mendNames } from '../contract/mend-names.ts';
import { platformKinds, platformTraits } from '../contract/platform-kinds.ts';
import { policyNames, type PolicyName } from '../contract/policy-names.ts';
import { warningDaysSchema } from '../contract/warning-days.ts';
import { languages } from '../contract/words/language.ts';
import { isLabel } from '../drives/check-label.ts';
import { accountSchema, line, MOST_ACCOUNTS } from './accounts.ts';
import { hasKnownPlaces } from './fill-template.ts';
import { oauthPath, oauthScopes, oauthWord } from './oauth.ts';

/**
 * The form of a value in the registry and in a macOS profile, which have no JSON. The registry's form comes first:
 * `flag`: DWORD 1 or 0; boolean. `number`: DWORD; integer. `text` and `choice`: REG_SZ; string.
 * `list`: a subkey with a REG_SZ for each entry, in the order of their names; array.
 * `table`: a subkey with a REG_SZ for each row, named after the row, which holds words separated by commas; dictionary of arrays.
 * `lines`: REG_MULTI_SZ; array of strings. Both hold the lines of a JSON text.
 * `records`: a subkey that has for each record either a subkey with a value for each field, or a REG_SZ with the record in JSON;
 * array of dictionaries. Fields have a capital there.
 */
export type PolicyForm =
  | { readonly is: 'flag' | 'number' | 'text' | 'table' | 'lines' | 'records' }
  | { readonly is: 'choice'; readonly of: readonly string[] }
  | { readonly is: 'list'; readonly of: 'texts' | 'numbers' };

export type PolicyGroup = 'platform' | 'signIn' | 'drive' | 'passwords' | 'program' | 'help' | 'repair';

interface Row {
  /** Accepts the value as it stands in a JSON file. */
  readonly schema: z.ZodMiniType;
  /** Accepts one entry of a list whose entries are judged one by one, so that a damaged one closes itself alone. */
  readonly each?: typeof accountSchema;
  readonly form: PolicyForm;
  readonly group: PolicyGroup;
  /** The first version of Latchkey that knows the rule. */
  readonly since: string;
  /** Whether a person may choose otherwise: not when `enforced`, but when `default`. */
  readonly strength: 'enforced' | 'default';
  /**
   * What an unreadable value means. `closed`: it counts as forbidding whatever the rule can forbid. `unset`: it counts as absent,
   * for rules that protect nothing.
   */
  readonly damaged: 'closed' | 'unset';
  /** Group and name of the rule in JSON files of older versions, where some rules are grouped under one name. */
  readonly json?: readonly [string, string];
  /** What applies when the rule is not set; absent when nothing does, or when a person decides. */
  readonly default?: unknown;
  /** The only operating system on which the rule has a meaning; absent when it has one on all. */
  readonly only?: 'windows';
  /** An example of the value in a JSON file. */
  readonly example: unknown;
}

/** Accepts a host as it stands in an address, with its port unless that is the default one. */
const host = z.string().check(z.minLength(1), z.maxLength(260), z.regex(/^[^\s/@]+$/));
const httpsAddress = z.string().check(z.maxLength(500), z.regex(/^https:\/\/[^\s@/?#]+(?:[/?#][\x21-\x7e]*)?$/));
const pageKinds = platformKinds.filter((kind) => platformTraits[kind].page === 'drive');

const flag = { schema: z.boolean(), form: { is: 'flag' } } as const;
const text = { is: 'text' } as const;
const texts = { is: 'list', of: 'texts' } as const;
const choice = <const T extends readonly string[]>(of: T) =>
  ({ schema: z.enum(of), form: { is: 'choice', of } }) as const;
const enforced = { since: '0.1.0', strength: 'enforced', damaged: 'unset' } as const;
/** Rules by which IT allows or forbids something; they count as forbidding when they cannot be read. */
const strict = { ...enforced, damaged: 'closed' } as const;
const suggested = { ...enforced, strength: 'default' } as const;

/**
 * The single table of IT's rules. The schema of JSON files, the readers of the registry and of profiles, and everything that `npm
 * run policy` generates for IT derive from it. A rule that is not set keeps its safe default.
 */
export const policyKeys = {
  /** IT's own name for this version of its rules, with which IT can compare machines. */
  policyRevision: { schema: line(64), form: text, ...enforced, group: 'platform', example: '2026-11-30' },
  /** The only platform that may be set up: its address as a person would type it, and its kind when that is fixed as well. */
  platformAddress: {
    schema: z.string().check(z.minLength(1), z.maxLength(2048)),
    ...{ form: text, ...strict, group: 'platform', json: ['platform', 'address'], example: 'files.example.com' },
  },
  platformKind: {
    ...{ ...choice(platformKinds), ...strict, group: 'platform', json: ['platform', 'kind'], example: 'netexplorer' },
  },
  /** The user's name on that platform. `%USERNAME%`, `%UPN%` and `%COMPUTERNAME%` stand for what this computer knows. */
  userTemplate: {
    schema: line(320).check(z.refine(hasKnownPlaces)),
    ...{ form: text, ...suggested, group: 'platform', example: '%UPN%' },
  },
  /** Whether a second drive may be set up. */
  moreDrives: { ...flag, ...strict, group: 'platform', default: true, example: false },
  /** The accounts that are prepared for people: each is a drive with one click left. */
  accounts: {
    schema: z.array(accountSchema).check(z.maxLength(MOST_ACCOUNTS)),
    each: accountSchema,
    ...{ form: { is: 'records' }, ...suggested, group: 'platform' },
    example: [
      { address: 'files.example.com', user: '%UPN%', label: 'Company files', letter: 'N', silent: true },
      { address: 'projects.example.com', kind: 'nextcloud', label: 'Projects', folder: 'Projects/2026' },
    ],
  },
  /**
   * Has every companion disconnect its drives, delete its app passwords and forget them, before Latchkey is uninstalled. While it
   * is set, nothing new is set up. An unreadable value removes nothing.
   */
  retire: { ...flag, ...enforced, group: 'platform', default: false, example: false },
  /** The OAuth application with which people sign in in their browser. */
  oauthClientId: {
    ...{ schema: oauthWord, form: text, ...strict, group: 'signIn', json: ['oauth', 'clientId'], example: 'latchkey' },
  },
  oauthScopes: {
    ...{ schema: oauthScopes, form: texts, ...strict, group: 'signIn', json: ['oauth', 'scopes'] },
    example: ['files', 'offline_access'],
  },
  oauthAuthorizePath: {
    ...{ schema: oauthPath, form: text, ...strict, group: 'signIn', json: ['oauth', 'authorizePath'] },
    example: '/oauth/authorize',
  },
  oauthTokenPath: {
    ...{ schema: oauthPath, form: text, ...strict, group: 'signIn', json: ['oauth', 'tokenPath'] },
    example: '/oauth/token',
  },
  /** Lets the keychain keep a refresh token. Such a token gives a session without a person, so that a renewal needs nobody. */
  keepRefreshToken: { ...flag, ...strict, group: 'signIn', default: false, example: true },
  /** Lets people without a second factor sign in to a Nextcloud with their password, besides the browser. */
  nextcloudPassword: { ...flag, ...strict, group: 'signIn', default: false, example: true },
  /** The label of the first drive. */
  driveLabel: {
    schema: z.string().check(z.minLength(1), z.maxLength(100), z.refine(isLabel)),
    ...{ form: text, ...suggested, group: 'drive', example: 'Company files' },
  },
  /** The platform's folder that the drive shows. */
  driveFolder: { schema: line(1024), form: text, ...suggested, group: 'drive', example: 'Projects/2026' },
  /** Letters that drives may have on Windows, best first; A, B and C are the machine's own. */
  driveLetters: {
    schema: z.string().check(z.regex(/^[D-Z]{1,23}$/)),
    ...{ form: text, ...enforced, group: 'drive', only: 'windows', example: 'NPQ' },
  },
  /** The mapper that is used where it works, instead of the user's own setting. */
  driveMapper: { ...choice(['gvfs', 'rclone', 'webclient', 'netfs']), ...enforced, group: 'drive', example: 'rclone' },
  /** Has Windows map drives straight to the platform; Windows is then handed the app password. */
  directDrive: { ...flag, ...strict, group: 'drive', default: false, only: 'windows', example: true },
  /** The beginning of the names of app passwords; a unique part follows. */
  passwordName: {
    schema: line(80).check(z.refine(hasKnownPlaces)),
    ...{
      form: text,
      ...enforced,
      group: 'passwords',
      default: '%WHAT% – %COMPUTERNAME%',
      example: 'Drive of %USERNAME%',
    },
  },
  /** The number of days after which an app password is no longer used. */
  passwordDays: {
    schema: z.int().check(z.minimum(1), z.maximum(3650)),
    ...{ form: { is: 'number' }, ...enforced, group: 'passwords', example: 90 },
  },
  /** The days before the end of an app password at which the user is warned, instead of 14, 3 and 1. */
  warningDays: {
    schema: warningDaysSchema,
    ...{ form: { is: 'list', of: 'numbers' }, ...enforced, group: 'passwords', default: [14, 3, 1], example: [30, 7] },
  },
  /** Lets people hand an app password to another application over the clipboard. */
  handOver: { ...flag, ...strict, group: 'passwords', default: false, example: true },
  /** Lets administrators of the platform see and end the app passwords of other users, from this computer. */
  administration: { ...flag, ...strict, group: 'passwords', default: false, example: true },
  /**
   * What the short id in the names of app passwords is made from. `user` suits machines that are drawn from a pool: the id is
   * then made from the user alone.
   */
  deviceIdFrom: {
    ...choice(['machine', 'user']),
    ...enforced,
    group: 'passwords',
    default: 'machine',
    example: 'user',
  },
  /** Whether Latchkey starts at logon. `on` is only the initial setting, which a person can change; the others are fixed. */
  autostart: { ...choice(['required', 'on', 'off']), ...enforced, group: 'program', example: 'required' },
  /** Whether the address, the name and the second factor of the last sign-in may be kept for the next one. */
  remember: { ...flag, ...strict, group: 'program', default: true, example: false },
  /** Whether people are told of a newer version. */
  updateNotice: { ...flag, ...strict, group: 'program', default: true, example: true },
  /** The address of the file that names the newest version. Without it, only an installation of the person's own has one. */
  updateSource: {
    schema: httpsAddress,
    ...{ form: text, ...strict, group: 'program', example: 'https://it.example.com/latchkey/latest.yml' },
  },
  /** The languages that the window and notifications may use. */
  languages: {
    schema: z.array(z.enum(languages)).check(z.minLength(1), z.maxLength(20)),
    ...{ form: texts, ...enforced, group: 'program', example: ['fr'] },
  },
  /** The helpdesk that people are told to turn to. */
  helpName: { schema: line(100), form: text, ...enforced, group: 'help', example: 'IT service desk' },
  helpPhone: { schema: line(40), form: text, ...enforced, group: 'help', example: '+33 5 61 00 00 00' },
  helpUrl: {
    schema: httpsAddress,
    ...{ form: text, ...enforced, group: 'help', example: 'https://help.example.com/drive' },
  },
  /** Whether people may save a report for the helpdesk. */
  report: { ...flag, ...strict, group: 'help', default: true, example: false },
  /** How much of what Latchkey does is written to its log. */
  log: { ...choice(['all', 'errors']), ...strict, group: 'help', default: 'all', example: 'errors' },
  /** Whether changes of the drives' health are written to the system's own log: event log, unified log or journal. */
  events: { ...flag, ...strict, group: 'help', default: false, example: true },
  /**
   * The platforms on which people make app passwords on the platform's page, instead of Latchkey by an API that is closed there.
   */
  pages: {
    schema: z.array(z.enum(pageKinds)).check(z.maxLength(10)),
    ...{ form: texts, ...enforced, group: 'repair', example: ['netexplorer'] },
  },
  /** Recipes of guided pages that replace the package's own for the same platform. A recipe is checked only when it is used. */
  recipes: {
    schema: z.array(z.unknown()).check(z.maxLength(10)),
    ...{ form: { is: 'lines' }, ...strict, group: 'repair', example: [] },
  },
  /** The mends that the gateway leaves out for a platform, by its host: its answers are right, and the mend would spoil them. */
  unmended: {
    schema: z.record(host, z.array(z.enum(mendNames)).check(z.maxLength(mendNames.length))),
    ...{ form: { is: 'table' }, ...enforced, group: 'repair', example: { 'files.example.com': ['missing-prefix'] } },
  },
} as const satisfies Readonly<Record<PolicyName, Row>>;

/** Gives the row of a rule, without the types of the single rules. */
export const rowOf = (name: PolicyName): Row => policyKeys[name];

/** The rules that IT has set. An absent rule keeps its safe default. */
export type Policy = { readonly [N in PolicyName]?: z.infer<(typeof policyKeys)[N]['schema']> };

/** Gives the name of a rule in the registry and in profiles: `PlatformAddress`, `OAuthClientId`. */
export function flatName(name: PolicyName): string {
  return name.replace(/^oauth/, 'OAuth').replace(/^./, (first) => first.toUpperCase());
}

const byFlatName = new Map(policyNames.map((name) => [flatName(name).toLowerCase(), name]));

/** Finds a rule by its name in the registry or a profile, in upper or lower case; undefined when there is no such rule. */
export function namedFlat(name: string): PolicyName | undefined {
  return byFlatName.get(name.toLowerCase());
}
