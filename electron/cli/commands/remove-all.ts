import type { Failure } from '../../contract/failure.ts';
import type { RemovalOutcome, RemoveAllReport } from '../../contract/outcome.ts';
import { failureLine } from '../../contract/words/failure-words.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import type { Report } from '../output/report.ts';
import type { Context } from './context.ts';
import { cuttingOff, removedLines } from './drives.ts';

/**
 * Removes everything, for an uninstaller. The exit code says when something stayed that was to be removed. Without a terminal
 * no person can confirm, so a script has to give `--yes`.
 */
export async function removeAll(
  { localOnly, yes, force }: { readonly localOnly: boolean; readonly yes: boolean; readonly force: boolean },
  context: Context,
): Promise<Report> {
  const { engine, run, language, prompts } = context;
  if (!yes) {
    if (prompts === undefined) {
      return { ok: false, failure: { code: 'LK-1017', details: { problem: 'missing-option', name: '--yes' } } };
    }
    const choices = (['no', 'yes'] as const).map((value) => ({
      value,
      name: wordsIn(language).terminal.questions[value],
    }));
    const answer = await prompts.choose(wordsIn(language).terminal.questions.removeAll, choices);
    if (answer !== 'yes') return { ok: false, failure: { code: 'LK-0002' } };
  }
  const done = await engine.removeAll({ localOnly }, force ? cuttingOff(run) : run);
  if (!done.ok) return done;
  const report = done.value;
  const lines = (): readonly string[] => reportLines(report, language);
  const failure = whatStayed(report);
  if (failure === undefined) return { ok: true, result: { ...report }, lines };
  return { ok: false, failure, result: { ...report }, lines };
}

/** Finds the first reason why something stayed that was to be removed. */
function whatStayed({ removals }: RemoveAllReport): Failure | undefined {
  const reasons = removals.map((one) => (one.ok ? one.left?.failure : one.failure));
  return reasons.find((failure) => failure !== undefined);
}

function reportLines({ removals, keychain }: RemoveAllReport, language: Context['language']): readonly string[] {
  const words = wordsIn(language);
  return [
    ...(removals.length === 0 ? [words.terminal.results.nothingToRemove] : []),
    ...removals.flatMap((one) => lineOf(one, language)),
    ...(keychain === 'unknown' ? [words.terminal.results.keychainUnknown] : []),
  ];
}

function lineOf(one: RemovalOutcome, language: Context['language']): readonly string[] {
  if (one.ok) return removedLines(one, language);
  const what = failureLine(language, one.failure);
  return [wordsIn(language).terminal.results.notRemoved({ label: one.kept.label, what })];
}
