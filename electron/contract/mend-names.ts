/**
 * The mends: faults of platforms that the gateway puts right for mount tools. IT can switch a mend off by its name;
 * `gateway/mends.ts` says why each is there.
 */
export const mendNames = [
  'length-of-errors',
  'missing-slash',
  'missing-prefix',
  'unasked-gzip',
  'length-of-uploads',
  'hidden-quota',
  'failing-as-gone',
  'files-of-finder',
] as const;
export type MendName = (typeof mendNames)[number];
