import { failureCodes, type Failure } from '../../contract/failure.ts';
import { shownHealth, wantsRenewal } from '../../contract/health.ts';
import type { Recovery } from '../../contract/view.ts';
import { applicationStateTexts, dutyTexts, healthTexts } from '../../contract/words/drives.ts';
import { failureWords } from '../../contract/words/failure-words.ts';
import { formatShortDay } from '../../contract/words/formats.ts';
import type { Language, Text } from '../../contract/words/language.ts';
import { usefulnessTexts } from '../../contract/words/microsoft365.ts';
import { printable } from '../../contract/words/printable.ts';
import { say } from '../../contract/words/say.ts';
import { resultTexts } from '../../contract/words/terminal/results.ts';
import type { ApplicationStatus, ConnectionStatus, StatusReport } from '../../engine/engine.ts';
import { orCancelled } from '../answers/or-cancelled.ts';
import { recoveryLine } from '../output/failure-lines.ts';
import type { Report } from '../output/report.ts';
import { table } from '../output/table.ts';
import type { Context } from './context.ts';
import { validUntil } from './password-facts.ts';

/** The drives of this computer, their states, and what is still to be done. */
export async function status({ engine, run, language }: Context): Promise<Report> {
  const found = await orCancelled(engine.status(), run.signal);
  if (!found.ok) return found;
  return {
    ok: true,
    result: { ...found.value },
    lines: () => statusLines(found.value, language),
    // For scripts: an app password has ended or ends soon, is refused, or is lost; a set-up waits for its drive.
    attention:
      found.value.connections.some((one) => one.state === 'waiting' || wantsRenewal(shownHealth(one).state)) ||
      found.value.applications.some(({ health }) => health !== undefined && wantsRenewal(health.state)),
  };
}

function statusLines({ connections, applications, open }: StatusReport, language: Language): readonly string[] {
  const t = (text: Text): string => say(language, text);
  const { drive, state, account, files } = resultTexts;
  const rows = connections.map((connection) => rowOf(connection, language));
  return [
    ...(rows.length + applications.length === 0 ? [t(resultTexts.noDrives)] : []),
    ...(rows.length === 0 ? [] : table([drive, state, resultTexts.validUntil, account, files].map(t), rows)),
    ...applicationLines(applications, language),
    ...connections.flatMap(({ label, failure, health }) => whyLines(label, failure ?? health?.failure, language)),
    ...applications.flatMap(({ label, health }) => whyLines(label, health?.failure, language)),
    ...applications.flatMap(({ label, usefulness }) =>
      usefulness === undefined ? [] : [`${printable(label)}: ${t(usefulnessTexts[usefulness])}`],
    ),
    ...open.flatMap((duty) => dutyLines(duty, language)),
  ];
}

function whyLines(label: string, why: Failure | undefined, language: Language): readonly string[] {
  return why === undefined ? [] : [`${printable(label)}: ${why.code} ${failureWords(language, why).what}`];
}

/** What is still to be done, why it is not done yet, and who can do it where. */
function dutyLines(duty: Recovery, language: Language): readonly string[] {
  const command = duty.kind === 'renew' ? 'renew' : 'remove';
  if (duty.failure?.code === 'LK-3114') {
    return [
      recoveryLine(language, duty),
      `    ${failureWords(language, duty.failure).you}`,
      `    ${say(language, dutyTexts.settled, { command, id: duty.id })}`,
    ];
  }
  // Nobody has to sign in for what only the keychain holds up.
  if (duty.failure !== undefined && failureCodes[duty.failure.code] === 'keychain') {
    return [
      recoveryLine(language, duty),
      `    ${failureWords(language, duty.failure).you}`,
      `    ${say(language, dutyTexts.afterwards, { command, id: duty.id })}`,
    ];
  }
  return [
    recoveryLine(language, duty),
    `    ${say(language, dutyTexts.command, { command, id: duty.id })}`,
    ...(duty.owed === undefined ? [] : [`    ${say(language, dutyTexts.administrator, { ...duty.owed })}`]),
  ];
}

/** App passwords that other applications use; nothing when there are none. */
function applicationLines(applications: readonly ApplicationStatus[], language: Language): readonly string[] {
  const t = (text: Text): string => say(language, text);
  if (applications.length === 0) return [];
  return table(
    [resultTexts.applications, resultTexts.state, resultTexts.validUntil, resultTexts.account].map(t),
    applications.map((application) => [
      printable(application.label),
      t(applicationStateTexts[application.state]),
      validUntil(application, language, formatShortDay),
      accountOf(application),
    ]),
  );
}

function accountOf({ user, platform }: Pick<ConnectionStatus, 'user' | 'platform'>): string {
  return `${printable(user)} @ ${printable(platform.address.replace(/^https?:\/\//, ''))}`;
}

function rowOf(connection: ConnectionStatus, language: Language): readonly string[] {
  const { label, readOnly, link } = connection;
  const { state } = shownHealth(connection);
  const mark = readOnly && state !== 'read-only' ? `, ${say(language, resultTexts.readOnlyMark)}` : '';
  return [
    printable(label),
    `${say(language, healthTexts[state])}${mark}`,
    validUntil(connection, language, formatShortDay),
    accountOf(connection),
    printable(link),
  ];
}
