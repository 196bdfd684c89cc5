import { omitUndefined } from '../../contract/omit-undefined.ts';
import { failureWords } from '../../contract/words/failure-words.ts';
import { say } from '../../contract/words/say.ts';
import { resultTexts } from '../../contract/words/terminal/results.ts';
import type { RemovalReport } from '../../engine/engine.ts';
import type { Report } from '../output/report.ts';
import type { Context } from './context.ts';
import { readyReport } from './ready-report.ts';

/** Opens a drive's folder in the file manager and prints its path. */
export async function open(which: string | undefined, { engine, run, openFolder }: Context): Promise<Report> {
  const opened = await engine.open(which, run);
  if (!opened.ok) return opened;
  await openFolder(opened.value.path);
  return { ok: true, result: { path: opened.value.path }, lines: () => [opened.value.path] };
}

/** Connects a drive again, or finishes a set-up that waits. */
export async function reconnect(which: string | undefined, { engine, run, language }: Context): Promise<Report> {
  const connected = await engine.reconnect(which, run);
  return connected.ok ? readyReport(connected.value, language) : connected;
}

/** Removes a drive and says what, if anything, stays on the platform. */
export async function remove(
  { which, localOnly }: { readonly which?: string; readonly localOnly: boolean },
  { engine, run, language }: Context,
): Promise<Report> {
  const removed = await engine.remove(which, { localOnly }, run);
  if (!removed.ok) return removed;
  return { ok: true, result: { ...removed.value }, lines: () => removedLines(removed.value, language) };
}

/** That it is removed, and what stays. */
export function removedLines(report: RemovalReport, language: Context['language']): readonly string[] {
  return [say(language, resultTexts.removed, { label: report.removed.label }), ...leftLines(report, language)];
}

function leftLines({ left }: RemovalReport, language: Context['language']): readonly string[] {
  if (left === undefined) return [];
  const { passwordName: name, why, failure, link } = left;
  if (why === 'by-hand') return [say(language, resultTexts.leftByHand, { name, ...omitUndefined({ link }) })];
  if (why === 'maybe') return [say(language, resultTexts.leftMaybe, { name, ...omitUndefined({ link }) })];
  if (why === 'local-only') return [say(language, resultTexts.leftLocalOnly, { name })];
  const what = failure === undefined ? {} : { what: `${failure.code}: ${failureWords(language, failure).what}` };
  return [say(language, resultTexts.leftDuty, { name, ...what })];
}
