export const methodIds = ['otp', 'sms', 'email', 'yubikey'] as const;
export type MethodId = (typeof methodIds)[number];

/** What the access policy demands of a sign-in. */
export type AccessRule =
  /** Only from these addresses. */
  | { readonly rule: 'ip'; readonly allowed: readonly string[] }
  /** Only in the hour (UTC) that lies twelve hours from the demo's start: never by chance. */
  | { readonly rule: 'hours' }
  /** Only with a User-Agent like this. */
  | { readonly rule: 'client'; readonly allowed: RegExp };

export interface DemoUser {
  /** What the user signs in with. */
  readonly name: string;
  /** What WebDAV wants, where it is not the same. */
  readonly login?: string;
  readonly password: string;
  readonly methods: readonly MethodId[];
  readonly phone?: string;
  readonly email?: string;
  readonly note: string;
  readonly enrolmentRequired?: true;
  readonly ssoProvider?: string;
  readonly access?: AccessRule;
  readonly atPasswordLimit?: true;
  readonly readOnly?: true;
  /** May see and end other users' app passwords from the start. */
  readonly administrator?: true;
  /** Bytes that may be stored; without it there is no limit. */
  readonly quotaBytes?: number;
  /** Bytes that are there from the start. */
  readonly filledBytes?: number;
}

const KIB = 1024;

/** One user per case. Sign-in passwords are awkward on purpose: they go through prompts, pipes and JSON. */
export const demoUsers: readonly DemoUser[] = [
  { name: 'alice', password: 'Al1ce "quoted" $HOME', methods: ['otp'], note: 'OTP app' },
  {
    name: 'c.martin@example.com',
    password: "d'été à 10€ %PATH% \\o/",
    methods: ['otp', 'sms', 'email'],
    phone: '+33 6 98 76 54 12',
    email: 'c.martin@example.com',
    note: 'chooses between OTP app, SMS and e-mail',
  },
  {
    name: 'd.petit@example.com',
    login: 'dpetit',
    password: '#;=not a comment!',
    methods: ['otp'],
    note: 'signs in by e-mail address; the WebDAV login is another one',
  },
  { name: 'samuel', password: '`backticks` & pipes |', methods: ['sms'], phone: '+33 6 11 22 33 44', note: 'SMS' },
  { name: 'emma', password: ' spaces around ', methods: ['email'], email: 'emma@example.com', note: 'e-mail' },
  { name: 'yuki', password: 'a:b@c/d?e#f', methods: ['yubikey'], note: 'YubiKey' },
  { name: 'nora', password: 'plain-Passw0rd', methods: [], note: 'no second factor' },
  {
    name: 'enzo',
    password: 'en{r}ol[me]nt',
    methods: [],
    enrolmentRequired: true,
    note: 'must enrol on the web first',
  },
  {
    name: 'sofia@example.com',
    password: 'only-in-the-directory',
    methods: [],
    ssoProvider: 'Microsoft Entra ID',
    note: 'signs in through the organisation only',
  },
  { name: 'hugo', password: '~h^u*g(o)', methods: [], access: { rule: 'hours' }, note: 'not at this hour' },
  {
    name: 'iris',
    password: '<i>ris&amp;',
    methods: [],
    access: { rule: 'ip', allowed: ['127.0.0.9'] },
    note: 'only from 127.0.0.9',
  },
  {
    name: 'clara',
    password: '{"cl":"ara"}',
    methods: [],
    access: { rule: 'client', allowed: /^Mozilla\// },
    note: 'only with a browser',
  },
  {
    name: 'quentin',
    password: '50% "full"',
    methods: [],
    quotaBytes: 256 * KIB,
    filledBytes: 256 * KIB - 16,
    note: 'quota nearly full: 16 bytes are free',
  },
  { name: 'rosa', password: 'r/o --no-write', methods: [], readOnly: true, note: 'may read, not write' },
  { name: 'lea', password: '40 of 40!', methods: [], atPasswordLimit: true, note: 'at the limit of app passwords' },
  {
    name: 'olivia',
    password: 'Adm!n of "all"',
    methods: ['otp'],
    email: 'olivia@example.com',
    administrator: true,
    note: 'administrator, with an OTP app',
  },
];

export const loginOf = (user: DemoUser): string => user.login ?? user.name;
