import { describe, expect, it } from 'vitest';
import netexplorer from '../../../../assets/recipes/netexplorer.json' with { type: 'json' };
import { mayLoad, mayVisit } from '../../../../electron/platforms/guided-page/page-hosts.ts';
import { visitOf } from '../../../../electron/platforms/guided-page/page-visit.ts';
import { recipeSchema } from '../../../../electron/platforms/guided-page/recipe.ts';

const hosts = ['files.example.com', '*.idp.example.org', '127.0.0.1:8080'];

describe('pages may be shown', () => {
  it.each([
    'https://files.example.com/',
    'https://files.example.com/a?b=c#d',
    'https://files.example.com:443/',
    'https://eu.idp.example.org/login',
    'https://a.b.idp.example.org/',
    'http://127.0.0.1:8080/x',
  ])('of %s', (url) => {
    expect(mayVisit(hosts, url)).toBe(true);
  });

  it.each([
    'http://files.example.com/', // plain
    'https://example.com/',
    'https://files.example.com.evil.test/',
    'https://files.example.com@evil.test/',
    'https://user@files.example.com/',
    'https://files.example.com:8443/',
    'https://files.example.com./',
    'https://idp.example.org/', // the domain itself
    'https://evilidp.example.org/',
    'http://127.0.0.1:8081/',
    'http://127.0.0.2:8080/',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://files.example.com/1',
    'file:///etc/passwd',
    'about:blank',
    'latchkey-app://bundle/index.html',
    'latchkey://setup',
    'view-source:https://files.example.com/',
    'not an address',
    '',
  ])('not of %s', (url) => {
    expect(mayVisit(hosts, url)).toBe(false);
  });

  it('that are drawn from the same hosts, and from what the page made itself', () => {
    for (const url of [
      'wss://files.example.com/live',
      'data:image/png;base64,AA==',
      'blob:https://files.example.com/1',
    ])
      expect(mayLoad(hosts, url)).toBe(true);
    for (const url of ['wss://evil.test/', 'https://evil.test/pixel', 'ws://files.example.com/', 'file:///etc/passwd'])
      expect(mayLoad(hosts, url)).toBe(false);
  });
});

describe('a visit', () => {
  const recipe = recipeSchema.parse(netexplorer);

  it('is a recipe with the platform’s address filled in', () => {
    const about = { name: 'Drive – PC', user: 'nora' };
    expect(visitOf(recipe, 'https://company.netexplorer.pro', about)).toMatchObject({
      ...about,
      start: 'https://company.netexplorer.pro/',
      host: 'company.netexplorer.pro',
      hosts: ['company.netexplorer.pro'],
      resources: ['company.netexplorer.pro'],
      manage: 'https://company.netexplorer.pro/',
    });
  });

  it('takes an address as it is, whatever characters it has', () => {
    expect(visitOf(recipe, 'http://127.0.0.1:80/$&', { name: '', user: '' }).start).toBe('http://127.0.0.1/$&/');
  });
});
