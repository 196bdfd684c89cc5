import type { Failure } from './failure.ts';
import type { AppPasswordView } from './view.ts';

/** The app passwords of an account, and how a list of them is filtered and sorted: the same in window and terminal. */

/**
 * Whose an app password is:
 *
 * - `here`: a connection of this machine, or work that is under way here, uses it
 * - `orphan`: certainly made by this machine and user, and nothing here knows it any more
 * - `likely-orphan`: as `orphan`, as far as its name says: the machine was renamed or copied, or the name is of the old kind
 * - `another`: another device's, another program's, or a person's
 */
export type Ownership = 'here' | 'orphan' | 'likely-orphan' | 'another';

export interface OwnedPasswordView extends AppPasswordView {
  readonly ownership: Ownership;
  /** What the user calls the connection that uses it; there with `here`. */
  readonly usedBy?: string;
  /** Not used for 90 days, or never and made that long ago. */
  readonly unused: boolean;
}

/** What came of deleting several: in order, until `failure` stopped it. */
export interface RevocationReport {
  readonly revoked: readonly OwnedPasswordView[];
  readonly failure?: Failure;
}

export const passwordSorts = ['offered', 'name', 'created', 'used', 'expires'] as const;
export type PasswordSort = (typeof passwordSorts)[number];

export const passwordFilters = ['all', 'here', 'orphaned', 'unused', 'another'] as const;
export type PasswordFilter = (typeof passwordFilters)[number];

/** Of this device's, and nothing here uses it. */
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

/** Those that one can most easily do without come first; what is in use here comes last. */
function rank({ ownership, unused }: OwnedPasswordView): number {
  if (ownership === 'orphan') return 0;
  if (ownership === 'likely-orphan') return 1;
  if (ownership === 'here') return 4;
  return unused ? 2 : 3;
}

type Order = (a: OwnedPasswordView, b: OwnedPasswordView) => number;

/** ISO 8601 may come in several time zones, so the instant counts. What has none comes last. */
const instant = (iso: string | null): number => (iso === null ? Infinity : Date.parse(iso));
const byInstant = (a: number, b: number): number => (a === b ? 0 : a - b);
const lastUse = ({ lastUsedAt, createdAt }: OwnedPasswordView): number => instant(lastUsedAt ?? createdAt);
const longestUnused: Order = (a, b) => byInstant(lastUse(a), lastUse(b));

/** Made when it is needed: to load it takes longer than to sort. */
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

/** Newest first; what has no date comes last here too. */
const created = ({ createdAt }: OwnedPasswordView): number => (createdAt === null ? -Infinity : Date.parse(createdAt));

export interface PasswordChoice {
  readonly filter: PasswordFilter;
  readonly sort: PasswordSort;
  /** Every word must be somewhere in the name, the application or the drive's label; blank admits all. */
  readonly search?: string;
}

/** Those of a list that are to be shown, in order. Equal ones stay in the platform's order. */
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

/** Accents and case are not what people search by. */
function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
