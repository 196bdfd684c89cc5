import { omitUndefined } from '../../contract/omit-undefined.ts';
import type { RemovalReport } from '../../contract/outcome.ts';
import { isInUse } from '../../contract/in-use.ts';
import { failureLine } from '../../contract/words/failure-words.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import type { Run } from '../../engine/engine.ts';
import type { ChangeInvocation } from '../invocation.ts';
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

/** Connects a drive again, or finishes a set-up that waits for its drive. */
export async function reconnect(which: string | undefined, { engine, run, language }: Context): Promise<Report> {
  const connected = await engine.reconnect(which, run);
  return connected.ok ? readyReport(connected.value, language) : connected;
}

/** Disconnects a drive until it is connected again by hand. */
export async function disconnect(
  { which, force }: { readonly which?: string; readonly force: boolean },
  { engine, run, language }: Context,
): Promise<Report> {
  const done = await engine.disconnect(which, force ? cuttingOff(run) : run);
  if (!done.ok) return done;
  const { id, label } = done.value;
  const said = wordsIn(language).terminal.results.disconnected({ label, id });
  return { ok: true, result: { connection: done.value }, lines: () => [said] };
}

/** Gives a drive another name, letter or folder, and says how it is afterwards. */
export async function change(
  { which, force, folder, label, letter, chooseFolder }: ChangeInvocation,
  { engine, run, language }: Context,
): Promise<Report> {
  const wish = omitUndefined({ label, letter, chooseFolder: folder === undefined ? chooseFolder : true });
  const placed = folder === undefined ? run : { ...run, ask: { ...run.ask, folder: () => Promise.resolve(folder) } };
  const changed = await engine.change(which, wish, force ? cuttingOff(placed) : placed);
  if (!changed.ok) {
    const { failure, after } = changed;
    return { ok: false, failure, result: { after }, closing: [wordsIn(language).after[after]] };
  }
  return readyReport(changed.value, language);
}

/** Removes a drive, and says what, if anything, stays on the platform. */
export async function remove(
  { which, localOnly, force }: { readonly which?: string; readonly localOnly: boolean; readonly force: boolean },
  { engine, run, language }: Context,
): Promise<Report> {
  const removed = await engine.remove(which, { localOnly }, force ? cuttingOff(run) : run);
  if (!removed.ok) return removed;
  const { failure } = removed.value.left ?? {};
  // The drive is as it was, because programs have files open on it. Its removal goes on at the next start.
  if (failure !== undefined && isInUse(failure)) return { ok: false, failure, result: { ...removed.value } };
  return { ok: true, result: { ...removed.value }, lines: () => removedLines(removed.value, language) };
}

/** Answers for `--force`: programs may be cut off without asking, and unsaved changes on the drive may be lost. */
export const cuttingOff = (run: Run): Run => ({ ...run, ask: { ...run.ask, cutOff: () => Promise.resolve(true) } });

/** Says that a drive was removed, and what stays on the platform. */
export function removedLines(report: RemovalReport, language: Context['language']): readonly string[] {
  return [wordsIn(language).terminal.results.removed({ label: report.removed.label }), ...leftLines(report, language)];
}

function leftLines({ left }: RemovalReport, language: Context['language']): readonly string[] {
  const words = wordsIn(language);
  if (left === undefined) return [];
  const { passwordName: name, why, failure, link } = left;
  if (why === 'by-hand') return [words.terminal.results.leftByHand({ name, ...omitUndefined({ link }) })];
  if (why === 'maybe') return [words.terminal.results.leftMaybe({ name, ...omitUndefined({ link }) })];
  if (why === 'local-only') return [words.terminal.results.leftLocalOnly({ name })];
  const what = failure === undefined ? {} : { what: failureLine(language, failure) };
  return [words.terminal.results.leftDuty({ name, ...what })];
}
