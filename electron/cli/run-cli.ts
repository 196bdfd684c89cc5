import { exitCodeOf, exitCodes, failureCodes, FailureError, type Failure } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import { chooseLanguage, languageVariables, type Language } from '../contract/words/language.ts';
import { printable } from '../contract/words/printable.ts';
import { wordsIn } from '../contract/words/words-in.ts';
import type { Ask } from '../sign-in/ask.ts';
import { browserAsk } from './answers/browser-ask.ts';
import { orCancelled } from './answers/or-cancelled.ts';
import { pageAsk } from './answers/page-ask.ts';
import { terminalPrompts, type Prompts } from './answers/prompts.ts';
import { stdinAsk } from './answers/stdin-ask.ts';
import { terminalAsk } from './answers/terminal-ask.ts';
import { perform, performAlone } from './commands/perform.ts';
import type { Reporter } from './output/reporter.ts';
import { createJsonReporter } from './output/json-reporter.ts';
import type { Report } from './output/report.ts';
import { createHealthReporter } from './output/health-reporter.ts';
import { createOutput, type Output } from './output/output.ts';
import { createTextReporter } from './output/text-reporter.ts';
import { listenForInterruption } from './interruption.ts';
import { isAlone, type Invocation, type UsageError } from './invocation.ts';
import { parseArguments } from './parse-arguments.ts';
import { keepHealth } from './keep-health.ts';
import { onlyLooks, recover } from './recover.ts';
import type { CliEnvironment } from './cli-environment.ts';

/**
 * How long a command waits for another Latchkey. Upkeep's steps take seconds; a set-up in the window takes as long as its
 * person, so waiting for its end makes no sense.
 */
const PATIENCE_MS = 10_000;

/** Runs one command line (without `node` and the program) and gives the exit code. Never throws. */
export async function runCli(argv: readonly string[], environment: CliEnvironment): Promise<number> {
  const output = createOutput(environment.stdout, environment.env);
  const errors = createOutput(environment.stderr, environment.env);
  const language = languageOf(argv, environment.env);
  const parsed = await parseArguments(argv, language, environment.version);
  if (parsed.kind === 'show') {
    output.write(parsed.text);
    await output.flush();
    return exitCodes.done;
  }
  const json = parsed.kind === 'run' ? parsed.json : argv.includes('--json');
  const health = parsed.kind === 'run' ? asHealth(parsed.invocation) : undefined;
  const reporter = health
    ? createHealthReporter(output, environment, health)
    : json
      ? createJsonReporter(output, errors, language)
      : createTextReporter(output, errors, language);
  const report =
    parsed.kind === 'usage'
      ? usageReport(parsed.error)
      : await withContact(
          await execute(
            parsed.invocation,
            { reporter, json, language, page: output, opens: parsed.opens },
            environment,
          ),
          language,
          environment,
        );
  reporter.finish(report);
  await Promise.all([output.flush(), errors.flush()]);
  if (!report.ok) return exitCodeOf(report.failure);
  if (report.failed === true) return exitCodes.drive;
  return report.attention === true ? exitCodes.upkeep : exitCodes.done;
}

interface Settings {
  readonly reporter: Reporter;
  readonly json: boolean;
  readonly language: Language;
  /** The output that the answer goes to. */
  readonly page: Output;
  /** Whether a browser may be opened. */
  readonly opens: boolean;
}

async function execute(invocation: Invocation, settings: Settings, environment: CliEnvironment): Promise<Report> {
  const { reporter, language } = settings;
  const interruption = listenForInterruption(environment.process, () => {
    if (!onlyLooks.has(invocation.command)) {
      reporter.tell(wordsIn(language).terminal.results.cancelling);
    }
  });
  try {
    const ended = await Promise.race([
      work(invocation, settings, environment, interruption.signal),
      interruption.ended,
    ]);
    if (ended !== 'at-once') return ended;
    return { ok: false, failure: { code: 'LK-0002' }, closing: [wordsIn(language).terminal.results.stopping] };
  } catch (error) {
    return { ok: false, failure: await failureOf(error, environment) };
  } finally {
    interruption.release();
  }
}

async function work(
  invocation: Invocation,
  { reporter, json, language, page, opens }: Settings,
  environment: CliEnvironment,
  signal: AbortSignal,
): Promise<Report> {
  if (isAlone(invocation)) return performAlone(invocation, language, page, environment);
  const engine = await environment.buildEngine({
    ms: PATIENCE_MS,
    onWait() {
      reporter.waiting(PATIENCE_MS / 1000);
    },
  });
  const failure = await orCancelled(recover(engine, invocation.command, reporter, signal), signal);
  if (failure !== undefined) return { ok: false, failure };
  const prompts = promptsOf(environment, reporter, language, signal);
  const asker =
    prompts === undefined ? stdinAsk(environment.stdin, signal) : terminalAsk(prompts, language, reporter.tell);
  const appPassword = asker.appPassword?.bind(asker);
  const opener = opens ? { openLink: environment.openLink } : {};
  const ask: Ask = {
    ...asker,
    ...(prompts === undefined && !opens && !json ? { tellAccount: tellAccount(reporter, language) } : {}),
    ...browserAsk({ reporter, signal, language, prompts, ...opener }),
    ...(appPassword === undefined ? {} : { appPassword: pageAsk(appPassword, { reporter, language, ...opener }) }),
  };
  const report = await perform(invocation, {
    engine,
    reporter,
    language,
    run: { ask, progress: reporter.progress, signal },
    ...omitUndefined({ prompts }),
    interactive: prompts !== undefined && !json,
    openFolder: environment.openFolder,
    policy: environment.policy,
    program: environment,
  });
  if (!signal.aborted) await keepHealth(invocation.command, report, engine, environment);
  return report;
}

/** The command lines whose answer is one line for tools of IT. */
function asHealth(invocation: Invocation): { readonly text: boolean } | undefined {
  return invocation.command === 'health' || invocation.command === 'machine-health' ? invocation : undefined;
}

/**
 * Says below a failure who helps people here, where IT has named somebody. A person who cancelled, or mistyped the command,
 * needs no helpdesk.
 */
async function withContact(report: Report, language: Language, { policy }: CliEnvironment): Promise<Report> {
  if (report.ok || ['cancelled', 'usage'].includes(failureCodes[report.failure.code])) return report;
  const { contactLines } = await import('./output/contact-lines.ts');
  const lines = contactLines(await policy.read(), language);
  return lines.length === 0 ? report : { ...report, closing: [...(report.closing ?? []), ...lines] };
}

/**
 * Tells a person the account that signed in, where no question can be asked. With `--no-open` the link is only printed, never
 * on a command line, so nobody but the reader of the output can have signed in; a program (`--json`) has to name the account
 * instead.
 */
function tellAccount(reporter: Reporter, language: Language): NonNullable<Ask['tellAccount']> {
  return ({ host, user }) => {
    reporter.tell(wordsIn(language).terminal.questions.accountTold({ host, user: printable(user) }));
  };
}

/** Makes prompts when a person sits at a terminal. The questions go to standard error, so that standard output can be piped. */
function promptsOf(
  environment: CliEnvironment,
  reporter: Reporter,
  language: Language,
  signal: AbortSignal,
): Prompts | undefined {
  if (environment.stdin.isTTY !== true) return undefined;
  const prompts = terminalPrompts(environment.stdin, environment.stderr, language, signal);
  return {
    masked: (message, over) => reporter.whileAsking(() => prompts.masked(message, over)),
    unseen: (message, over) => reporter.whileAsking(() => prompts.unseen(message, over)),
    text: (message) => reporter.whileAsking(() => prompts.text(message)),
    choose: (message, choices) => reporter.whileAsking(() => prompts.choose(message, choices)),
    several: (message, choices) => reporter.whileAsking(() => prompts.several(message, choices)),
  };
}

async function failureOf(error: unknown, environment: CliEnvironment): Promise<Failure> {
  if (error instanceof FailureError) return error.failure;
  return { code: 'LK-0001', reference: await environment.unexpected(error) };
}

function usageReport({ problem, name }: UsageError): Report {
  return { ok: false, failure: { code: 'LK-1017', details: { problem, ...omitUndefined({ name }) } } };
}

/**
 * Chooses the language; `--lang` wins over the environment. The language has to be known before the command line is parsed,
 * because usage errors are shown in it.
 */
function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv): Language {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const argument = at < 0 ? undefined : argv[at];
  const asked = argument === '--lang' ? argv[at + 1] : argument?.slice('--lang='.length);
  return chooseLanguage([asked, ...languageVariables(env)]);
}
