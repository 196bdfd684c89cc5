import { expect, it, vi } from 'vitest';
import { failureWords, viewWords } from '../../../../electron/contract/words/compiled/for-window.ts';
import { wordsIn } from '../../../../electron/contract/words/words-in.ts';
import { wordsOfFailures, wordsOfViews } from '../../../../renderer/app/load-words.ts';

it.each([
  ['failures', failureWords, wordsOfFailures, 'failures'],
  ['views', viewWords, wordsOfViews, 'passwords'],
] as const)(
  'what %s say is fetched once more when it did not come; what React has begun to use stays as it was',
  async (_what, files, later, group) => {
    const fetch = vi.spyOn(files, 'fr');
    fetch.mockRejectedValueOnce(new TypeError('no such file'));
    const used: Promise<unknown> = later.toUse('fr');
    await expect(used).rejects.toThrow('no such file');
    expect(later.toUse('fr')).toBe(used);
    expect(used).not.toHaveProperty('value');
    const words: object = await later.load('fr');
    expect(words).toHaveProperty(group, wordsIn('fr')[group]);
    // What React takes without waiting.
    expect(later.toUse('fr')).toBe(used);
    expect(used).toMatchObject({ status: 'fulfilled', value: words });
    await later.load('fr');
    expect(fetch).toHaveBeenCalledTimes(2);
  },
);
