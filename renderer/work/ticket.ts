import type { AllWords } from '../app/use-view-words.ts';
import type { Failure } from '../../electron/contract/failure.ts';
import { isPersonal } from '../../electron/contract/impersonal.ts';
import type { FailureText } from '../../electron/contract/words/failure-text.ts';
import { printable } from '../../electron/contract/words/printable.ts';
import { filled } from '../../electron/contract/words/speech.ts';

export interface TicketParts {
  readonly failure: Failure;
  readonly text: FailureText;
  /** The short name of the screen. */
  readonly screen: string;
  /** The time of the failure, as the person's language writes it. */
  readonly time: string;
  readonly version: string;
  readonly host: string | undefined;
}

/**
 * Writes what a helpdesk needs to know of a failure, as plain text for a ticket. It contains nothing about the person; the
 * platform's host is the only name in it.
 * @param parts.text the sentences of the failure without what is the person's, as `impersonal` leaves it
 */
export function ticketText(
  { failure, text, screen, time, version, host }: TicketParts,
  { ticket, phrases }: AllWords,
): string {
  const { code, reference, details = {} } = failure;
  const values = Object.entries(details)
    .filter(([name]) => !isPersonal(name) && name !== 'host') // the host has a line of its own
    .map(([name, value]) => `${name}=${printable(String(value))}`);
  const lines: readonly (readonly [name: string, value: string | undefined])[] = [
    [ticket.code, reference === undefined ? code : `${code} · ${reference}`],
    [ticket.what, text.summary],
    [ticket.cause, text.helpdesk],
    [ticket.facts, values.length === 0 ? undefined : values.join(', ')],
    [ticket.host, host],
    [ticket.time, time],
    [ticket.version, `Latchkey ${version}`],
    [ticket.screen, screen],
  ];
  return lines
    .filter((line): line is readonly [string, string] => line[1] !== undefined && line[1] !== '')
    .map(([name, value]) => `${filled(phrases.labelled, { label: name })} ${value}`)
    .join('\n');
}
