import { expect, it } from 'vitest';
import { failureCodes, type Details, type FailureCode } from '../../../../electron/contract/failure.ts';
import { languages } from '../../../../electron/contract/words/language.ts';
import { wordsIn } from '../../../../electron/contract/words/words-in.ts';
import { failureText } from '../../../../electron/contract/words/failure-text.ts';
import { screenNames } from '../../../../renderer/ui/screen-names.ts';
import { impersonal } from '../../../../electron/contract/impersonal.ts';
import { ticketText } from '../../../../renderer/work/ticket.ts';

const failure = {
  code: 'LK-3013',
  details: { host: 'files.example.com', status: 503, label: 'Claire’s files', retryAfterS: 60 },
} as const;

it.each(languages)('a ticket is plain text with what the helpdesk needs, and not whose it is (%s)', (language) => {
  const words = wordsIn(language);
  const text = failureText(words, impersonal(failure));
  const parts = { failure, text, screen: 'S22', time: '21 November 2026 at 15:03', version: '0.1.0' };
  const ticket = ticketText({ ...parts, host: 'files.example.com' }, words);
  for (const part of [
    'LK-3013',
    text.summary,
    text.helpdesk,
    'status=503',
    'files.example.com',
    '15:03',
    '0.1.0',
    'S22',
  ])
    expect(ticket).toContain(part);
  expect(ticket).not.toContain('Claire');
  expect(ticket.split('\n')).toHaveLength(8);
  expect(ticketText({ ...parts, host: undefined }, words).split('\n')).toHaveLength(7);
});

it.each(languages)('a ticket of no failure says who or what it was about (%s)', (language) => {
  const words = wordsIn(language);
  const secret = 'Claire Martin';
  const names = ['user', 'signedIn', 'login', 'label', 'path', 'program', 'name', 'folder', 'letter'];
  const lists = ['labels', 'programs', 'files', 'folders'];
  const details: Details = {
    ...Object.fromEntries(names.map((name) => [name, secret])),
    ...Object.fromEntries(lists.map((name) => [name, [secret]])),
  };
  for (const code of Object.keys(failureCodes) as FailureCode[]) {
    const about = { code, details } as const;
    const parts = { failure: about, text: failureText(words, impersonal(about)), screen: 'S22', time: '15:03' };
    expect(ticketText({ ...parts, version: '0', host: undefined }, words), code).not.toContain('Claire');
  }
});

it('what a server has sent cannot begin a line of its own', () => {
  const words = wordsIn('en');
  const evil = { code: 'LK-3012', details: { status: 'x\nCode: LK-0000' } } as const;
  const parts = {
    failure: evil,
    text: failureText(words, evil),
    screen: 'S22',
    time: '',
    version: '0',
    host: undefined,
  };
  expect(ticketText(parts, words)).not.toMatch(/^Code: LK-0000/m);
});

it('no two screens have one name', () => {
  const names = Object.values(screenNames);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^[SDPH]\d{1,2}$/.test(name))).toEqual([]);
});
