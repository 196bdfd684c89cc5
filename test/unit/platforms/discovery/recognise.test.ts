import { describe, expect, it } from 'vitest';
import { candidateBases, recognisePage } from '../../../../electron/platforms/discovery/recognise.ts';

const reply = (body: string, headers: Record<string, string> = {}, status = 200) => ({ status, headers, body });
const html = { 'content-type': 'text/html; charset=utf-8' };

describe('what answers', () => {
  it.each([
    ['<title> Company &amp; Sons\n intranet </title>', html, 'Company & Sons intranet'],
    ['<TITLE lang="en">Welcome</TITLE>', html, 'Welcome'],
    ['<title></title>', html, undefined],
    ['<p>nothing</p>', html, undefined],
    ['<title>no page</title>', { 'content-type': 'application/json' }, undefined],
    ['<title>Com\u202Epany\u0007\u200B</title>', html, 'Company'],
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
