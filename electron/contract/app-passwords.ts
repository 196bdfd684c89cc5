import type { Failure } from './failure.ts';
import type { AppPasswordView } from './view.ts';

/** The app passwords of an account, and how a list of them is filtered and sorted. Window and terminal do it the same way. */

/**
 * Who uses an app password:
 *
 * - `here`: a connection of this computer, or work that is under way here
 * - `orphan`: nobody; this computer and user certainly made it, and nothing here knows it any more
 * - `likely-orphan`: probably nobody; its name is like that of an orphan, but the computer was renamed or copied, or the name
 *   is of the old kind
 * - `another`: another device, another program, or a person
 */
export type Ownership = 'here' | 'orphan' | 'likely-orphan' | 'another';

export interface OwnedPasswordView extends AppPasswordView {
  readonly ownership: Ownership;
  /** The user's label of the connection that uses it; present with `here`. */
  readonly usedBy?: string;
  /** Whether it has not been used for 90 days, or was made that long ago and never used. */
  readonly unused: boolean;
  /**
   * Whether Latchkey created it, on whichever computer, as far as its name tells; only told of another user's, whose computer this
   * usually is not.
   */
  readonly byLatchkey?: boolean;
}

/** Names the words that say who uses an app password: of another user's also that Latchkey does, elsewhere. */
export function whoseWords({
  ownership,
  byLatchkey,
}: Pick<OwnedPasswordView, 'ownership' | 'byLatchkey'>): Ownership | 'elsewhere' {
  return ownership === 'another' && byLatchkey === true ? 'elsewhere' : ownership;
}

/** The result of deleting several app passwords: they are deleted in order, until `failure` stops it. */
export interface RevocationReport {
  readonly revoked: readonly OwnedPasswordView[];
  readonly failure?: Failure;
}

export const passwordSorts = ['offered', 'name', 'created', 'used', 'expires'] as const;
export type PasswordSort = (typeof passwordSorts)[number];

export const passwordFilters = ['all', 'here', 'orphaned', 'unused', 'another'] as const;
export type PasswordFilter = (typeof passwordFilters)[number];

/** Tells whether this device made an app password that nothing here uses any more. */
export function isOrphan({ ownership }: Pick<OwnedPasswordView, 'ownership'>): boolean {
  return ownership === 'orphan' || ownership === 'likely-orphan';
}

const admits: Readonly<Record<PasswordFilter, (password: OwnedPasswordView) => boolean>> = {
  all: () => true,
  here: ({ ownership }) => ownership === 'here',
  orphaned: isOrphan,
  unused: ({ unused }) => unused,
  another: ({ ownership }) => ownership === 'another',
};

/** Ranks app passwords: the ones most easily done without come first, the ones in use here last. */
function rank({ ownership, unused }: OwnedPasswordView): number {
  if (ownership === 'orphan') return 0;
  if (ownership === 'likely-orphan') return 1;
  if (ownership === 'here') return 4;
  return unused ? 2 : 3;
}

type Order = (a: OwnedPasswordView, b: OwnedPasswordView) => number;

/**
 * Reads an ISO 8601 date as an instant, because dates may come in several time zones. An app password without a date comes
 * last.
 */
const instant = (iso: string | null): number => (iso === null ? Infinity : Date.parse(iso));
const byInstant = (a: number, b: number): number => (a === b ? 0 : a - b);
const lastUse = ({ lastUsedAt, createdAt }: OwnedPasswordView): number => instant(lastUsedAt ?? createdAt);
const longestUnused: Order = (a, b) => byInstant(lastUse(a), lastUse(b));

/** The collator is made when it is first needed, because loading it takes longer than sorting. */
let collator: Intl.Collator | undefined;
const byName: Order = (a, b) => {
  collator ??= new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  return collator.compare(a.name, b.name);
};

const orders: Readonly<Record<PasswordSort, Order>> = {
  offered: (a, b) => rank(a) - rank(b) || longestUnused(a, b),
  name: byName,
  created: (a, b) => byInstant(created(b), created(a)),
  used: longestUnused,
  expires: (a, b) => byInstant(instant(a.expiresAt), instant(b.expiresAt)),
};

/** Reads the date of making, for sorting newest first. An app password without a date comes last here too. */
const created = ({ createdAt }: OwnedPasswordView): number => (createdAt === null ? -Infinity : Date.parse(createdAt));

export interface PasswordChoice {
  readonly filter: PasswordFilter;
  readonly sort: PasswordSort;
  /** The words to find. Each must be in the name, the application or the drive's label; a blank search admits all. */
  readonly search?: string;
}

/** Chooses the app passwords to show, in order. Equal ones stay in the platform's order. */
export function choosePasswords(
  all: readonly OwnedPasswordView[],
  { filter, sort, search = '' }: PasswordChoice,
): readonly OwnedPasswordView[] {
  const words = fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = (password: OwnedPasswordView): boolean => {
    if (words.length === 0) return true;
    const text = fold(`${password.name} ${password.method ?? ''} ${password.usedBy ?? ''}`);
    return words.every((word) => text.includes(word));
  };
  return all.filter((password) => admits[filter](password) && found(password)).sort(orders[sort]);
}

/** Removes accents and case, because people do not search by them. */
function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
