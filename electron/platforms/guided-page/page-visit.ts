import { PLATFORM } from './page-hosts.ts';
import type { Recipe } from './recipe.ts';

/** Somebody looks for a telephone and a colleague; a page that was forgotten must not stay open for ever. */
export const VISIT_MS = 20 * 60_000;

/** A recipe for one platform and one app password: which page is opened, and where it may lead. */
export interface PageVisit {
  readonly recipe: Recipe;
  readonly start: string;
  /** Host of `start`, for people. */
  readonly host: string;
  readonly hosts: readonly string[];
  readonly resources: readonly string[];
  /** Those of `hosts` whose pages the app password may be taken from. */
  readonly valueHosts: readonly string[];
  /** Page on which the app password can be deleted by hand. */
  readonly manage: string;
  /** Proposed for the app password; not a secret. */
  readonly name: string;
  /** The account, as the person gave it. */
  readonly user: string;
}

/** @param address the platform's root, without a slash at its end */
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
