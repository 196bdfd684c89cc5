import { afterEach, beforeEach, vi } from 'vitest';
import microsoft365 from '../../../assets/recipes/microsoft365.json' with { type: 'json' };
import netexplorer from '../../../assets/recipes/netexplorer.json' with { type: 'json' };
import { watch, type Told } from '../../../electron/page-reader/watch.ts';
import { lookFor } from '../../../electron/platforms/guided-page/read-page.ts';
import { recipeSchema } from '../../../electron/platforms/guided-page/recipe.ts';

export const password = '4]qxKL%2#jLm>?K^u};5MqA}';
/** As it stands in HTML. */
export const escaped = password.replace('>', '&gt;');
const looks = {
  netexplorer: lookFor(recipeSchema.parse(netexplorer)),
  microsoft365: lookFor(recipeSchema.parse(microsoft365)),
};

/** The page of this test, with the reader in it once it has begun. Needs a DOM. */
export function watchedPage() {
  let told: Told[] = [];
  /** Observers and timers of the page have run. */
  const settle = (ms = 600): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
  beforeEach(() => {
    vi.useFakeTimers();
    told = [];
  });
  afterEach(() => {
    vi.useRealTimers();
    document.body.innerHTML = '';
  });
  return {
    begin: (platform: keyof typeof looks = 'netexplorer'): void => {
      watch(document, looks[platform], (one) => {
        told.push(one);
      });
    },
    settle,
    show: async (html: string): Promise<void> => {
      document.body.innerHTML = html;
      await settle();
    },
    told: (): readonly Told[] => told,
    values: (): string[] => told.flatMap((one) => (one.type === 'found' ? [one.text] : [])),
    /** By the one of its styles that this DOM knows; the dots are seen in the tests with a real page. */
    isMasked: (selector: string, tree: ParentNode = document): boolean =>
      tree.querySelector<HTMLElement>(selector)?.style.getPropertyValue('user-select') === 'none',
  };
}
