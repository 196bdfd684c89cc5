import { PLATFORM } from './page-hosts.ts';
import type { Recipe } from './recipe.ts';

/** Time for a visit: people look for a telephone or a colleague, but a forgotten page must not stay open for ever. */
export const VISIT_MS = 20 * 60_000;

/** A recipe applied to one platform and one app password: the page that is opened, and where it may lead. */
export interface PageVisit {
  readonly recipe: Recipe;
  readonly start: string;
  /** The host of `start`, to show to people. */
  readonly host: string;
  readonly hosts: readonly string[];
  readonly resources: readonly string[];
  /** Those of `hosts` from whose pages the app password may be taken. */
  readonly valueHosts: readonly string[];
  /** The page on which the app password can be deleted by hand. */
  readonly manage: string;
  /** The name that is proposed for the app password; not a secret. */
  readonly name: string;
  /** The account, as the person has entered it. */
  readonly user: string;
}

/**
 * Applies a recipe.
 * @param address the platform's root, without a slash at its end
 */
export function visitOf(
  recipe: Recipe,
  address: string,
  about: { readonly name: string; readonly user: string },
): PageVisit {
  const { host } = new URL(address);
  const filled = (url: string): string => new URL(url.replace(PLATFORM, () => address)).href;
  const filledHosts = (hosts: readonly string[]): string[] => hosts.map((one) => (one === PLATFORM ? host : one));
  const start = filled(recipe.start);
  const hosts = filledHosts(recipe.hosts);
  return {
    ...about,
    recipe,
    start,
    host: new URL(start).host,
    hosts,
    valueHosts: filledHosts(recipe.value.hosts ?? recipe.hosts),
    resources: [...hosts, ...filledHosts(recipe.resources ?? [])],
    manage: filled(recipe.manage),
  };
}
