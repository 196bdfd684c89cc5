import type { Failure } from '../../contract/failure.ts';
import { FailureError } from '../../contract/failure.ts';
import { omitUndefined } from '../../contract/omit-undefined.ts';
import { mayUsePage } from '../../contract/page-instead.ts';
import { platformTraits } from '../../contract/platform-kinds.ts';
import type { AddressView } from '../../contract/window.ts';
import { printable } from '../../contract/words/printable.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import type { SetUpRequest } from '../../engine/engine.ts';
import type { Report } from '../output/report.ts';
import type { SetUpInvocation } from '../invocation.ts';
import { askUse, setUpApplication } from './applications.ts';
import type { Context } from './context.ts';
import { failedReport } from './failed-set-up.ts';
import { readyReport } from './ready-report.ts';

/**
 * Sets up a drive, or an app password for another application. After a failure that kept the app password, a person is
 * offered what to do next.
 */
export async function setUp(invocation: SetUpInvocation, context: Context): Promise<Report> {
  const request = await requestOf(invocation, context);
  const report = await setUpAt(request, context);
  const to = report.ok ? undefined : await agreedAddress(report.failure, context);
  return to === undefined ? report : await setUpAt({ ...request, platform: to }, context);
}

async function setUpAt(
  { application: label, use, ...request }: SetUpRequest & Pick<SetUpInvocation, 'application' | 'use'>,
  context: Context,
): Promise<Report> {
  if (label !== undefined) {
    const wanted = { ...request, label, ...omitUndefined({ use }) };
    return await withWayOn(await setUpApplication(wanted, context), request, context);
  }
  const outcome = await context.engine.setUp(request, context.run);
  if (outcome.ok) return readyReport(outcome.value, context.language);
  if (outcome.after !== 'kept' || !context.interactive || context.run.signal.aborted) {
    return await withWayOn(failedReport(outcome, context), request, context);
  }
  return offer(outcome.failure, context);
}

/**
 * Makes the request of a set-up. A person at a terminal is asked for what the command line left out.
 * @throws FailureError LK-1017 when an option is missing and no person can be asked, or why the address cannot be used
 */
async function requestOf(
  invocation: SetUpInvocation,
  context: Context,
): Promise<SetUpRequest & Pick<SetUpInvocation, 'application' | 'use'>> {
  const { prompts, language } = context;
  const { command: _, ...options } = invocation;
  const ask = async (option: 'platform' | 'user'): Promise<string> => {
    const given = options[option];
    if (given !== undefined) return given;
    if (prompts === undefined) throw new FailureError('LK-1017', { problem: 'missing-option', name: `--${option}` });
    return prompts.text(wordsIn(language).terminal.questions[option]);
  };
  const platform = await ask('platform');
  // A person is asked about the use before anything else, where the platform has closed most uses.
  const mayAskUse = options.application !== undefined && options.use === undefined && prompts !== undefined;
  if (options.user !== undefined && !mayAskUse) return { ...options, platform, user: options.user };
  const found = await discoverAgreed(platform, options.caFile, context);
  const { address, kind, ways } = found;
  const use = mayAskUse && platformTraits[kind].asksUse ? { use: await askUse(prompts, language) } : {};
  const way = options.way ?? ways[0];
  // A person who signs in with the browser names their account there, so asking for it here would be useless.
  const user = options.user ?? (way === 'browser' ? '' : (found.user ?? (await ask('user'))));
  return { ...options, ...use, platform: address, kind, ...omitUndefined({ way }), user };
}

/**
 * Finds out what is at an address, and follows it elsewhere once a person at the terminal has agreed.
 * @throws FailureError why the address cannot be used; LK-3025, with the address to give instead, when no person can be asked
 */
async function discoverAgreed(platform: string, caFile: string | undefined, context: Context): Promise<AddressView> {
  const { engine, run } = context;
  const found = await engine.discover(platform, run.signal, caFile);
  if (found.ok) return found.value;
  const to = await agreedAddress(found.failure, context);
  if (to === undefined) throw new FailureError(found.failure);
  // Only one redirection is followed: an address that leads on again is not to be trusted with a password.
  const there = await engine.discover(to, run.signal, caFile);
  if (!there.ok) throw new FailureError(there.failure);
  return there.value;
}

/**
 * Asks a person at the terminal whether to use the address to which theirs leads.
 * @returns the address agreed to; undefined when the address leads nowhere else, or no person can be asked
 * @throws FailureError LK-0002 when the person does not agree
 */
async function agreedAddress(
  { code, details = {} }: Failure,
  { prompts, language }: Context,
): Promise<string | undefined> {
  const words = wordsIn(language);
  if (code !== 'LK-3025' || prompts === undefined) return undefined;
  const [host, to] = [details['host'], details['to']].map((text) => printable(String(text)));
  const choices = (['use', 'no'] as const).map((value) => ({ value, name: words.terminal.addressQuestions[value] }));
  const question = words.terminal.addressQuestions.leads({ host: host ?? '', to: to ?? '' });
  if ((await prompts.choose(question, choices)) !== 'use') throw new FailureError('LK-0002');
  return to;
}

/** Adds the commands that help after a failure, where there are any. */
async function withWayOn(report: Report, request: AccountOfRequest, context: Context): Promise<Report> {
  const lead = report.ok ? undefined : await wayOn(report.failure, request, context);
  if (report.ok || lead === undefined) return report;
  const { platform, user, way } = request;
  const account = [
    ...['--platform', printable(platform)],
    ...(user === '' ? [] : ['--user', printable(user)]),
    ...(way === 'browser' ? ['--browser'] : []),
  ].join(' ');
  const { onPage, roomByHand } = wordsIn(context.language).terminal.passwords;
  return { ...report, closing: [...(report.closing ?? []), lead === 'page' ? onPage : roomByHand({ account })] };
}

type AccountOfRequest = Pick<SetUpRequest, 'platform' | 'user' | 'way' | 'caFile'>;

/**
 * Finds what helps after a failure: making room at the limit of app passwords, or the platform's page where its API is
 * closed.
 */
async function wayOn(
  failure: Failure,
  { platform, caFile }: AccountOfRequest,
  { engine, run }: Context,
): Promise<'room' | 'page' | undefined> {
  if (failure.code === 'LK-3101') return 'room';
  // The platform is asked only when its page could help.
  if (!mayUsePage(failure, ['page'])) return undefined;
  const found = await engine.discover(platform, run.signal, caFile);
  return found.ok && mayUsePage(failure, found.value.ways) ? 'page' : undefined;
}

/**
 * Offers to try again, to undo, or to leave it for later, after a failure that left the app password safe and only the drive
 * missing.
 */
async function offer(first: Failure, context: Context): Promise<Report> {
  const { engine, run, language, prompts, reporter } = context;
  const words = wordsIn(language).terminal.questions;
  let failure = first;
  for (;;) {
    reporter.tellFailure(failure);
    const which = await waitingId(context);
    if (which === undefined || prompts === undefined) return failedReport({ failure, after: 'kept' }, context, true);
    const choices = (['again', 'undo', 'later'] as const).map((value) => ({ value, name: words[value] }));
    const choice = await prompts.choose(words.next, choices);
    if (choice === 'later') return failedReport({ failure, after: 'kept' }, context, true);
    if (choice === 'undo') {
      const removed = await engine.remove(which, { localOnly: false }, run);
      if (!removed.ok) return failedReport({ failure: removed.failure, after: 'kept' }, context);
      const after = removed.value.left === undefined ? 'undone' : 'open';
      return failedReport({ failure, after }, context, true);
    }
    const again = await engine.reconnect(which, run);
    if (again.ok) return readyReport(again.value, language);
    failure = again.failure;
    if (run.signal.aborted) return failedReport({ failure, after: 'kept' }, context);
  }
}

/** Finds the set-up that waits for its drive. Only one at a time can wait. */
async function waitingId({ engine }: Context): Promise<string | undefined> {
  const status = await engine.status();
  return status.ok ? status.value.connections.find(({ state }) => state === 'waiting')?.id : undefined;
}
