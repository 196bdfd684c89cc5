import type { FailureCode } from '../../electron/contract/failure.ts';

/** The pages of help in the window. Each says what to do in a situation that no button of a screen ends. */
export type HelpPageName = 'no-code' | 'lost-phone' | 'wrong-account' | 'no-rights';

/** The page that helps after a failure; none where the failure's own text is all that can be said. */
export const helpPageOf: Readonly<Partial<Record<FailureCode, HelpPageName>>> = {
  'LK-2101': 'no-code',
  'LK-2102': 'no-code',
  'LK-2103': 'no-code',
  'LK-2104': 'no-code',
  'LK-2107': 'no-code',
  'LK-2002': 'lost-phone',
  'LK-2105': 'lost-phone',
  'LK-2014': 'wrong-account',
  'LK-2017': 'wrong-account',
  'LK-2018': 'wrong-account',
  'LK-2004': 'no-rights',
  'LK-2005': 'no-rights',
  'LK-2006': 'no-rights',
  'LK-2012': 'no-rights',
  'LK-2013': 'no-rights',
  'LK-3104': 'no-rights',
  'LK-3106': 'no-rights',
  'LK-3120': 'no-rights',
  'LK-5011': 'no-rights',
  'LK-6001': 'no-rights',
};
