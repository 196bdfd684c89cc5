import { AxeBuilder } from '@axe-core/playwright';
import { languages } from '../../../electron/contract/words/language.ts';
import { scenes } from '../../window/scenes.ts';
import { expect, test } from './fixture.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const scene of scenes) {
  test(`axe finds nothing on ${scene.name}, in each language and theme`, async ({ page, show }) => {
    for (const language of languages) {
      await show(scene, language);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
        const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
        expect(found, `${language}, ${colorScheme}`).toEqual([]);
      }
    }
  });
}
