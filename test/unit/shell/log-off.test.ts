import { beforeEach, describe, expect, it } from 'vitest';
import { languages } from '../../../electron/contract/words/language.ts';
import type { WaitingUploads } from '../../../electron/engine/engine.ts';
import { logOffGuard, reasonToStay } from '../../../electron/shell/log-off.ts';

let waiting: readonly WaitingUploads[];
let said: string[];
let blocks: boolean;
let slow: Promise<typeof waiting> | undefined;
beforeEach(() => {
  [waiting, said, blocks, slow] = [[], [], true, undefined];
});

const guard = () =>
  logOffGuard({
    waiting: () => slow ?? Promise.resolve(waiting),
    refusing: () => {
      said.push('refuses');
      return { handle: Buffer.from('window'), close: () => void said.push('lets go') };
    },
    block: (window, reason) => {
      if (!blocks) return Promise.reject(new Error('Windows takes no reason to stay'));
      said.push(`${window.toString()}: ${reason}`);
      return Promise.resolve(() => void said.push('withdraws'));
    },
    language: () => 'en',
    failed: (error) => void said.push(String(error)),
  });

describe('the reason not to log off yet', () => {
  it('names how many files wait, and where they go', () => {
    const sentence = reasonToStay(
      [
        { label: 'Work', waiting: 2 },
        { label: 'Archive', waiting: 0 },
        { label: 'Sales', waiting: 1 },
      ],
      'en',
    );
    expect(sentence).toContain('3 files are still being uploaded to Work and Sales');
    expect(reasonToStay([{ label: 'Travail', waiting: 1 }], 'fr')).toContain('Un fichier est encore');
  });

  it('is none when nothing waits', () => {
    expect([reasonToStay([], 'en'), reasonToStay([{ label: 'Work', waiting: 0 }], 'en')]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('is shown whole by Windows, which keeps 256 characters', () => {
    for (const language of languages)
      expect(reasonToStay([{ label: 'x'.repeat(40), waiting: 12 }], language)?.length).toBeLessThanOrEqual(256);
  });
});

describe('logging off', () => {
  it('is refused while files wait, with the reason, and never otherwise', async () => {
    const look = guard();
    await look();
    expect(said).toEqual([]);
    waiting = [{ label: 'Work', waiting: 1 }];
    await look();
    await look();
    expect(said).toEqual(['refuses', expect.stringMatching(/^window: A file is still being uploaded to Work/)]);
    waiting = [];
    await look();
    expect(said.slice(2)).toEqual(['withdraws', 'lets go']);
  });

  it('is refused with the present number of files', async () => {
    const look = guard();
    waiting = [{ label: 'Work', waiting: 2 }];
    await look();
    waiting = [{ label: 'Work', waiting: 1 }];
    await look();
    expect(said.slice(2, 4)).toEqual(['withdraws', 'lets go']);
    expect(said.at(-1)).toContain('A file is');
  });

  it('is not refused without a reason that the person can read', async () => {
    blocks = false;
    waiting = [{ label: 'Work', waiting: 1 }];
    await guard()();
    expect(said).toEqual(['refuses', 'lets go', 'Error: Windows takes no reason to stay']);
  });

  it('is refused also where the answer takes longer than the time between two looks', async () => {
    let answer: (what: typeof waiting) => void = () => undefined;
    slow = new Promise((resolve) => {
      answer = resolve;
    });
    const look = guard();
    const first = look();
    await look();
    answer([{ label: 'Work', waiting: 1 }]);
    await first;
    expect(said).toEqual(['refuses', expect.stringContaining('Work')]);
  });
});
