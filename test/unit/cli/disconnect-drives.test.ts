import { describe, expect, it } from 'vitest';
import type { Prompts } from '../../../electron/cli/answers/prompts.ts';
import type { Context } from '../../../electron/cli/commands/context.ts';
import { disconnectDrives } from '../../../electron/cli/commands/disconnect-drives.ts';
import { terminalAsk } from '../../../electron/cli/answers/terminal-ask.ts';
import type { Failure } from '../../../electron/contract/failure.ts';
import { wordsIn } from '../../../electron/contract/words/words-in.ts';
import { fakeEngine } from '../../fakes/fake-engine.ts';

const details = { labels: ['Work'], programs: ['soffice'] };
const inUse = { ok: false, failure: { code: 'LK-7017', details } } as const;

/** @param answer of the person at the terminal; undefined where there is none */
function contextOf(answer?: 'yes' | 'no', failure: Failure = inUse.failure) {
  const [cutsOff, asked]: [boolean[], string[]] = [[], []];
  const never = (): Promise<never> => Promise.reject(new Error('not asked for here'));
  const choose = (message: string, choices: readonly { readonly value: string }[]) =>
    Promise.resolve((asked.push(message, ...choices.map(({ value }) => value)), answer));
  const prompts = { masked: never, unseen: never, text: never, several: never, choose } as unknown as Prompts;
  const context = {
    engine: fakeEngine({
      disconnectAll: (how) => {
        cutsOff.push(how.cutsOff);
        const done = { disconnected: [{ id: 'c1', label: 'Work' }] };
        return Promise.resolve(how.cutsOff ? { ok: true, value: done } : { ok: false, failure });
      },
    }),
    run: {
      signal: new AbortController().signal,
      ask: answer === undefined ? {} : terminalAsk(prompts, 'en', () => undefined),
    },
    language: 'en',
  } as unknown as Context;
  return { context, cutsOff, asked };
}

describe('drives --disconnect, while programs have files open', () => {
  it('asks the person, naming them, and cuts them off when told so', async () => {
    const { context, cutsOff, asked } = contextOf('yes');
    const report = await disconnectDrives({ yes: false }, context);
    expect(report).toMatchObject({ ok: true, result: { disconnected: [{ label: 'Work' }] } });
    expect(report.lines?.()).toEqual(['“Work” is disconnected.', wordsIn('en').terminal.serving.ended]);
    // What is chosen first is what the Enter key does.
    expect(asked).toEqual([expect.stringMatching(/Work: soffice/), 'no', 'yes']);
    expect(cutsOff).toEqual([false, true]);
  });

  it.each([['no'], [undefined]] as const)('disconnects nothing when the person says %s', async (answer) => {
    const { context, cutsOff } = contextOf(answer);
    expect(await disconnectDrives({ yes: false }, context)).toMatchObject(inUse);
    expect(cutsOff).toEqual([false]);
  });

  it('asks also where Windows tells only when it is to let go of the letter', async () => {
    const { context, cutsOff, asked } = contextOf('yes', {
      code: 'LK-5321',
      details: { label: 'Work', programs: ['soffice'] },
    });
    expect(await disconnectDrives({ yes: false }, context)).toMatchObject({ ok: true });
    expect(asked[0]).toMatch(/^LK-5321.*open on the drive “Work”.*They are: soffice/);
    expect(cutsOff).toEqual([false, true]);
  });

  it('asks nobody with --yes', async () => {
    const { context, cutsOff, asked } = contextOf('no');
    expect(await disconnectDrives({ yes: true }, context)).toMatchObject({ ok: true });
    expect([cutsOff, asked]).toEqual([[true], []]);
  });
});
