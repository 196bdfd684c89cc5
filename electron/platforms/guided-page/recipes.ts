import { FailureError } from '../../contract/failure.ts';
import { platformTraits, type PageKind } from '../../contract/platform-kinds.ts';
import { isClosed, originOf, ruleOf, type PolicyLookup } from '../../policy/policy.ts';
import { ownRecipe } from '../platforms.ts';
import { mayVisit, PLATFORM } from './page-hosts.ts';
import { recipeSchema, type Recipe } from './recipe.ts';

/** The domains of a `*.` must be somebody's: one below `*.co.uk` or `*.azurewebsites.net` can be anybody's. */
async function hasAnybodysDomain({ hosts, resources = [] }: Recipe): Promise<boolean> {
  const domains = [...hosts, ...resources].filter((host) => host.startsWith('*.')).map((host) => host.slice(2));
  if (domains.length === 0) return false;
  const { getDomain } = await import('tldts'); // its list of suffixes is large, and few recipes get here
  return domains.some((domain) => getDomain(domain, { allowPrivateDomains: true }) === null);
}

/** Tells whether a recipe starts where it says that it may be. The platform's own address is filled in later, and is one host. */
function startsOutside({ start, hosts }: Recipe): boolean {
  return start.startsWith(PLATFORM) ? !hosts.includes(PLATFORM) : !mayVisit(hosts, start);
}

/** Tells whether a value would be looked for where no page is shown. */
function looksOutside({ hosts, value }: Recipe): boolean {
  return (value.hosts ?? []).some((host) => !hosts.includes(host) && !mayVisit(hosts, `https://${host}/`));
}

/** A recipe that is proved to be one. Undefined for anything else. */
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
 * The recipe for a platform: IT's where there is one, else the package's.
 * @throws FailureError LK-6002 when IT's cannot be read or is none: what IT may have narrowed is not opened again.
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
