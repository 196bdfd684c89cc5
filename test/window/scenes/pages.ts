import microsoft365 from '../../../assets/recipes/microsoft365.json' with { type: 'json' };
import netexplorer from '../../../assets/recipes/netexplorer.json' with { type: 'json' };
import { visitOf } from '../../../electron/platforms/guided-page/page-visit.ts';
import { recipeSchema } from '../../../electron/platforms/guided-page/recipe.ts';
import { firstView } from '../../../electron/tasks/page-state.ts';
import type { Scene } from '../scene.ts';
import { asked } from './asked.ts';
import { now, passwordName } from './world.ts';

const until = new Date(Date.parse(now) + 1_200_000).toISOString();
const about = { name: passwordName, user: 'c.martin@example.com' };
const ofNetExplorer = firstView(visitOf(recipeSchema.parse(netexplorer), 'https://files.example.com', about), until);
const mail = { ...about, name: 'Old mail – PC-4711 – 2026-11-21 14:03 K7' };
const ofMicrosoft = firstView(
  visitOf(recipeSchema.parse(microsoft365), 'https://mysignins.microsoft.com', mail),
  until,
);

/** The guide beside a platform's page. */
export const pageScenes: readonly Scene[] = [
  asked('page-guide', { ...ofNetExplorer, window: 'open', at: 4 }),
  asked('page-unclear', { ...ofNetExplorer, window: 'open', at: 4, note: { is: 'unclear' } }),
  asked('page-frame', { ...ofNetExplorer, window: 'open', at: 2, note: { is: 'frame' } }),
  asked('page-refused', { ...ofNetExplorer, window: 'open', note: { is: 'refused', host: 'login.example.org' } }),
  asked('page-closed', { ...ofNetExplorer, window: 'closed', at: 2 }),
  asked('page-odd', { ...ofNetExplorer, window: 'outside', at: 4, note: { is: 'odd' } }),
  asked('page-microsoft365', { ...ofMicrosoft, window: 'open', at: 2 }, (page) =>
    page.locator('.more summary').click(),
  ),
];
