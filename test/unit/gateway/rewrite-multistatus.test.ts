import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drivePaths } from '../../../electron/gateway/paths.ts';
import { MultistatusRewriter, rewriteMultistatus } from '../../../electron/gateway/rewrite-multistatus.ts';

const paths = drivePaths({
  prefix: '/Projekte',
  address: 'https://cloud.example/dav/J%C3%BCrgen/',
  isOurHost: () => false,
});
const options = { down: (address: string) => paths.down(address), root: '/Projekte/', label: 'Projekte & <mehr>' };

/** @param cuts where the text is cut, each as a share of its length */
function rewritten(text: string, cuts: readonly number[] = [], more: { hidden?: ReadonlySet<string> } = {}): string {
  const rewriting = rewriteMultistatus({ ...options, ...more });
  const at = [...new Set(cuts.map((cut) => Math.floor(cut * text.length)))].sort((a, b) => a - b);
  const parts = [0, ...at].map((start, index) => text.slice(start, at[index] ?? text.length));
  return parts.map((part) => rewriting.write(part)).join('') + rewriting.end();
}

const folder = (inner: string): string =>
  `<?xml version="1.0"?>\n<d:multistatus xmlns:d="DAV:" xmlns:x="urn:x">${inner}</d:multistatus>\n`;

describe('an answer of WebDAV', () => {
  it.each([
    ['<d:href>/dav/J%C3%BCrgen/a%20b/</d:href>', '<d:href>/Projekte/a%20b/</d:href>'],
    ['<d:href>/dav/Jürgen/é</d:href>', '<d:href>/Projekte/é</d:href>'],
    ['<d:href>http://internal:81/dav/J%c3%bcrgen/a</d:href>', '<d:href>/Projekte/a</d:href>'],
    ['<d:href >\n /dav/J%C3%BCrgen/a \n</d:href\n>', '<d:href >/Projekte/a</d:href\n>'],
    ['<d:href><![CDATA[/dav/J%C3%BCrgen/a&b]]></d:href>', '<d:href>/Projekte/a&amp;b</d:href>'],
    ['<d:href>/dav/J%C3%BCrgen/a&amp;b&#x20;c</d:href>', '<d:href>/Projekte/a&amp;b c</d:href>'],
    ['<href xmlns="DAV:">/dav/J%C3%BCrgen/a</href>', '<href xmlns="DAV:">/Projekte/a</href>'],
  ])('has the gateway’s addresses: %s', (inner, expected) => {
    expect(rewritten(folder(inner))).toBe(folder(expected));
  });

  it.each([
    '<d:href>/principals/users/jane/</d:href>',
    '<x:href>/dav/J%C3%BCrgen/a</x:href>',
    '<d:href/><d:href></d:href>',
    '<d:href>/dav/J%C3%BCrgen/<x:b/>a</d:href>',
    '<!-- <d:href>/dav/J%C3%BCrgen/a</d:href> --><x:p a="/dav/J%C3%BCrgen/a">/dav/J%C3%BCrgen/a</x:p>',
    '<x:p><![CDATA[<d:href>/dav/J%C3%BCrgen/a</d:href>]]></x:p>',
    '<d:displayname>J\u00fcrgen \u{1f600}\r\n</d:displayname>',
  ])('keeps everything else as it came: %s', (inner) => {
    expect(rewritten(folder(inner))).toBe(folder(inner));
  });

  it('gives the drive’s folder its label, and no other', () => {
    const response = (href: string, name: string): string =>
      `<d:response><d:href>${href}</d:href><d:propstat><d:prop><d:displayname>${name}</d:displayname></d:prop></d:propstat></d:response>`;
    const before = folder(response('/dav/J%C3%BCrgen/', 'J') + response('/dav/J%C3%BCrgen/a/', 'J'));
    expect(rewritten(before)).toBe(
      folder(response('/Projekte/', 'Projekte &amp; &lt;mehr&gt;') + response('/Projekte/a/', 'J')),
    );
  });

  it('leaves out properties that a mount tool must not see', () => {
    const inner =
      '<d:prop><d:quota-used-bytes>1</d:quota-used-bytes><d:a/><d:quota-used-bytes/><x:quota-used-bytes/></d:prop>';
    expect(rewritten(folder(inner), [0.1, 0.35, 0.5], { hidden: new Set(['quota-used-bytes']) })).toBe(
      folder('<d:prop><d:a/><x:quota-used-bytes/></d:prop>'),
    );
  });

  it('lets through a property whose tag it cannot cut whole', () => {
    const inner = '<d:quota-used-bytes a="\u003e">1</d:quota-used-bytes>';
    expect(rewritten(folder(inner), [], { hidden: new Set(['quota-used-bytes']) })).toBe(folder(inner));
  });

  it.each([
    'no xml at all',
    '{"json": "<d:href>"}',
    '<html><body><br><p>Error</body>',
    `${folder('')}<p>warning`,
    '<!DOCTYPE d [<!ENTITY e "x">]><d:multistatus xmlns:d="DAV:">&e;<d:href>/dav/J%C3%BCrgen/a</d:href></d:multistatus>',
    '<d:multistatus xmlns:d="DAV:"><d:href>/dav/J%C3%BCrgen/',
    '',
  ])('passes as it came from where it is no XML: %j', (text) => {
    expect(rewritten(text)).toBe(text);
  });

  it('holds back an endless address no longer than 64 K characters', () => {
    const rewriting = rewriteMultistatus(options);
    const begin = '<d:href xmlns:d="DAV:">';
    let given = rewriting.write(begin);
    for (let round = 0; round < 70; round += 1) given += rewriting.write('x'.repeat(1024));
    expect(given.length).toBe(begin.length + 70 * 1024);
    expect(given + rewriting.end()).toBe(begin + 'x'.repeat(70 * 1024));
  });

  it('is the same however it arrives in parts, byte by byte too', async () => {
    const names = ['a', 'é', '%C3%A9', '😀', '&amp;', '<![CDATA[<]]>', ' ', '\r\n'];
    const piece = fc.oneof(
      fc.constantFrom(...names).map((name) => `<d:href>/dav/J%C3%BCrgen/${name}</d:href>`),
      fc.constantFrom(
        '<d:response>',
        '</d:response>',
        '<x:p>',
        '</x:p>',
        '<!--x-->',
        '<d:quota-used-bytes>1</d:quota-used-bytes>',
      ),
      fc.constantFrom(...names),
    );
    fc.assert(
      fc.property(
        fc.array(piece),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
        fc.boolean(),
        (pieces, cuts, hides) => {
          const text = folder(pieces.join(''));
          const more = hides ? { hidden: new Set(['quota-used-bytes']) } : {};
          expect(rewritten(text, cuts, more)).toBe(rewritten(text, [], more));
        },
      ),
    );
    const bytes = Buffer.from(folder('<d:href>/dav/Jürgen/😀</d:href><x:p>😀</x:p>'));
    const stream = Readable.from([...bytes].map((byte) => Buffer.from([byte]))).pipe(new MultistatusRewriter(options));
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    expect(Buffer.concat(parts).toString()).toBe(folder('<d:href>/Projekte/😀</d:href><x:p>😀</x:p>'));
  });
});
