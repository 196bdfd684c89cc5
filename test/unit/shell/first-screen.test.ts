import { describe, expect, it } from 'vitest';
import type { SettingsView } from '../../../electron/contract/window.ts';
import { choosePage } from '../../../electron/shell/first-screen.ts';
import { startView } from '../../fakes/fake-bridge.ts';

interface Situation {
  readonly news?: boolean;
  readonly work?: boolean;
  readonly kept?: boolean;
  readonly settings?: Partial<SettingsView>;
}

const pageIn = ({ news = false, work = false, kept = false, settings = {} }: Situation): Promise<string> =>
  choosePage({
    hasNews: () => news,
    hasWork: () => work,
    isFreshProfile: () => Promise.resolve(!kept),
    settings: () => Promise.resolve({ ...startView.settings, ...settings }),
  });

describe('the page begins', () => {
  it('with the first screen of the set-up in the language of the system, for whoever has nothing yet', async () => {
    expect(await pageIn({})).toBe('first-screen.en.html');
    expect(await pageIn({ settings: { language: 'fr' } })).toBe('first-screen.fr.html');
  });

  it.each<[string, Situation]>([
    ['a link, a view or a recovery waits for it', { news: true }],
    ['there is work, ended or not', { work: true }],
    ['there is something that was kept, or that cannot be certain', { kept: true }],
    ['a language was chosen', { settings: { language: 'fr', languageSetting: 'fr' } }],
    ['IT has fixed the platform', { settings: { platform: 'files.example.com' } }],
    ['IT has fixed a setting', { settings: { fixed: [{ setting: 'startAtLogon', by: 'policy.json' }] } }],
  ])('by asking main when %s', async (_when, situation) => {
    expect(await pageIn(situation)).toBe('index.html');
  });

  it('by asking main when a link comes while main looks', async () => {
    let news = false;
    const page = choosePage({
      hasNews: () => news,
      hasWork: () => false,
      isFreshProfile: () => Promise.resolve(true),
      settings: () => {
        news = true;
        return Promise.resolve(startView.settings);
      },
    });
    expect(await page).toBe('index.html');
  });
});
