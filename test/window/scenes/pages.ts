import microsoft365 from '../../../assets/recipes/microsoft365.json' with { type: 'json' };
import netexplorer from '../../../assets/recipes/netexplorer.json' with { type: 'json' };
import type { PageQuestionView } from '../../../electron/contract/questions.ts';
import { visitOf } from '../../../electron/platforms/assisted/page-visit.ts';
import { recipeSchema } from '../../../electron/platforms/assisted/recipe.ts';
import { firstView } from '../../../electron/work/page-state.ts';
import { signIn } from '../acts.ts';
import type { Scene } from '../scene.ts';
import { asks, now, passwordName } from './world.ts';

const until = new Date(Date.parse(now) + 1_200_000).toISOString();
const about = { name: passwordName, user: 'c.martin@example.com' };
const ofNetExplorer = firstView(visitOf(recipeSchema.parse(netexplorer), 'https://files.example.com', about), until);
const mail = { ...about, name: 'Old mail – PC-4711 – 2026-11-21 14:03 K7' };
const ofMicrosoft = firstView(
  visitOf(recipeSchema.parse(microsoft365), 'https://mysignins.microsoft.com', mail),
  until,
);

function guided(name: string, question: PageQuestionView, act?: Scene['act']): Scene {
  return {
    name,
    prepare: (fake) => {
      asks(fake, question);
    },
    act: async (page) => {
      await signIn(page);
      await act?.(page);
    },
  };
}

/** The guide beside a platform's page. */
export const pageScenes: readonly Scene[] = [
  guided('page-guide', { ...ofNetExplorer, window: 'open', at: 4 }),
  guided('page-unclear', { ...ofNetExplorer, window: 'open', at: 4, note: { is: 'unclear' } }),
  guided('page-refused', { ...ofNetExplorer, window: 'open', note: { is: 'refused', host: 'login.example.org' } }),
  guided('page-closed', { ...ofNetExplorer, window: 'closed', at: 2 }),
  guided('page-odd', { ...ofNetExplorer, window: 'outside', at: 4, note: { is: 'odd' } }),
  guided('page-microsoft365', { ...ofMicrosoft, window: 'open', at: 2 }, (page) =>
    page.locator('.more summary').click(),
  ),
];
