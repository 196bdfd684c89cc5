import { expect, it, vi } from 'vitest';
import { failureWords } from '../../../../electron/contract/words/compiled/for-window.ts';
import { wordsIn } from '../../../../electron/contract/words/words-in.ts';
import { failureWordsToUse, loadFailureWords } from '../../../../renderer/app/load-words.ts';

it('what failures say is fetched once more when it did not come; what React has begun to use stays as it was', async () => {
  const fetch = vi.spyOn(failureWords, 'fr');
  fetch.mockRejectedValueOnce(new TypeError('no such file'));
  const used = failureWordsToUse('fr');
  await expect(used).rejects.toThrow('no such file');
  expect(failureWordsToUse('fr')).toBe(used);
  expect(used).not.toHaveProperty('value');
  const { failures } = await loadFailureWords('fr');
  expect(failures).toEqual(wordsIn('fr').failures);
  // What React takes without waiting.
  expect(failureWordsToUse('fr')).toBe(used);
  expect(used).toMatchObject({ status: 'fulfilled', value: { failures } });
  await loadFailureWords('fr');
  expect(fetch).toHaveBeenCalledTimes(2);
});
