import { expect, it } from 'vitest';
import microsoft365 from '../../../assets/recipes/microsoft365.json' with { type: 'json' };
import { pageAsk } from '../../../electron/cli/answers/page-ask.ts';
import type { ShownPage } from '../../../electron/cli/face/face.ts';
import { visitOf } from '../../../electron/platforms/assisted/page-visit.ts';
import { recipeSchema } from '../../../electron/platforms/assisted/recipe.ts';
import { Secret } from '../../../electron/secrets/secret.ts';

const start = 'https://mysignins.microsoft.com/security-info';
const page = visitOf(recipeSchema.parse(microsoft365), new URL(start).origin, { name: 'Old mail', user: 'me' });

async function asked(question: { readonly page?: typeof page }, opens: boolean) {
  const shown: ShownPage[] = [];
  const opened: string[] = [];
  const openLink = (url: string): Promise<void> => {
    opened.push(url);
    return Promise.reject(new Error('no browser'));
  };
  const face = { page: (one: ShownPage) => void shown.push(one) };
  const ask = pageAsk(() => Promise.resolve(new Secret('typed')), {
    ...{ face, language: 'en' as const },
    ...(opens ? { openLink } : {}),
  });
  const secret = await ask({ host: 'x', login: 'me', ...question });
  return { shown, opened, typed: secret.use((text) => text) };
}

it('a terminal opens the page, says what to do there, and takes what is typed after', async () => {
  const { shown, opened, typed } = await asked({ page }, true);
  expect(opened).toEqual([start]);
  expect(shown).toMatchObject([{ url: start, opens: true }]);
  expect(shown[0]?.lines.join('\n')).toMatch(
    /4\. Give it this name.*Old mail[\s\S]*administrator[\s\S]*40 app passwords/,
  );
  expect(typed).toBe('typed');
});

it('only prints the link when it shall not open it, and says nothing of a page where there is none', async () => {
  expect(await asked({ page }, false)).toMatchObject({ opened: [], shown: [{ opens: false }] });
  expect(await asked({}, true)).toMatchObject({ opened: [], shown: [], typed: 'typed' });
});
