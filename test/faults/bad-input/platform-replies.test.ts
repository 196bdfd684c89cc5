import { describe, it } from 'vitest';
import type { FailureCode } from '../../../electron/contract/failure.ts';
import type { FaultRule } from '../../demo/faults.ts';
import { badInputBed } from './bed.ts';

const bed = badInputBed();

type Action = FaultRule['action'];
const html: Action = { kind: 'respond', status: 200, body: '<!doctype html><title>Sign in to the Wi-Fi</title>' };
const malformed: Action = { kind: 'respond', status: 200, body: '{"token": "abc' };
const empty: Action = { kind: 'respond', status: 200 };
const huge: Action = { kind: 'oversize', bytes: 5_000_000 };
const drop: Action = { kind: 'drop' };
const cut: Action = { kind: 'cut' };
const status = (code: number, body = ''): Action => ({ kind: 'respond', status: code, body });
const created = (fields: object): Action =>
  status(201, JSON.stringify({ id: 'x1', name: 'x', login: 'nora', password: 'p', expiresAt: null, ...fields }));

const calls = {
  // With the paths at which WebDAV usually is.
  'what is there': { path: '^/(api/publicconfig|(remote.php/webdav|webdav|dav|seafdav|servlet/webdav.infostore)/)$' },
  'the sign-in': { method: 'POST', path: '^/api/auth$' },
  'the app password': { method: 'POST', path: '^/api/account/app-credentials$' },
  'the WebDAV root': { method: 'PROPFIND', path: '^/webdav/$' },
} as const;

const table: readonly (readonly [keyof typeof calls, string, Action, FailureCode])[] = [
  ['what is there', 'a web page', html, 'LK-3011'],
  ['what is there', 'malformed JSON', malformed, 'LK-3011'],
  ['what is there', 'nothing', empty, 'LK-3011'],
  ['what is there', '5 MB', huge, 'LK-3009'],
  ['what is there', 'a dropped connection', drop, 'LK-3004'],
  ['what is there', 'half a reply', cut, 'LK-3004'],
  ['what is there', '"not found"', status(404), 'LK-3011'],
  ['what is there', 'a server error', status(500), 'LK-3012'],
  ['what is there', '"unavailable"', status(503), 'LK-3013'],
  ['what is there', 'maintenance', status(200, '{"name":"Demo","maintenance":true}'), 'LK-3013'],
  ['the sign-in', 'a web page', html, 'LK-3010'],
  ['the sign-in', 'malformed JSON', malformed, 'LK-3010'],
  ['the sign-in', 'nothing', empty, 'LK-3010'],
  ['the sign-in', 'an empty token', status(200, '{"token":""}'), 'LK-3010'],
  ['the sign-in', '5 MB', huge, 'LK-3009'],
  ['the sign-in', 'a dropped connection', drop, 'LK-3004'],
  ['the sign-in', 'half a reply', cut, 'LK-3004'],
  ['the sign-in', 'an unknown refusal', status(403, '{"error":"who_knows"}'), 'LK-2009'],
  ['the sign-in', 'a server error', status(502), 'LK-3012'],
  ['the sign-in', '"too many requests"', status(429), 'LK-2007'],
  ['the sign-in', 'a status that makes no sense', status(418), 'LK-3015'],
  ['the app password', 'a web page', html, 'LK-3010'],
  ['the app password', 'malformed JSON', malformed, 'LK-3010'],
  ['the app password', 'nothing', empty, 'LK-3010'],
  ['the app password', '5 MB', huge, 'LK-3009'],
  ['the app password', 'a lost reply', { kind: 'lose' }, 'LK-3004'],
  ['the app password', 'half a reply', cut, 'LK-3004'],
  ['the app password', 'an ended session', status(401, '{"error":"token_expired"}'), 'LK-2008'],
  ['the app password', '"not allowed"', status(403, '{"error":"forbidden"}'), 'LK-3104'],
  ['the app password', '"not found", as a closed API does', status(404), 'LK-3115'],
  ['the app password', 'a refused name', status(422, '{"error":"name_invalid"}'), 'LK-3103'],
  ['the app password', 'a server error', status(500), 'LK-3012'],
  ['the app password', 'an empty one', created({ password: '' }), 'LK-3105'],
  ['the app password', 'one with a line break', created({ password: 'a\nb' }), 'LK-3105'],
  ['the app password', 'one with NUL', created({ password: 'a\u0000b' }), 'LK-3105'],
  ['the app password', 'one that has expired', created({ expiresAt: '2001-01-01T00:00:00+00:00' }), 'LK-3105'],
  ['the app password', 'a login with a line break', created({ login: 'no\nra' }), 'LK-3010'],
  ['the app password', 'no id', created({ id: null }), 'LK-3010'],
  ['the WebDAV root', 'a web page', html, 'LK-3106'],
  ['the WebDAV root', '"not found"', status(404), 'LK-3106'],
  ['the WebDAV root', 'a server error', status(500), 'LK-3012'],
  ['the WebDAV root', 'a dropped connection', drop, 'LK-3004'],
];

/** What the program prints and exits with depends on the code alone, so one row of each shows it. */
function isFirstOfItsCode(row: (typeof table)[number]): boolean {
  return row === table.find(([, , , code]) => code === row[3]);
}

describe('gives the code, the fix, and leaves nothing, when the platform answers', () => {
  it.each([
    ['a dropped connection', drop, 'LK-3004'],
    ['a gateway that waited too long', status(504), 'LK-3012'],
  ] as const)(
    'nothing about the app password, but %s: it is looked for until it cannot appear',
    async (_what, action, code) => {
      bed.stage().demo.fault({ ...calls['the app password'], action, times: 1 });
      await bed.refuses(await bed.setUp(), code, { owed: true });
    },
  );

  const fault = (call: keyof typeof calls, action: Action): void => {
    bed.stage().demo.fault({ ...calls[call], action, times: call === 'what is there' ? 6 : 1 });
  };
  it.each(table.filter(isFirstOfItsCode))('%s with %s, by the program', async (call, _what, action, code) => {
    fault(call, action);
    await bed.refuses(await bed.setUp(), code);
  });
  it.each(table.filter((row) => !isFirstOfItsCode(row)))('%s with %s', async (call, _what, action, code) => {
    fault(call, action);
    await bed.refusesInProcess(code);
  });

  it('nothing for fifteen seconds', async () => {
    bed.stage().demo.fault({ ...calls['the app password'], action: { kind: 'hang', when: 'after' }, times: 1 });
    await bed.refuses(await bed.setUp(), 'LK-3003');
  });

  it('one byte after the other for fifteen seconds', async () => {
    bed.stage().demo.fault({ ...calls['the sign-in'], action: { kind: 'drip', everyMs: 2000 }, times: 1 });
    await bed.refuses(await bed.setUp(), 'LK-3003');
  });
});
