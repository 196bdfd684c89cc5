import type { Failure } from '../../contract/failure.ts';
import { failureWords } from '../../contract/words/failure-words.ts';
import { say } from '../../contract/words/say.ts';
import { questionTexts } from '../../contract/words/terminal/questions.ts';
import { resultTexts } from '../../contract/words/terminal/results.ts';
import type { RemovalResult, RemoveAllReport } from '../../engine/engine.ts';
import type { Report } from '../output/report.ts';
import type { Context } from './context.ts';
import { removedLines } from './drives.ts';

/**
 * Removes everything, for an uninstaller. The exit code says when something stayed that was not asked to stay.
 * Without a terminal nobody can be asked whether that is meant, so `--yes` has to say it.
 */
export async function removeAll(
  { localOnly, yes }: { readonly localOnly: boolean; readonly yes: boolean },
  context: Context,
): Promise<Report> {
  const { engine, run, language, prompts } = context;
  if (!yes) {
    if (prompts === undefined) {
      return { ok: false, failure: { code: 'LK-1017', details: { problem: 'missing-option', name: '--yes' } } };
    }
    const choices = (['no', 'yes'] as const).map((value) => ({ value, name: say(language, questionTexts[value]) }));
    const answer = await prompts.choose(say(language, questionTexts.removeAll), choices);
    if (answer !== 'yes') return { ok: false, failure: { code: 'LK-0002' } };
  }
  const done = await engine.removeAll({ localOnly }, run);
  if (!done.ok) return done;
  const report = done.value;
  const lines = (): readonly string[] => reportLines(report, language);
  const failure = whatStayed(report);
  if (failure === undefined) return { ok: true, result: { ...report }, lines };
  return { ok: false, failure, result: { ...report }, lines };
}

/** The first reason why something stayed that should not have. */
function whatStayed({ removals }: RemoveAllReport): Failure | undefined {
  const reasons = removals.map((one) => (one.ok ? one.left?.failure : one.failure));
  return reasons.find((failure) => failure !== undefined);
}

function reportLines({ removals, keychain }: RemoveAllReport, language: Context['language']): readonly string[] {
  return [
    ...(removals.length === 0 ? [say(language, resultTexts.nothingToRemove)] : []),
    ...removals.flatMap((one) => lineOf(one, language)),
    ...(keychain === 'unknown' ? [say(language, resultTexts.keychainUnknown)] : []),
  ];
}

function lineOf(one: RemovalResult, language: Context['language']): readonly string[] {
  if (one.ok) return removedLines(one, language);
  const what = `${one.failure.code}: ${failureWords(language, one.failure).what}`;
  return [say(language, resultTexts.notRemoved, { label: one.kept.label, what })];
}
