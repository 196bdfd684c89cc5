/**
 * Every rule that IT can set, under the name that JSON files, the code and the catalogues use. `policy/policy-keys.ts` says
 * what each means.
 */
export const policyNames = [
  'policyRevision',
  'platformAddress',
  'platformKind',
  'userTemplate',
  'moreDrives',
  'oauthClientId',
  'oauthScopes',
  'oauthAuthorizePath',
  'oauthTokenPath',
  'keepRefreshToken',
  'nextcloudPassword',
  'driveLabel',
  'driveFolder',
  'driveLetters',
  'driveMapper',
  'directDrive',
  'passwordName',
  'passwordDays',
  'warningDays',
  'handOver',
  'deviceIdFrom',
  'autostart',
  'languages',
  'helpName',
  'helpPhone',
  'helpUrl',
  'report',
  'log',
  'pages',
  'recipes',
  'unmended',
] as const;

export type PolicyName = (typeof policyNames)[number];
