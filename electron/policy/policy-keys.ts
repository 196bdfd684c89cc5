import * as z from 'zod/mini';
import { mendNames } from '../contract/mend-names.ts';
import { platformKinds, platformTraits } from '../contract/platform-kinds.ts';
import { policyNames, type PolicyName } from '../contract/policy-names.ts';
import { warningDaysSchema } from '../contract/warning-days.ts';
import { languages } from '../contract/words/language.ts';
import { hasInvisible } from '../contract/words/printable.ts';
import { isLabel } from '../drives/check-label.ts';
import { hasKnownPlaces } from './fill-template.ts';
import { oauthPath, oauthScopes, oauthWord } from './oauth.ts';

/**
 * How a value is written where there is no JSON. Registry and profile of macOS, in this order:
 * `flag` DWORD 1 or 0, boolean · `number` DWORD, integer · `text` and `choice` REG_SZ, string · `list` a subkey with a REG_SZ for each,
 * in the order of their names; an array · `table` a subkey whose names are the rows, each a REG_SZ of words with commas between them;
 * a dictionary of arrays · `lines` REG_MULTI_SZ, an array of strings: the lines of a text in JSON.
 */
export type PolicyForm =
  | { readonly is: 'flag' | 'number' | 'text' | 'table' | 'lines' }
  | { readonly is: 'choice'; readonly of: readonly string[] }
  | { readonly is: 'list'; readonly of: 'texts' | 'numbers' };

export type PolicyGroup = 'platform' | 'signIn' | 'drive' | 'passwords' | 'program' | 'help' | 'repair';

interface Row {
  /** Accepts the value as a file of JSON has it. */
  readonly schema: z.ZodMiniType;
  readonly form: PolicyForm;
  readonly group: PolicyGroup;
  /** First version of Latchkey that knows it. */
  readonly since: string;
  /** Whether a person may choose otherwise. */
  readonly strength: 'enforced' | 'default';
  /** A value that cannot be read: as if it forbade what it may forbid, or as if it were not there, for what protects nothing. */
  readonly damaged: 'closed' | 'unset';
  /** Group and name in files of JSON, where rules stand below one name there. */
  readonly json?: readonly [string, string];
  /** What holds where it is not set; absent where nothing does, or a person decides. */
  readonly default?: unknown;
  /** The only system that it means something on. */
  readonly only?: 'windows';
  /** As it may stand in a file of JSON. */
  readonly example: unknown;
}

/** Accepts a text in one line, as a person would type it. */
const line = (most: number) =>
  z.string().check(
    z.minLength(1),
    z.maxLength(most),
    z.refine((said) => said === said.trim() && !hasInvisible(said)),
  );
/** A host as it stands in an address: with its port where that is not the usual one. */
const host = z.string().check(z.minLength(1), z.maxLength(260), z.regex(/^[^\s/@]+$/));
const pageKinds = platformKinds.filter((kind) => platformTraits[kind].page === 'drive');

const flag = { schema: z.boolean(), form: { is: 'flag' } } as const;
const text = { is: 'text' } as const;
const texts = { is: 'list', of: 'texts' } as const;
const choice = <const T extends readonly string[]>(of: T) =>
  ({ schema: z.enum(of), form: { is: 'choice', of } }) as const;
const enforced = { since: '0.1.0', strength: 'enforced', damaged: 'unset' } as const;
/** What only IT can allow, or IT can forbid. */
const strict = { ...enforced, damaged: 'closed' } as const;
const suggested = { ...enforced, strength: 'default' } as const;

/**
 * The one table of what IT can impose. The schema of files, what is read of registry and profiles, and everything that `npm run policy`
 * makes for IT derive from it. What is not set keeps its safe default.
 */
export const policyKeys = {
  /** A name of IT's for this version of its rules, for who compares machines. */
  policyRevision: { schema: line(64), form: text, ...enforced, group: 'platform', example: '2026-11-30' },
  /** The one platform that may be set up: its address as a person would give it, and its kind where that is fixed too. */
  platformAddress: {
    schema: z.string().check(z.minLength(1), z.maxLength(2048)),
    ...{ form: text, ...strict, group: 'platform', json: ['platform', 'address'], example: 'files.example.com' },
  },
  platformKind: {
    ...{ ...choice(platformKinds), ...strict, group: 'platform', json: ['platform', 'kind'], example: 'netexplorer' },
  },
  /** The user's name there, with `%USERNAME%`, `%UPN%` and `%COMPUTERNAME%` for what this computer knows. */
  userTemplate: {
    schema: line(320).check(z.refine(hasKnownPlaces)),
    ...{ form: text, ...suggested, group: 'platform', example: '%UPN%' },
  },
  /** Whether a second drive may be set up. */
  moreDrives: { ...flag, ...strict, group: 'platform', default: true, example: false },
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
  /** Lets the keychain keep a refresh token, which gives a session without anybody, so that renewal needs nobody. */
  keepRefreshToken: { ...flag, ...strict, group: 'signIn', default: false, example: true },
  /** Lets people without a second factor sign in to a Nextcloud with their password, besides the browser. */
  nextcloudPassword: { ...flag, ...strict, group: 'signIn', default: false, example: true },
  /** What the first drive is called. */
  driveLabel: {
    schema: z.string().check(z.minLength(1), z.maxLength(100), z.refine(isLabel)),
    ...{ form: text, ...suggested, group: 'drive', example: 'Company files' },
  },
  /** Folder of the platform that the drive shows. */
  driveFolder: { schema: line(1024), form: text, ...suggested, group: 'drive', example: 'Projects/2026' },
  /** Letters that drives may have on Windows, best first; A, B and C are the machine's own. */
  driveLetters: {
    schema: z.string().check(z.regex(/^[D-Z]{1,23}$/)),
    ...{ form: text, ...enforced, group: 'drive', only: 'windows', example: 'NPQ' },
  },
  /** Way of connecting drives that is taken where it works, instead of the user's own setting. */
  driveMapper: { ...choice(['gvfs', 'rclone', 'webclient', 'netfs']), ...enforced, group: 'drive', example: 'rclone' },
  /** Has drives on Windows mapped straight to the platform by Windows, which is handed the app password then. */
  directDrive: { ...flag, ...strict, group: 'drive', default: false, only: 'windows', example: true },
  /** Beginning of the names of app passwords; what makes each unique follows. */
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
  /** Most days that an app password is used. */
  passwordDays: {
    schema: z.int().check(z.minimum(1), z.maximum(3650)),
    ...{ form: { is: 'number' }, ...enforced, group: 'passwords', example: 90 },
  },
  /** Days before the end of an app password at which the user is told, instead of 14, 3 and 1. */
  warningDays: {
    schema: warningDaysSchema,
    ...{ form: { is: 'list', of: 'numbers' }, ...enforced, group: 'passwords', default: [14, 3, 1], example: [30, 7] },
  },
  /** Lets people hand an app password to another application over the clipboard. */
  handOver: { ...flag, ...strict, group: 'passwords', default: false, example: true },
  /** What the short id in the names of app passwords is made of: where machines are drawn from a pool, the user alone. */
  deviceIdFrom: {
    ...choice(['machine', 'user']),
    ...enforced,
    group: 'passwords',
    default: 'machine',
    example: 'user',
  },
  /** Start at logon: `on` is where a person begins, the others are fixed. */
  autostart: { ...choice(['required', 'on', 'off']), ...enforced, group: 'program', example: 'required' },
  /** Languages of the window and of notifications. */
  languages: {
    schema: z.array(z.enum(languages)).check(z.minLength(1), z.maxLength(20)),
    ...{ form: texts, ...enforced, group: 'program', example: ['fr'] },
  },
  /** Who helps people here. */
  helpName: { schema: line(100), form: text, ...enforced, group: 'help', example: 'IT service desk' },
  helpPhone: { schema: line(40), form: text, ...enforced, group: 'help', example: '+33 5 61 00 00 00' },
  helpUrl: {
    schema: z.string().check(z.maxLength(500), z.regex(/^https:\/\/[^\s@/?#]+(?:[/?#][\x21-\x7e]*)?$/)),
    ...{ form: text, ...enforced, group: 'help', example: 'https://help.example.com/drive' },
  },
  /** Whether people may save a report for the helpdesk. */
  report: { ...flag, ...strict, group: 'help', default: true, example: false },
  /** How much is written down of what Latchkey does. */
  log: { ...choice(['all', 'errors']), ...enforced, group: 'help', default: 'all', example: 'errors' },
  /** Platforms whose app passwords people make on the page, and not by an API that is closed. */
  pages: {
    schema: z.array(z.enum(pageKinds)).check(z.maxLength(10)),
    ...{ form: texts, ...enforced, group: 'repair', example: ['netexplorer'] },
  },
  /** Recipes of guided pages in the place of the package's own, by their platform; a recipe is checked when it is used. */
  recipes: {
    schema: z.array(z.unknown()).check(z.maxLength(10)),
    ...{ form: { is: 'lines' }, ...strict, group: 'repair', example: [] },
  },
  /** What the gateway does not put right of a platform's answers, by its host: they are right, and read wrongly by it. */
  unmended: {
    schema: z.record(host, z.array(z.enum(mendNames)).check(z.maxLength(mendNames.length))),
    ...{ form: { is: 'table' }, ...enforced, group: 'repair', example: { 'files.example.com': ['missing-prefix'] } },
  },
} as const satisfies Readonly<Record<PolicyName, Row>>;

/** What a rule is, without the types of its own. */
export const rowOf = (name: PolicyName): Row => policyKeys[name];

/** What IT imposes; a rule that is absent keeps its safe default. */
export type Policy = { readonly [N in PolicyName]?: z.infer<(typeof policyKeys)[N]['schema']> };

/** What registry and profiles call a rule: `PlatformAddress`, `OAuthClientId`. */
export function flatName(name: PolicyName): string {
  return name.replace(/^oauth/, 'OAuth').replace(/^./, (first) => first.toUpperCase());
}

const byFlatName = new Map(policyNames.map((name) => [flatName(name).toLowerCase(), name]));

/** The rule that registry and profiles call so, in any case. */
export function namedFlat(name: string): PolicyName | undefined {
  return byFlatName.get(name.toLowerCase());
}
