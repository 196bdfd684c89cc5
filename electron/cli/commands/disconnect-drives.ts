import type { Failure, Result } from '../../contract/failure.ts';
import { canBeCutOff } from '../../contract/in-use.ts';
import { printable } from '../../contract/words/printable.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import type { DisconnectedReport } from '../../engine/engine.ts';
import type { Report } from '../output/report.ts';
import type { Context } from './context.ts';

/**
 * Disconnects every drive and ends the process that serves them. Where programs have files open, a person is asked first; a
 * script, which cannot be asked, gives `--yes` to have them cut off.
 */
export async function disconnectDrives({ yes }: { readonly yes: boolean }, context: Context): Promise<Report> {
  const { engine, run, language } = context;
  const first = await engine.disconnectAll({ cutsOff: yes }, run);
  const done = isInUse(first) && (await mayCutOff(first.failure, context)) ? await cutOff(context) : first;
  if (!done.ok) return done;
  const words = wordsIn(language).terminal.serving;
  return {
    ok: true,
    result: { ...done.value },
    lines: () => [
      ...done.value.disconnected.map(({ label }) => words.disconnected({ label: printable(label) })),
      words.ended,
    ],
  };
}

function isInUse(done: Result<DisconnectedReport>): done is { readonly ok: false; readonly failure: Failure } {
  return !done.ok && canBeCutOff(done.failure);
}

const cutOff = ({ engine, run }: Context): Promise<Result<DisconnectedReport>> =>
  engine.disconnectAll({ cutsOff: true }, run);

async function mayCutOff(failure: Failure, { run: { ask } }: Context): Promise<boolean> {
  return (await ask.cutOff?.({ failure })) === true;
}
