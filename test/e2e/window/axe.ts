import type { Page } from '@playwright/test';
import { axeAddress } from '../../window/built-scenes.ts';

export interface Chosen {
  readonly type: 'tag' | 'rule';
  readonly values: readonly string[];
}

/**
 * What axe finds by these rules. The page gives back the violations only: all that holds is many times as much. Nobody reads its
 * selectors, and none of the rules looks into style sheets or media, which it would fetch before.
 */
export async function violations(page: Page, runOnly: Chosen): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.addScriptTag({ url: axeAddress });
  return await page.evaluate(async (only) => {
    const axe = Reflect.get(window, 'axe') as {
      run(where: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    };
    const found = await axe.run(document, {
      ...{ runOnly: only, resultTypes: ['violations'] },
      ...{ preload: false, selectors: false },
    });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, runOnly);
}

/** Of WCAG 2.2 AA, and what axe takes for good practice. */
export const allRules: Chosen = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
