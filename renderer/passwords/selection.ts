import {
  choosePasswords,
  type OwnedPasswordView,
  type PasswordFilter,
  type PasswordSort,
  type RevocationReport,
} from '../../electron/contract/app-passwords.ts';
import type { Failure, Result } from '../../electron/contract/failure.ts';
import { omitUndefined } from '../../electron/contract/omit-undefined.ts';

/** How the person looks at a list of app passwords, and what they have chosen from it. */
export interface Selection {
  readonly filter: PasswordFilter;
  readonly sort: PasswordSort;
  readonly search: string;
  /** The app passwords that pass `filter` and `search`, in order. */
  readonly shown: readonly OwnedPasswordView[];
  /** The ids of the chosen app passwords. */
  readonly chosen: ReadonlySet<string>;
}

/** What a person can change about how they look at a list. */
export type Look = Partial<Pick<Selection, 'filter' | 'sort' | 'search'>>;

export const noSelection: Selection = {
  ...{ filter: 'all', sort: 'offered', search: '' },
  ...{ shown: [], chosen: new Set<string>() },
};

/** Gives the selection for a list as it is now. What is chosen stays so, as far as it is still there. */
export function selectionIn(
  passwords: readonly OwnedPasswordView[],
  { filter, sort, search, chosen }: Omit<Selection, 'shown'>,
): Selection {
  const shown = choosePasswords(passwords, { filter, sort, search });
  return { filter, sort, search, shown, chosen: chosenIn(passwords, chosen) };
}

function chosenIn(passwords: readonly OwnedPasswordView[], chosen: ReadonlySet<string>): ReadonlySet<string> {
  const there = new Set(passwords.map(({ id }) => id));
  return new Set([...chosen].filter((id) => there.has(id)));
}

/** The number of app passwords from which on a list has filters. Fewer are seen at a glance. */
const LONG_LIST = 10;

export function isLong(passwords: readonly OwnedPasswordView[]): boolean {
  return passwords.length >= LONG_LIST;
}

/** Tells whether a list has filters: when it is long, and as long as one of them hides something. */
export function offersTools(
  passwords: readonly OwnedPasswordView[],
  { filter, search }: Pick<Selection, 'filter' | 'search'>,
): boolean {
  return isLong(passwords) || filter !== 'all' || search !== '';
}

/** The result of a deletion: how many were deleted, and the failure that stopped it. */
export interface Deletion {
  readonly count: number;
  readonly failure?: Failure;
}

/** Tells what a deletion has done, and which app passwords are left. */
export function afterDeletion(
  passwords: readonly OwnedPasswordView[],
  done: Result<RevocationReport>,
): { readonly left: readonly OwnedPasswordView[]; readonly report: Deletion } {
  const { revoked, failure } = done.ok ? done.value : { revoked: [], failure: done.failure };
  const gone = new Set(revoked.map(({ id }) => id));
  return {
    left: passwords.filter(({ id }) => !gone.has(id)),
    report: { count: revoked.length, ...omitUndefined({ failure }) },
  };
}
