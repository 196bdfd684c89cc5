import { FailureError } from '../../contract/failure.ts';
import { platformTraits, type PageKind } from '../../contract/platform-kinds.ts';
import { isClosed, originOf, ruleOf, type PolicyLookup } from '../../policy/policy.ts';
import { ownRecipe } from '../platforms.ts';
import { mayVisit, PLATFORM } from './page-hosts.ts';
import { recipeSchema, type Recipe } from './recipe.ts';

/**
 * Tells whether a `*.` in a recipe covers a domain that has no single owner: anybody can have one below `*.co.uk` or
 * `*.azurewebsites.net`.
 */
async function hasAnybodysDomain({ hosts, resources = [] }: Recipe): Promise<boolean> {
  const domains = [...hosts, ...resources].filter((host) => host.startsWith('*.')).map((host) => host.slice(2));
  if (domains.length === 0) return false;
  const { getDomain } = await import('tldts'); // the list of suffixes is large, and few recipes get here
  return domains.some((domain) => getDomain(domain, { allowPrivateDomains: true }) === null);
}

/** Tells whether a recipe starts outside of its own hosts. The platform's address is filled in later, and is one host. */
function startsOutside({ start, hosts }: Recipe): boolean {
  return start.startsWith(PLATFORM) ? !hosts.includes(PLATFORM) : !mayVisit(hosts, start);
}

/** Tells whether the value would be looked for on a host whose pages are not shown. */
function looksOutside({ hosts, value }: Recipe): boolean {
  return (value.hosts ?? []).some((host) => !hosts.includes(host) && !mayVisit(hosts, `https://${host}/`));
}

/** Parses a recipe and checks it. Undefined for anything that is no valid recipe. */
export async function parseRecipe(data: unknown): Promise<Recipe | undefined> {
  const parsed = recipeSchema.safeParse(data);
  if (!parsed.success) return undefined;
  const recipe = parsed.data;
  const { min, max } = recipe.value.shape;
  const wrong =
    min > max ||
    startsOutside(recipe) ||
    looksOutside(recipe) ||
    (platformTraits[recipe.platform].page === 'application' && recipe.purpose === 'drive') ||
    recipe.steps.slice(1).some(({ seen }) => seen === undefined);
  return wrong || (await hasAnybodysDomain(recipe)) ? undefined : recipe;
}

/**
 * Returns the recipe for a platform: IT's where there is one, otherwise the package's.
 * @throws FailureError LK-6002 when IT's cannot be read or is invalid: falling back would reopen what IT may have restricted
 */
export async function recipeFor(platform: PageKind, policy: PolicyLookup): Promise<Recipe> {
  const by = originOf(policy, 'recipes');
  if (isClosed(policy, 'recipes')) throw new FailureError('LK-6002', { by });
  const theirs = ruleOf(policy, 'recipes') ?? [];
  for (const data of theirs) {
    const recipe = await parseRecipe(data);
    if (recipe === undefined) throw new FailureError('LK-6002', { by });
    if (recipe.platform === platform) return recipe;
  }
  return recipeSchema.parse(await ownRecipe(platform));
}
