import type { Connection } from '../connections/connection.ts';
import type { PageVisit } from '../platforms/assisted/page-visit.ts';
import type { Parts } from './parts.ts';

/**
 * The visit to the platform's page on which a person makes an app password; undefined for a platform without such a page.
 * @throws FailureError LK-6002 when IT's recipe for it cannot be read.
 */
export async function pageVisit(
  parts: Parts,
  { kind, address }: Connection['platform'],
  about: { readonly name: string; readonly user: string },
): Promise<PageVisit | undefined> {
  if (kind !== 'netexplorer' && kind !== 'microsoft365') return undefined;
  // Most set-ups need no page.
  const [{ recipeFor }, { visitOf }] = await Promise.all([
    import('../platforms/assisted/recipes.ts'),
    import('../platforms/assisted/page-visit.ts'),
  ]);
  return visitOf(await recipeFor(kind, await parts.policy.read()), address, about);
}

const DAY_MS = 86_400_000;

/** What is known of an app password that somebody gave: of one from a page also when it should be looked at again. */
export function givenPassword(
  { now }: Pick<Parts, 'now'>,
  id: string,
  name: string,
  page: PageVisit | undefined,
): { id: string; name: string; origin: 'given'; reviewAt?: string } {
  const days = page?.recipe.reviewAfterDays;
  const base = { id, name, origin: 'given' } as const;
  return days === undefined ? base : { ...base, reviewAt: new Date(now().getTime() + days * DAY_MS).toISOString() };
}
