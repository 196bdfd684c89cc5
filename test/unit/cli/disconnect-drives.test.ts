import { describe, expect, it } from 'vitest';
import type { Context } from '../../../electron/cli/commands/context.ts';
import { disconnectDrives } from '../../../electron/cli/commands/disconnect-drives.ts';
import { wordsIn } from '../../../electron/contract/words/words-in.ts';
import { fakeEngine } from '../../fakes/fake-engine.ts';

const inUse = {
  ok: false,
  failure: { code: 'LK-7017', details: { labels: ['Work'], programs: ['soffice'] } },
} as const;

/** @param answer of the person at the terminal; undefined where there is none */
function contextOf(answer?: 'yes' | 'no') {
  const [cutsOff, asked]: [boolean[], string[]] = [[], []];
  const never = (): Promise<never> => Promise.reject(new Error('not asked for here'));
  const choose = (message: string) => Promise.resolve((asked.push(message), answer));
  const context = {
    engine: fakeEngine({
      disconnectAll: (how) => {
        cutsOff.push(how.cutsOff);
        const done = { disconnected: [{ id: 'c1', label: 'Work' }] };
        return Promise.resolve(how.cutsOff ? { ok: true, value: done } : inUse);
      },
    }),
    run: { signal: new AbortController().signal },
    language: 'en',
    ...(answer === undefined ? {} : { prompts: { masked: never, unseen: never, text: never, several: never, choose } }),
  } as unknown as Context;
  return { context, cutsOff, asked };
}

describe('drives --disconnect, while programs have files open', () => {
  it('asks the person, naming them, and cuts them off when told so', async () => {
    const { context, cutsOff, asked } = contextOf('yes');
    const report = await disconnectDrives({ yes: false }, context);
    expect(report).toMatchObject({ ok: true, result: { disconnected: [{ label: 'Work' }] } });
    expect(report.lines?.()).toEqual(['“Work” is disconnected.', wordsIn('en').terminal.serving.ended]);
    expect(asked).toEqual([expect.stringMatching(/Work: soffice/)]);
    expect(cutsOff).toEqual([false, true]);
  });

  it.each([['no'], [undefined]] as const)('disconnects nothing when the person says %s', async (answer) => {
    const { context, cutsOff } = contextOf(answer);
    expect(await disconnectDrives({ yes: false }, context)).toMatchObject(inUse);
    expect(cutsOff).toEqual([false]);
  });

  it('asks nobody with --yes', async () => {
    const { context, cutsOff, asked } = contextOf('no');
    expect(await disconnectDrives({ yes: true }, context)).toMatchObject({ ok: true });
    expect([cutsOff, asked]).toEqual([[true], []]);
  });
});
