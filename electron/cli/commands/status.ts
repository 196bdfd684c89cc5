import { failureCodes, type Failure, type Result } from '../../contract/failure.ts';
import { shownHealth, wantsRenewal } from '../../contract/health.ts';
import type { LostWriteView } from '../../contract/lost-writes.ts';
import { omitUndefined } from '../../contract/omit-undefined.ts';
import type { PreparedAccountView, Recovery } from '../../contract/view.ts';
import { failureLine, failureWords, labelled, recoverySentence } from '../../contract/words/failure-words.ts';
import { formatShortDay } from '../../contract/words/formats.ts';
import type { Language } from '../../contract/words/language.ts';
import { lossLines, lossSentence, unnamedSentence } from '../../contract/words/lost-write-words.ts';
import { retirementSentence } from '../../contract/words/retirement-words.ts';
import { printable } from '../../contract/words/printable.ts';
import { uploadSentences } from '../../contract/words/upload-words.ts';
import { wordsIn } from '../../contract/words/words-in.ts';
import type { ApplicationStatus, ConnectionStatus, StatusReport } from '../../engine/engine.ts';
import { orCancelled } from '../answers/or-cancelled.ts';
import type { Report } from '../output/report.ts';
import { table } from '../output/table.ts';
import type { Context } from './context.ts';
import { validUntil } from './password-facts.ts';

/** Shows the drives of this computer, their states, and the duties that are still open. */
export async function status({ engine, run, language }: Context): Promise<Report> {
  const both = Promise.all([engine.status(), engine.lostWrites()]).then(([status, lost]) =>
    status.ok ? ({ ok: true, value: { ...status.value, lost } } as const) : status,
  );
  const asked = await orCancelled(both, run.signal);
  if (!asked.ok) return asked;
  const { lost, ...found } = asked.value;
  return {
    ok: true,
    // Null says that lost files cannot be listed, which is not the same as none.
    result: { ...found, lost: lost.ok ? lost.value : null },
    lines: () => [...statusLines(found, language), ...lostLines(lost, language)],
    // The exit code tells scripts that an app password has ended or ends soon, is refused, or is lost, or that a set-up waits
    // for its drive.
    attention:
      (found.retired !== undefined && found.retired.left > 0) ||
      found.connections.some((one) => one.state === 'waiting' || wantsRenewal(shownHealth(one).state)) ||
      found.applications.some(({ health }) => health !== undefined && wantsRenewal(health.state)),
  };
}

function statusLines(
  { connections, applications, open, prepared = [], retired }: StatusReport,
  language: Language,
): readonly string[] {
  const words = wordsIn(language);
  const { drive, state, account, files } = words.terminal.results;
  const rows = connections.map((connection) => rowOf(connection, language));
  return [
    ...(retired === undefined ? [] : [words.retired.title, `  ${retirementSentence(words, retired, new Date())}`]),
    ...(retired === undefined && rows.length + applications.length === 0 ? [words.terminal.results.noDrives] : []),
    ...(rows.length === 0 ? [] : table([drive, state, words.terminal.results.validUntil, account, files], rows)),
    ...applicationLines(applications, language),
    ...connections.flatMap(({ label, failure, health }) => whyLines(label, failure ?? health?.failure, language)),
    ...connections.flatMap(({ label, uploads }) =>
      uploads === undefined ? [] : [labelled(language, label, uploadSentences(words, uploads).join(' '))],
    ),
    ...applications.flatMap(({ label, health }) => whyLines(label, health?.failure, language)),
    ...applications.flatMap(({ label, usefulness }) =>
      usefulness === undefined ? [] : [labelled(language, label, words.whatFor.usefulness[usefulness])],
    ),
    ...open.flatMap((duty) => dutyLines(duty, language)),
    ...prepared.map((account) => preparedLine(account, language)),
  ];
}

/** Names an account that IT has prepared, and the command that sets it up. */
function preparedLine({ address, host, user, label = host }: PreparedAccountView, language: Language): string {
  const quoted = (text: string): string => (/^[\w@.:/-]+$/.test(text) ? text : `"${text}"`);
  const options = Object.entries({
    platform: address,
    ...omitUndefined({ user, label: label === host ? undefined : label }),
  });
  const command = ['latchkey setup', ...options.map(([name, value]) => `--${name} ${quoted(printable(value))}`)].join(
    ' ',
  );
  return wordsIn(language).terminal.results.prepared({ label: printable(label), host, command });
}

/** Names the files that programs believe they have written; gives no line when there are none. */
function lostLines(lost: Result<readonly LostWriteView[]>, language: Language): readonly string[] {
  const words = wordsIn(language).lostWrites;
  if (!lost.ok) return [`${words.unknown} ${failureLine(language, lost.failure)}`];
  if (lost.value.length === 0) return [];
  const unnamed = unnamedSentence(language, lost.value);
  return [
    words.title,
    ...lost.value.flatMap((one) => [
      `  ${lossSentence(language, one)}`,
      ...lossLines(language, one).map((line) => `    ${line}`),
    ]),
    ...(unnamed === undefined ? [] : [`  ${unnamed}`]),
  ];
}

function whyLines(label: string, why: Failure | undefined, language: Language): readonly string[] {
  return why === undefined ? [] : [labelled(language, label, `${why.code} ${failureWords(language, why).summary}`)];
}

/** Says what is still to be done, why it is not done yet, and who can do it where. */
function dutyLines(duty: Recovery, language: Language): readonly string[] {
  const words = wordsIn(language);
  const command = duty.kind === 'renew' ? 'renew' : 'remove';
  if (duty.failure?.code === 'LK-3114') {
    return [
      recoverySentence(language, duty),
      `    ${failureWords(language, duty.failure).userAction}`,
      `    ${words.duties.settled({ command, id: duty.id })}`,
    ];
  }
  // A duty that only the keychain holds up needs no sign-in.
  if (duty.failure !== undefined && failureCodes[duty.failure.code] === 'keychain') {
    return [
      recoverySentence(language, duty),
      `    ${failureWords(language, duty.failure).userAction}`,
      `    ${words.duties.afterwards({ command, id: duty.id })}`,
    ];
  }
  return [
    recoverySentence(language, duty),
    `    ${words.duties.command({ command, id: duty.id })}`,
    ...(duty.owed === undefined ? [] : [`    ${words.duties.administrator({ ...duty.owed })}`]),
  ];
}

/** Lists the app passwords that other applications use; gives no line when there are none. */
function applicationLines(applications: readonly ApplicationStatus[], language: Language): readonly string[] {
  const words = wordsIn(language);
  if (applications.length === 0) return [];
  return table(
    [
      words.terminal.results.applications,
      words.terminal.results.state,
      words.terminal.results.validUntil,
      words.terminal.results.account,
    ],
    applications.map((application) => [
      printable(application.label),
      words.applicationStates[application.state],
      validUntil(application, language, formatShortDay),
      accountOf(application),
    ]),
  );
}

function accountOf({ user, platform }: Pick<ConnectionStatus, 'user' | 'platform'>): string {
  return `${printable(user)} @ ${printable(platform.address.replace(/^https?:\/\//, ''))}`;
}

function rowOf(connection: ConnectionStatus, language: Language): readonly string[] {
  const words = wordsIn(language);
  const { label, readOnly, link } = connection;
  const { state } = shownHealth(connection);
  const { readOnlyMark, disconnectedMark } = words.terminal.results;
  const isWanted = connection.disconnected === true && state === 'disconnected';
  const mark = isWanted ? `, ${disconnectedMark}` : readOnly && state !== 'read-only' ? `, ${readOnlyMark}` : '';
  return [
    printable(label),
    `${words.health[state]}${mark}`,
    validUntil(connection, language, formatShortDay),
    accountOf(connection),
    printable(link),
  ];
}
