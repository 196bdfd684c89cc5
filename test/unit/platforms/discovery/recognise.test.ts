import { describe, expect, it } from 'vitest';
import {
  candidateBases,
  recogniseDav,
  recognisePage,
  recogniseStatusPage,
} from '../../../../electron/platforms/discovery/recognise.ts';

const reply = (body: string, headers: Record<string, string> = {}, status = 200) => ({ status, headers, body });
const html = { 'content-type': 'text/html; charset=utf-8' };

describe('what answers', () => {
  it.each([
    ['Nextcloud', '{"installed":true,"productname":"Nextcloud","versionstring":"34.0.1"}', 'Nextcloud 34.0.1'],
    ['an old one', '{"installed":true,"versionstring":"12.0"}', 'Nextcloud 12.0'],
    ['a relative', '{"installed":true,"productname":"ownCloud","versionstring":"10.15"}', 'ownCloud 10.15'],
    ['other JSON', '{"status":"ok"}', undefined],
    ['no JSON', '<html>', undefined],
    ['a name to mislead', '{"installed":true,"productname":"Net\\u202eExplorer\\n"}', 'NetExplorer'],
  ])('on status.php is %s', (_what, body, found) => {
    expect(recogniseStatusPage(reply(body))).toBe(found);
  });

  it('is no status page when it is refused', () => {
    expect(recogniseStatusPage(reply('{"installed":true}', {}, 404))).toBeUndefined();
  });

  it.each([
    [{ dav: '1, 2', 'www-authenticate': 'Basic realm="Files"' }, 'WebDAV (Basic)'],
    [{ dav: '1' }, 'WebDAV'],
    [{ 'www-authenticate': 'Basic realm="Files"' }, undefined],
  ])('on OPTIONS with %j is %s', (headers, found) => {
    expect(recogniseDav(reply('', headers as Record<string, string>))).toBe(found);
  });

  it.each([
    ['<title> Company &amp; Sons\n intranet </title>', html, 'Company & Sons intranet'],
    ['<TITLE lang="en">Welcome</TITLE>', html, 'Welcome'],
    ['<title></title>', html, undefined],
    ['<p>nothing</p>', html, undefined],
    ['<title>no page</title>', { 'content-type': 'application/json' }, undefined],
    [`<title>${'x'.repeat(500)}</title>`, html, 'x'.repeat(80)],
  ])('with the page %j is called so', (body, headers, found) => {
    expect(recognisePage(reply(body, headers))).toBe(found);
  });
});

describe('where a server may lie', () => {
  it.each([
    ['https://files.example', ['https://files.example']],
    ['https://example.org/cloud', ['https://example.org/cloud', 'https://example.org']],
    ['https://example.org/cloud/index.php/apps/files?dir=1', ['https://example.org/cloud', 'https://example.org']],
    ['https://example.org/index.php/login', ['https://example.org']],
    ['https://example.org/a/b/c/d', ['https://example.org/a/b', 'https://example.org/a', 'https://example.org']],
  ])('for %s is %j', (address, bases) => {
    expect(candidateBases(new URL(address))).toEqual(bases);
  });
});
