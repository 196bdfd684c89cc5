import { describe, expect, it } from 'vitest';
import { exitCodeOf, failureCodes, type FailureCode } from '../../../electron/contract/failure.ts';
import { languages } from '../../../electron/contract/words/language.ts';
import { wordsIn } from '../../../electron/contract/words/words-in.ts';
import { runInFakeWorld } from '../../fakes/fake-world.ts';

const codes = Object.keys(failureCodes) as readonly FailureCode[];
/** Whoever explains a code must not touch this computer. */
const world = { buildEngine: () => Promise.reject(new Error('an engine was built')) };

describe('latchkey explain', () => {
  it('says what happened, what to do, and what the helpdesk looks at', async () => {
    const { code, stdout, stderr } = await runInFakeWorld(['explain', 'LK-5010'], { world });
    const { summary, userAction, helpdesk } = wordsIn('en').failures['LK-5010'];
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^LK-5010 {2}/);
    for (const text of [summary, userAction, helpdesk, 'Group: The drive']) expect(stdout).toContain(text);
  });

  it.each(languages)('has whole sentences for every code in %s, for scripts too', async (language) => {
    const texts = new Set<unknown>();
    for (const each of codes) {
      const { code, result } = await runInFakeWorld(['explain', each, '--json', '--lang', language], { world });
      expect(code).toBe(0);
      expect(result).toMatchObject({ ok: true, code: each, exitCode: exitCodeOf({ code: each }) });
      const { summary, userAction, helpdesk } = result as Readonly<Record<string, string>>;
      for (const text of [summary, userAction, helpdesk]) expect(text, each).toMatch(/^[^\s…{}][^…{}]*[.!?)»”]$/su);
      texts.add(summary);
    }
    expect(texts.size).toBeGreaterThan(codes.length * 0.9);
  });

  it('takes a code as it is read out', async () => {
    expect((await runInFakeWorld(['explain', '5010'], { world })).stdout).toMatch(/^LK-5010/);
  });

  it.each(languages)('lists every code by its group in %s', async (language) => {
    const text = await runInFakeWorld(['explain', '--lang', language], { world });
    expect(text.stdout.match(/^ {2}LK-\d{4}/gm)?.map((line) => line.trim())).toEqual([...codes].toSorted());
    const titles = Object.values(wordsIn(language).terminal.explain.groups);
    const heads = text.stdout.split('\n').filter((line) => /^\S/.test(line));
    expect(heads.toSorted()).toEqual(titles.toSorted());
    const { result } = await runInFakeWorld(['explain', '--json', '--lang', language], { world });
    const groups = result?.['groups'] as readonly { readonly codes: readonly { readonly code: string }[] }[];
    expect(groups.flatMap((group) => group.codes.map(({ code }) => code))).toEqual([...codes].toSorted());
  });

  it.each(['LK-9999', 'password', '50'])(
    'refuses %s as a code that there is not, without repeating it',
    async (given) => {
      const { code, stdout, stderr } = await runInFakeWorld(['explain', given], { world });
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('LK-1017  There’s no such code.');
      expect(stderr).not.toContain(given);
    },
  );
});
