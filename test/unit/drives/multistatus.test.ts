import { describe, expect, it } from 'vitest';
import { davAccess, type DavAccess } from '../../../electron/drives/dav-access.ts';
import { cleanMultistatus, MOST_ENTRIES, type Listing } from '../../../electron/drives/multistatus.ts';
import { Secret } from '../../../electron/secrets/secret.ts';
import { fakeHttp } from './fake-http.ts';

const url = 'https://files.example/dav/';

interface Told {
  readonly folder?: boolean;
  readonly more?: string;
}

/** One `response` in the prefix `d`. */
function response(href: string, { folder = false, more = '' }: Told = {}): string {
  const type = `<d:resourcetype>${folder ? '<d:collection/>' : ''}</d:resourcetype>`;
  return `<d:response><d:href>${href}</d:href><d:propstat><d:prop>${type}${more}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`;
}
const answer = (...responses: string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?><d:multistatus xmlns:d="DAV:">${responses.join('')}</d:multistatus>`;

/** What is in the folder, as `name` or `name/` for a folder; the failure when there is none. */
async function namesIn(body: string, from = url): Promise<readonly string[] | string> {
  const clean = cleanMultistatus(body, from);
  if (!clean.ok) return clean.why;
  const { children } = await listed(body, from);
  return children.map(({ name, isCollection }) => (isCollection ? `${name}/` : name));
}

/** A drive whose server says this, whatever it is asked. */
function answering(body: string, from = url): DavAccess {
  const spec = { url: from, login: 'alice', label: 'Files', challenge: { scheme: 'basic', realm: '' } } as const;
  return davAccess(
    fakeHttp(() => ({ status: 207, body })),
    spec,
    new Secret('pw'),
  );
}

/** As the library reads it once it was cleaned. */
const listed = (body: string, from = url): Promise<Listing> => answering(body, from).list();

describe('what a server says is in a folder', () => {
  it.each([
    ['a%5Cb', 'a\\b'],
    ['a%0Ab', 'a\nb'],
    ['a\\b', 'a\\b'],
    ['a\nb', 'a\nb'],
    ['a\tb', 'a\tb'],
    ['https://files.example/dav/a\\b', 'a\\b'],
  ])('has the name in %j whole: %j', async (href, name) => {
    const path = href.startsWith('https:') ? href : `/dav/${href}`;
    expect(await namesIn(answer(response('/dav/', { folder: true }), response(path)))).toEqual([name]);
  });

  it('is told with its properties', async () => {
    const body = answer(
      response('/dav/', { folder: true }),
      response('/dav/Docs/', {
        folder: true,
        more: '<d:displayname>The docs</d:displayname>',
      }),
      response('/dav/a.txt', {
        more: '<d:getcontentlength>6</d:getcontentlength><x:etag xmlns:x="urn:x">7</x:etag>',
      }),
    );
    expect(await listed(body)).toEqual({
      cut: false,
      self: { name: 'dav', isCollection: true },
      children: [
        { name: 'Docs', isCollection: true, displayName: 'The docs' },
        { name: 'a.txt', isCollection: false, size: 6 },
      ],
    });
  });

  it.each([
    ['no prefix', '<multistatus xmlns="DAV:"><response><href>/dav/a</href></response></multistatus>', ['a']],
    [
      'a prefix for each element',
      '<a:multistatus xmlns:a="DAV:"><b:response xmlns:b="DAV:"><c:href xmlns:c="DAV:">/dav/a</c:href><lp1:propstat xmlns:lp1="DAV:"><lp1:prop><lp1:resourcetype><D:collection xmlns:D="DAV:"/></lp1:resourcetype></lp1:prop></lp1:propstat></b:response></a:multistatus>',
      ['a/'],
    ],
    ['a byte order mark and an empty line before it', `\ufeff\n${answer(response('/dav/a'))}`, ['a']],
    ['a warning after it', `${answer(response('/dav/a'))}<br />Warning: something`, ['a']],
    ['CDATA and references', answer(response('<![CDATA[/dav/a&b]]>'), response('/dav/c&amp;d')), ['a&b', 'c&d']],
    ['white space around the address', answer(response('\n  /dav/a\n')), ['a']],
  ])('is read in %s', async (_what, body, names) => {
    expect(await namesIn(body)).toEqual(names);
  });

  it.each<[string, string[], readonly string[]]>([
    ['on another host', ['http://10.0.0.3:8080/dav/', 'http://10.0.0.3:8080/dav/a'], ['a']],
    ['without the prefix of the proxy', ['/', '/a', '/b'], ['a', 'b']],
    ['without the prefix, one of which is called as the prefix is', ['/', '/dav/', '/a'], ['dav', 'a']],
    ['with a prefix that the proxy takes away', ['/internal/files/dav/', '/internal/files/dav/a'], ['a']],
    ['relative to the folder', ['./', 'a', './b'], ['a', 'b']],
    ['with the folder last', ['/dav/a', '/dav/b', '/dav/'], ['a', 'b']],
    ['without the folder', ['/dav/a', '/dav/b'], ['a', 'b']],
    ['without the folder, and without the prefix', ['/x/a', '/x/b'], ['a', 'b']],
    ['without the slash at the end', ['/dav', '/dav/a'], ['a']],
    ['with slashes too many', ['//dav//', '//dav//a'], ['a']],
    ['with more than was asked for', ['/dav/', '/dav/a', '/dav/a/b/c'], ['a']],
    ['twice', ['/dav/', '/dav/a', '/dav/a/'], ['a']],
    ['that fit nothing', ['/x/a', '/y/b/c', 'mailto:me'], []],
    ['that are none', ['', 'http://[', '/dav/a'], ['a']],
  ])('is found by addresses %s', async (_how, hrefs, names) => {
    expect(await namesIn(answer(...hrefs.map((href) => response(href))))).toEqual(names);
  });

  it.each([
    ['/d%C3%a9j%c3%A0/', '/d%c3%a9j%C3%A0/%7ea%2fb%3F', '~a/b?'],
    ['/déjà/', '/d%C3%A9j%C3%A0/a b', 'a b'],
    ['/d%C3%A9j%C3%A0/', '/déjà/100%', '100%'],
    ['/d%C3%A9j%C3%A0/', '/de%CC%81ja%CC%80/x', 'x'],
  ])('%s has %s, however it is written', async (folder, href, name) => {
    expect(await namesIn(answer(response(href)), `https://files.example${folder}`)).toEqual([name]);
  });

  it('is not what the server says is missing, and has not what it says it has not', async () => {
    const prop = (inner: string, status: string): string =>
      `<d:propstat><d:prop>${inner}</d:prop><d:status>HTTP/1.1 ${status}</d:status></d:propstat>`;
    const one = (inner: string): string => `<d:response><d:href>/dav/</d:href>${inner}</d:response>`;
    const body = answer(
      one(
        prop('<d:quota-available-bytes>1</d:quota-available-bytes>', '404 Not Found') +
          prop('<d:resourcetype><d:collection/></d:resourcetype>', '200 OK') +
          prop('<d:quota-available-bytes>5</d:quota-available-bytes>', '200'),
      ),
      '<d:response><d:href>/dav/gone</d:href><d:status>HTTP/1.1 404 Not Found</d:status></d:response>',
      '<d:response><d:href>/dav/shut</d:href><d:status>HTTP/1.1 403 Forbidden</d:status></d:response>',
    );
    expect(await listed(body)).toEqual({
      cut: false,
      self: { name: 'dav', isCollection: true, quota: { available: 5 } },
      children: [{ name: 'shut', isCollection: false }],
    });
  });

  it('is not all when there is very much', async () => {
    const many = answer(...Array.from({ length: MOST_ENTRIES + 1 }, (_, at) => response(`/dav/${at}`)));
    expect(await listed(many)).toMatchObject({
      cut: true,
      children: { length: MOST_ENTRIES },
    });
  });
});

describe('what is no answer to a PROPFIND', () => {
  it.each([
    ['nothing', '', 'empty'],
    ['only a byte order mark', '\ufeff', 'empty'],
    ['a web page', '<html><body>Sign in</body></html>', 'not-multistatus'],
    ['an old web page', '<!DOCTYPE html><p>Sign in<br></p>', 'doctype'],
    ['text', 'not found', 'not-xml'],
    ['another namespace', '<multistatus xmlns="urn:x"/>', 'not-multistatus'],
    ['an answer that was cut', answer(response('/dav/a')).slice(0, -5), 'not-xml'],
    ['a prefix of nothing', '<d:multistatus></d:multistatus>', 'not-xml'],
    ['entities that grow', `<!DOCTYPE d [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${answer(response('&b;'))}`, 'doctype'],
    ['an entity of nowhere', answer(response('&file;')), 'not-xml'],
  ])('%s is told as such', async (_what, body, why) => {
    expect(await namesIn(body)).toBe(why);
  });
});

describe('the quota of a drive', () => {
  const quota = async (more: string): Promise<unknown> =>
    (await answering(answer(response('/dav/', { folder: true, more }))).root()).quota;

  it.each([
    [
      '<d:quota-available-bytes>5</d:quota-available-bytes><d:quota-used-bytes> 7 </d:quota-used-bytes>',
      { available: 5, used: 7 },
    ],
    ['<quota-available-bytes xmlns="DAV:">0</quota-available-bytes>', { available: 0 }],
    ['<x:quota-available-bytes xmlns:x="urn:x">5</x:quota-available-bytes>', undefined],
    ['<d:quota-available-bytes/>', undefined],
    ['<d:quota-available-bytes>-3</d:quota-available-bytes>', undefined],
    ['<d:quota-available-bytes>1e3</d:quota-available-bytes>', undefined],
    ['<d:quota-used-bytes>7</d:quota-used-bytes>', undefined],
    ['', undefined],
  ])('is read from %s', async (more, expected) => {
    expect(await quota(more)).toEqual(expected);
  });

  it('is not known from what is no answer', async () => {
    expect((await answering('').root()).quota).toBeUndefined();
  });
});

describe('an answer of a megabyte', () => {
  const full = (piece: string, before = '', after = ''): string =>
    before + piece.repeat(2 ** 20 / piece.length) + after;
  it.each([
    ['elements in elements', full('<a>')],
    ['elements in elements, each with a namespace that is looked for', full('<a:b>', '<d:multistatus xmlns:d="DAV:">')],
    ['the name of an element', full('a', '<')],
    ['elements in one with a long name', full('<b/>', `<${'a'.repeat(2 ** 19)}>`)],
    ['one attribute', full('a', '<x b="', '"/>')],
    ['attributes', `<x ${Array.from({ length: 80_000 }, (_, at) => `a${at}="${at}"`).join(' ')}/>`],
    ['namespaces', `<x ${Array.from({ length: 50_000 }, (_, at) => `xmlns:a${at}="u${at}"`).join(' ')}/>`],
    ['spaces in a tag', full(' ', '<d:quota-available-bytes ')],
    ['beginnings of tags', full('<')],
    ['a document type', full('[', '<!DOCTYPE a ')],
    ['a comment', full('-', '<!--')],
    ['ampersands', full('&', '<a>')],
    ['a reference', full('a', '<a>&')],
    ['addresses', answer(full(response('/dav/a')))],
    ['an address', answer(response(full('%2e%2e/', '/dav/')))],
    [
      'digits',
      answer(
        response('/dav/', {
          more: full('1', '<d:quota-available-bytes>', '</d:quota-available-bytes>'),
        }),
      ),
    ],
    ['accents on a letter', answer(response(full('\u0301', '/dav/a')), response('/dav/b'))],
    ['spaces', full(' ')],
  ])('that is all %s keeps nobody busy', async (_what, body) => {
    const begun = process.cpuUsage(); // not by the clock: other programs run too
    await namesIn(body);
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(2000);
  });
});
