/** Whether the operating system starts Latchkey when its user logs on, and who has switched that off. */
export const logonStarts = [
  'on',
  'off', // nobody has switched it on
  'off-by-user', // in Latchkey, or in the system's own settings
  'off-by-policy',
] as const;

export type LogonStart = (typeof logonStarts)[number];
