import { exitCodeOf, exitCodes, FailureError, type Failure } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import { chooseLanguage, type Language } from '../contract/words/language.ts';
import { printable } from '../contract/words/printable.ts';
import { wordsIn } from '../contract/words/words-in.ts';
import type { Ask } from '../sign-in/ask.ts';
import { browserAsk } from './answers/browser-ask.ts';
import { orCancelled } from './answers/or-cancelled.ts';
import { pageAsk } from './answers/page-ask.ts';
import { terminalPrompts, type Prompts } from './answers/prompts.ts';
import { stdinAsk } from './answers/stdin-ask.ts';
import { terminalAsk } from './answers/terminal-ask.ts';
import { perform } from './commands/perform.ts';
import type { Face } from './face/face.ts';
import { jsonFace } from './face/json-face.ts';
import type { Report } from './face/report.ts';
import { sink } from './face/sink.ts';
import { textFace } from './face/text-face.ts';
import { listenForInterruption } from './interruption.ts';
import type { Invocation, UsageError } from './invocation.ts';
import { parseArguments } from './parse-arguments.ts';
import { recover } from './recover.ts';
import type { World } from './world.ts';

/** Upkeep's steps take seconds; a set-up in the window takes as long as its person, and is not waited for. */
const PATIENCE_MS = 10_000;

/** Runs one command line (without `node` and the program) and gives the exit code. Never throws. */
export async function runCli(argv: readonly string[], world: World): Promise<number> {
  const output = sink(world.stdout, world.env);
  const errors = sink(world.stderr, world.env);
  const language = languageOf(argv, world.env);
  const parsed = await parseArguments(argv, language, world.version);
  if (parsed.kind === 'show') {
    output.write(parsed.text);
    await output.flush();
    return exitCodes.done;
  }
  const json = parsed.kind === 'run' ? parsed.json : argv.includes('--json');
  const face = json ? jsonFace(output, errors, language) : textFace(output, errors, language);
  const report =
    parsed.kind === 'usage'
      ? usageReport(parsed.error)
      : await execute(parsed.invocation, { face, json, language, opens: parsed.opens }, world);
  face.finish(report);
  await Promise.all([output.flush(), errors.flush()]);
  if (!report.ok) return exitCodeOf(report.failure);
  return report.attention === true ? exitCodes.upkeep : exitCodes.done;
}

interface Settings {
  readonly face: Face;
  readonly json: boolean;
  readonly language: Language;
  /** Whether a browser may be opened. */
  readonly opens: boolean;
}

async function execute(invocation: Invocation, settings: Settings, world: World): Promise<Report> {
  const { face, language } = settings;
  const interruption = listenForInterruption(world.process, () => {
    if (invocation.command !== 'status' && invocation.command !== 'doctor') {
      face.tell(wordsIn(language).terminal.results.cancelling);
    }
  });
  try {
    const ended = await Promise.race([work(invocation, settings, world, interruption.signal), interruption.ended]);
    if (ended !== 'at-once') return ended;
    return { ok: false, failure: { code: 'LK-0002' }, closing: [wordsIn(language).terminal.results.stopping] };
  } catch (error) {
    return { ok: false, failure: await failureOf(error, world) };
  } finally {
    interruption.release();
  }
}

async function work(
  invocation: Invocation,
  { face, json, language, opens }: Settings,
  world: World,
  signal: AbortSignal,
): Promise<Report> {
  const engine = await world.buildEngine({
    ms: PATIENCE_MS,
    told() {
      face.waiting(PATIENCE_MS / 1000);
    },
  });
  const failure = await orCancelled(recover(engine, invocation.command, face, signal), signal);
  if (failure !== undefined) return { ok: false, failure };
  const prompts = promptsOf(world, face, language, signal);
  const asker = prompts === undefined ? stdinAsk(world.stdin, signal) : terminalAsk(prompts, language, face.tell);
  const appPassword = asker.appPassword?.bind(asker);
  const opener = opens ? { openLink: world.openLink } : {};
  const ask: Ask = {
    ...asker,
    ...(prompts === undefined && !opens && !json ? { tellAccount: tellAccount(face, language) } : {}),
    ...browserAsk({ face, signal, language, prompts, ...opener }),
    ...(appPassword === undefined ? {} : { appPassword: pageAsk(appPassword, { face, language, ...opener }) }),
  };
  return perform(invocation, {
    engine,
    face,
    language,
    run: { ask, progress: face.progress, signal },
    ...omitUndefined({ prompts }),
    interactive: prompts !== undefined && !json,
    openFolder: world.openFolder,
  });
}

/**
 * Where nobody can be asked, but whoever reads the output is the only one who was given the link (`--no-open`: it is on no
 * command line), the account is told to them instead. A program (`--json`) has to name it.
 */
function tellAccount(face: Face, language: Language): NonNullable<Ask['tellAccount']> {
  return ({ host, user }) => {
    face.tell(wordsIn(language).terminal.questions.accountTold({ host, user: printable(user) }));
  };
}

/** Prompts when a person sits at a terminal. Questions go to standard error, so that the output can be piped. */
function promptsOf(world: World, face: Face, language: Language, signal: AbortSignal): Prompts | undefined {
  if (world.stdin.isTTY !== true) return undefined;
  const prompts = terminalPrompts(world.stdin, world.stderr, language, signal);
  return {
    masked: (message, over) => face.whileAsking(() => prompts.masked(message, over)),
    unseen: (message, over) => face.whileAsking(() => prompts.unseen(message, over)),
    text: (message) => face.whileAsking(() => prompts.text(message)),
    choose: (message, choices) => face.whileAsking(() => prompts.choose(message, choices)),
    several: (message, choices) => face.whileAsking(() => prompts.several(message, choices)),
  };
}

async function failureOf(error: unknown, world: World): Promise<Failure> {
  if (error instanceof FailureError) return error.failure;
  return { code: 'LK-0001', reference: await world.unexpected(error) };
}

function usageReport({ problem, name }: UsageError): Report {
  return { ok: false, failure: { code: 'LK-1017', details: { problem, ...omitUndefined({ name }) } } };
}

/** `--lang` wins over the environment; it has to be known before the command line is understood, for its errors. */
function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv): Language {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const argument = at < 0 ? undefined : argv[at];
  const asked = argument === '--lang' ? argv[at + 1] : argument?.slice('--lang='.length);
  return chooseLanguage([asked, env['LC_ALL'], env['LC_MESSAGES'], env['LANG']]);
}
