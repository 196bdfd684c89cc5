import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import microsoft365 from '../../../../assets/recipes/microsoft365.json' with { type: 'json' };
import netexplorer from '../../../../assets/recipes/netexplorer.json' with { type: 'json' };
import { visitOf } from '../../../../electron/platforms/guided-page/page-visit.ts';
import { recipeSchema } from '../../../../electron/platforms/guided-page/recipe.ts';
import { parseRecipe, recipeFor } from '../../../../electron/platforms/guided-page/recipes.ts';
import type { PolicyLookup } from '../../../../electron/policy/policy.ts';
import { failureCode } from '../../../support/failure-code.ts';

const by = '/etc/latchkey/policy.json';
const policyWith = (...recipes: unknown[]): PolicyLookup => ({ found: 'yes', by, policy: { recipes } });
/** The recipe with one thing changed, by its path. */
const changed = (path: string, value: unknown, recipe: unknown = netexplorer): unknown => {
  const copy = structuredClone(recipe) as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop() ?? '';
  const owner = names.reduce<Record<string, unknown>>((at, name) => at[name] as Record<string, unknown>, copy);
  owner[last] = value;
  return copy;
};

describe('the recipes of the package', () => {
  it.each([
    ['netexplorer', netexplorer],
    ['microsoft365', microsoft365],
  ] as const)('are what they should be: %s', async (platform, recipe) => {
    expect(await parseRecipe(recipe)).toEqual(recipe);
    expect(await recipeFor(platform, { found: 'no', by })).toEqual(recipe);
  });

  it('remind of what does not expire, and say what the platform allows', () => {
    expect(microsoft365).toMatchObject({ purpose: 'application', reviewAfterDays: 90, limit: 40 });
    expect(netexplorer).toMatchObject({ purpose: 'drive', nameLimit: 64 });
  });

  it('have the schema beside them that they are proved with (`vitest -u` writes it anew)', async () => {
    const schema = { ...z.toJSONSchema(recipeSchema, { io: 'input' }), title: 'Recipe of Latchkey' };
    await expect(`${JSON.stringify(schema, undefined, 2)}\n`).toMatchFileSnapshot(
      '../../../../assets/recipes/recipe.schema.json',
    );
  });
});

describe('a recipe of IT', () => {
  const theirs = changed('hosts', ['{platform}', 'login.example.com', '*.idp.example.org']);

  it('takes the place of the package’s, for its platform only', async () => {
    expect(await recipeFor('netexplorer', policyWith(microsoft365, theirs))).toEqual(theirs);
    expect(await recipeFor('microsoft365', policyWith(theirs))).toEqual(microsoft365);
  });

  it('may say on which of its hosts the value appears, and need not', async () => {
    const hosts = ['{platform}', 'login.example.com', '*.idp.example.org'];
    const { hosts: _, ...anywhere } = netexplorer.value;
    const old = changed('value', anywhere, theirs);
    expect(await parseRecipe(old)).toEqual(old);
    for (const value of [['{platform}'], ['*.idp.example.org'], ['a.idp.example.org']]) {
      const recipe = changed('value.hosts', value, theirs);
      expect(await parseRecipe(recipe), String(value)).toEqual(recipe);
    }
    const visit = (recipe: unknown) =>
      visitOf(recipeSchema.parse(recipe), 'https://files.example.com', { name: 'Files', user: 'nora' }).valueHosts;
    expect(visit(changed('value.hosts', ['{platform}'], theirs))).toEqual(['files.example.com']);
    expect(visit(old)).toEqual(['files.example.com', ...hosts.slice(1)]);
  });

  it.each([
    ['that is none', policyWith({ version: 1 })],
    ['for another platform that is none', policyWith({}, theirs)],
    ['in a policy that cannot be read', { found: 'unknown', by, why: 'damaged' } as const],
  ])('%s stops the way, and does not bring back the package’s', async (_what, policy) => {
    expect(await failureCode(recipeFor('netexplorer', policy))).toBe('LK-6002');
  });
});

describe('a recipe is refused', () => {
  it.each([
    ['starts a script', 'start', 'javascript:alert(1)'],
    ['reads the disk', 'start', 'file:///etc/passwd'],
    ['starts in plain http elsewhere', 'start', 'http://example.com/'],
    ['starts with somebody’s credentials', 'start', 'https://user:secret@example.com/'],
    ['hangs a host on the platform’s name', 'start', '{platform}.example.com/'],
    ['hides the host behind the platform’s name', 'start', 'https://{platform}@example.com/'],
    ['hides the host behind a backslash', 'start', '{platform}/\\example.com'],
    ['asks for something else to be filled in', 'start', '{platform}/?password={password}'],
    ['starts at a host that it does not name', 'start', 'https://example.com/'],
    ['starts at the platform and does not name it', 'hosts', ['login.example.com']],
    ['lets any host in', 'hosts', ['{platform}', '*']],
    ['lets a whole country in', 'hosts', ['{platform}', '*.co.uk']],
    ['lets everybody’s web space in', 'resources', ['*.github.io']],
    ['lets a top-level domain in', 'hosts', ['{platform}', '*.com']],
    ['names a host that is looked at in two ways', 'hosts', ['{platform}', 'exämple.com']],
    ['names a path as a host', 'hosts', ['{platform}', 'example.com/login']],
    ['names a port elsewhere', 'hosts', ['{platform}', 'example.com:8080']],
    ['has no host', 'hosts', []],
    ['has a pattern of its own', 'value.shape', { pattern: '^(a+)+$' }],
    ['takes any word for an app password', 'value.shape', { of: 'printable', min: 1, max: 128 }],
    ['takes nothing for an app password', 'value.shape', { of: 'printable', min: 24, max: 20 }],
    ['takes whole texts for an app password', 'value.shape', { of: 'printable', min: 24, max: 100_000 }],
    ['looks for the value at any time', 'value.with', []],
    ['has no way to find the value', 'value.find', []],
    ['takes the value where no page is shown', 'value.hosts', ['login.example.com']],
    ['takes the value nowhere', 'value.hosts', []],
    ['would run something', 'value.find', [{ script: 'document.cookie' }]],
    ['has a field of its own', 'run', 'rm'],
    ['speaks one language', 'missing', { en: 'Ask your helpdesk.' }],
    ['turns its words around', 'missing', { en: 'Ask \u202Eyour helpdesk.', fr: 'Demandez.' }],
    ['writes a second line', 'missing', { en: 'Ask\nyour helpdesk.', fr: 'Demandez.' }],
    ['goes on for ever', 'missing', { en: 'x'.repeat(10_000), fr: 'x' }],
    ['has a step that nothing shows', 'steps.1.seen', undefined],
    ['is of a version to come', 'version', 2],
    ['is for a platform that nobody knows', 'platform', 'other'],
  ])('that %s', async (_what, path, value) => {
    expect(await parseRecipe(changed(path, value))).toBeUndefined();
  });

  it('that would make a drive of Microsoft 365', async () => {
    expect(await parseRecipe(changed('purpose', 'drive', microsoft365))).toBeUndefined();
  });

  it.each([[null], [42], ['recipe'], [[]], [{}], [undefined]])('that is %j', async (data) => {
    expect(await parseRecipe(data)).toBeUndefined();
  });
});
