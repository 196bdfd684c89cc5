import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../electron/contract/failure.ts';
import { omitUndefined } from '../../../electron/contract/omit-undefined.ts';
import { parseAddress } from '../../../electron/http/address.ts';
import { linkAmong, linkFor, parseDeepLink, setUpLink, type LinkWish } from '../../../electron/shell/deep-link.ts';

const host = 'files.example.com';
const platform = `platform=${host}`;

/** Forty links that somebody might make to harm a user, and what each one tries. */
const hostile: readonly (readonly [tries: string, link: string])[] = [
  ['another action', `latchkey://remove?${platform}`],
  ['no action', `latchkey://?${platform}`],
  ['another scheme', `latchkeys://setup?${platform}`],
  ['a web address', `https://setup/?${platform}`],
  ['a script', `javascript:latchkey://setup?${platform}`],
  ['a path', `latchkey://setup/../remove?${platform}`],
  ['an encoded path', `latchkey://setup/%2e%2e?${platform}`],
  ['credentials for the action', `latchkey://user:pass@setup?${platform}`],
  ['a port', `latchkey://setup:80?${platform}`],
  ['a fragment', `latchkey://setup?${platform}#x`],
  ['nothing filled in', 'latchkey://setup'],
  ['an empty query', 'latchkey://setup?'],
  ['no platform', 'latchkey://setup?user=anna'],
  ['an empty platform', 'latchkey://setup?platform='],
  ['the platform twice', `latchkey://setup?${platform}&platform=evil.example`],
  ['the user twice', `latchkey://setup?${platform}&user=a&user=b`],
  ['a password', `latchkey://setup?${platform}&password=hunter2`],
  ['an unknown key', `latchkey://setup?${platform}&submit=1`],
  ['a key in capitals', `latchkey://setup?${platform}&User=anna`],
  ['an array', `latchkey://setup?${platform}&user[]=anna`],
  ['a prototype', `latchkey://setup?${platform}&__proto__=x`],
  ['credentials in the platform', 'latchkey://setup?platform=https://anna:hunter2@files.example.com'],
  ['a user in the platform', `latchkey://setup?platform=https://bank.example@evil.example`],
  ['plain http', 'latchkey://setup?platform=http://files.example.com'],
  ['a file', 'latchkey://setup?platform=file:///etc/passwd'],
  ['a share', 'latchkey://setup?platform=smb://files.example.com/c'],
  ['a Windows share', 'latchkey://setup?platform=%5C%5Cfiles.example.com%5Cc'],
  ['a script as the platform', 'latchkey://setup?platform=javascript:alert(1)'],
  ['a query for the platform', `latchkey://setup?platform=https://${host}/?a=b`],
  ['a fragment for the platform', `latchkey://setup?platform=https://${host}/%23x`],
  ['a host without a dot', 'latchkey://setup?platform=intranet'],
  ['a line break in the platform', `latchkey://setup?platform=${host}%0d%0aHost:evil.example`],
  ['a null character', `latchkey://setup?platform=${host}%00.evil.example`],
  ['a line break in the user', `latchkey://setup?${platform}&user=anna%0aadmin`],
  ['writing that turns its direction', `latchkey://setup?${platform}&user=%E2%80%AEanna`],
  ['bytes that are no text', `latchkey://setup?${platform}&user=%ff%fe`],
  ['a user without end', `latchkey://setup?${platform}&user=${'a'.repeat(321)}`],
  ['a link without end', `latchkey://setup?platform=${host}/${'a'.repeat(2048)}`],
  ['a label that leads elsewhere', `latchkey://setup?${platform}&label=..%2F..%2Fetc`],
  ['a label for a device', `latchkey://setup?${platform}&label=CON`],
  ['a hidden label', `latchkey://setup?${platform}&label=.ssh`],
  ['an empty label', `latchkey://setup?${platform}&label=`],
  ["the system's letter", `latchkey://setup?${platform}&letter=C`],
  ['a letter and more', `latchkey://setup?${platform}&letter=N:%5Cx`],
  ['an argument after it', `latchkey://setup?${platform} --no-sandbox`],
  ['an argument in quotes', `latchkey://setup?${platform}" --inspect="`],
  ['letters beyond ASCII', `latchkey://setup?${platform}&label=Bücher`],
];

describe('a link that opens Latchkey', () => {
  it.each([
    [`latchkey://setup?${platform}`, { address: `https://${host}`, host }],
    [`LATCHKEY://setup/?${platform}`, { address: `https://${host}`, host }],
    [
      `latchkey://setup?platform=https%3A%2F%2F${host}%2Fportal%2F&user=c.martin%40example.com&label=Example+Files&letter=n`,
      { address: `https://${host}/portal/`, host, user: 'c.martin@example.com', label: 'Example Files', letter: 'N' },
    ],
    ['latchkey://setup?platform=http://127.0.0.1:8080', { address: 'http://127.0.0.1:8080', host: '127.0.0.1:8080' }],
    [`latchkey://setup?${platform}&label=B%C3%BCcher`, { address: `https://${host}`, host, label: 'Bücher' }],
  ])('%s fills in what it says', (link, view) => {
    expect(parseDeepLink(link)).toEqual(view);
  });

  it('shows a host in look-alike letters as what it is', () => {
    // A Cyrillic а in place of the Latin one.
    expect(parseDeepLink('latchkey://setup?platform=files.ex%D0%B0mple.com')?.host).toBe('files.xn--exmple-4nf.com');
  });

  it('has a table of at least forty that are refused', () => {
    expect(hostile.length).toBeGreaterThanOrEqual(40);
    expect(new Set(hostile.map(([, link]) => link)).size).toBe(hostile.length);
  });

  it.each(hostile)('is refused with %s', (_tries, link) => {
    expect(parseDeepLink(link)).toBeUndefined();
  });

  it('is refused or harmless, whatever is in it', () => {
    const value = fc.oneof(
      fc.string({ maxLength: 20 }),
      fc.domain(),
      fc.constantFrom(host, 'https://files.example.com/a', 'x@y'),
    );
    const key = fc.oneof(fc.constantFrom('platform', 'user', 'label', 'letter', 'password'), fc.string());
    const pairs = fc.array(fc.tuple(key, value), { maxLength: 5 });
    const link = pairs.map((entries) => `latchkey://setup?${new URLSearchParams(entries).toString()}`);
    fc.assert(
      fc.property(fc.oneof(link, fc.string()), (text) => {
        const view = parseDeepLink(text);
        if (view === undefined) return;
        expect(Object.keys(view).every((known) => ['address', 'host', 'user', 'label', 'letter'].includes(known))).toBe(
          true,
        );
        expect(view.address).toMatch(/^https:\/\/[^?#\s]+$|^http:\/\/(localhost|127\.|\[::1\])[^?#\s]*$/);
        expect(new URL(view.address)).toMatchObject({ host: view.host, username: '', password: '' });
        expect(`${view.user ?? ''}${view.label ?? ''}`).not.toMatch(/\p{Cc}/u);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the arguments of a start', () => {
  it('are searched for a link', () => {
    const link = linkAmong(['/opt/latchkey', '--hidden', `latchkey://setup?${platform}`]);
    expect(link?.host).toBe(host);
    expect(linkAmong(['/opt/latchkey', '.', '--original-process-start-time=1'])).toBeUndefined();
  });

  it('fill nothing in when the link is not a good one, even if another follows', () => {
    expect(linkAmong(['latchkey', 'latchkey://remove?x=1', `latchkey://setup?${platform}`])).toBeUndefined();
  });
});

describe('the letter that a link asks for', () => {
  const link = parseDeepLink(`latchkey://setup?${platform}&user=anna&label=Files&letter=n`);
  if (link === undefined) throw new Error('the link was refused');

  it('is kept where drives have letters', () => {
    expect(linkFor('windows', link)).toMatchObject({ letter: 'N' });
  });

  it.each(['linux', 'mac'] as const)('is left out on %s, and nothing else with it', (desktop) => {
    expect(linkFor(desktop, link)).toEqual({ address: `https://${host}`, host, user: 'anna', label: 'Files' });
  });
});

describe('a link that is made', () => {
  it('shows the address as people know it', () => {
    expect(setUpLink({ platform: 'https://files.example.com/', user: 'anna@example.com', label: 'Our files' })).toBe(
      'latchkey://setup?platform=files.example.com&user=anna%40example.com&label=Our%20files',
    );
    expect(setUpLink({ platform: 'files.example.com:8443/cloud', letter: 'N' })).toBe(
      'latchkey://setup?platform=files.example.com:8443/cloud&letter=N',
    );
  });

  it.each<[string, LinkWish]>([
    ['LK-1001', { platform: 'intranet' }],
    ['LK-1001', { platform: 'https://files.example.com/?a=b' }],
    ['LK-1001', { platform: 'https://anna:hunter2@files.example.com' }],
    ['LK-1001', { platform: `files.example.com/${'a'.repeat(2040)}` }],
    ['LK-1002', { platform: 'http://files.example.com' }],
    ['LK-1004', { platform: host, user: '' }],
    ['LK-1004', { platform: host, user: ' anna' }],
    ['LK-1004', { platform: host, user: 'anna\u202e' }],
    ['LK-1004', { platform: host, user: 'a'.repeat(321) }],
    ['LK-1004', { platform: host, user: '\ufffd' }],
    ['LK-1005', { platform: host, label: '../etc' }],
  ])('is refused with %s where the app would refuse it: %j', (code, wish) => {
    expect(failureCodeOf(() => setUpLink(wish))).toBe(code);
  });

  const text = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom('anna', 'Zoë Müller', 'a+b@example.com', 'a&b=c', '100 %', '#1', "d'Arc", '文件'),
  );
  const path = fc.oneof(
    fc.constantFrom('', '/', '/cloud', '/a b', '/x://y', '/ä', '/%20', '//x', '/a/../b'),
    fc.webPath(),
  );
  const authority = fc.constantFrom(
    'files.example.com',
    'https://bücher.example',
    '127.0.0.1:8080',
    'http://localhost:1',
    '[::1]',
    'DAVS://files.example',
  );
  const wishes = fc.record(
    {
      platform: fc.oneof(
        fc.tuple(authority, path).map((parts) => parts.join('')),
        text,
      ),
      user: text,
      label: text,
      letter: fc.constantFrom('D', 'N', 'Z'),
    },
    { requiredKeys: ['platform'] },
  );

  it('opens the app with what it was made of, or is refused, whatever is given', () => {
    let made = 0;
    fc.assert(
      fc.property(wishes, (wish) => {
        let link: string;
        try {
          link = setUpLink(wish);
        } catch (error) {
          expect(error).toBeInstanceOf(FailureError);
          return;
        }
        made += 1;
        const { user, label, letter } = wish;
        const url = parseAddress(wish.platform);
        expect(parseDeepLink(link)).toEqual({
          address: `${url.origin}${url.pathname === '/' ? '' : url.pathname}`,
          host: url.host,
          ...omitUndefined({ user, label, letter }),
        });
      }),
      { numRuns: 1000 },
    );
    expect(made).toBeGreaterThan(50);
  });

  it('can be made again of every link that the app takes', () => {
    fc.assert(
      fc.property(wishes, ({ platform, ...rest }) => {
        const values = new URLSearchParams(omitUndefined({ platform, ...rest }));
        const view = parseDeepLink(`latchkey://setup?${values.toString()}`);
        if (view === undefined) return;
        const { address, host: _, ...others } = view;
        expect(parseDeepLink(setUpLink({ platform: address, ...others }))).toEqual(view);
      }),
      { numRuns: 1000 },
    );
  });
});

function failureCodeOf(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof FailureError) return error.failure.code;
    throw error;
  }
  return undefined;
}
