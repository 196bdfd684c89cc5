import { describe, expect, it } from 'vitest';
import { helpPageFor, helpPages, helpTopics } from '../../../electron/contract/help-pages.ts';
import { platformKinds } from '../../../electron/contract/platform-kinds.ts';
import { languages } from '../../../electron/contract/words/language.ts';

describe('the table of help pages', () => {
  it('has each address and each place once', () => {
    const addresses = helpPages.map(({ address }) => address);
    expect(addresses).toEqual([...new Set(addresses)]);
    const places = helpPages.map(({ kind, topic, language }) => `${kind} ${topic} ${language}`);
    expect(places).toEqual([...new Set(places)]);
  });

  it.each(helpPages)('has an address as a browser writes it: $address', ({ address, language }) => {
    const url = new URL(address);
    expect(url.href).toBe(address);
    expect(url.protocol).toBe('https:');
    expect(url.username + url.password + url.port + url.search).toBe('');
    // A path that names a language names that of its row.
    const named = url.pathname.split('/').filter((part) => languages.some((each) => part.slice(0, 2) === each));
    expect(named.every((part) => part.slice(0, 2) === language)).toBe(true);
  });

  it.each(helpPages)('gives the row of $kind about $topic in $language', ({ kind, topic, language, address }) => {
    for (const spoken of language === 'any' ? languages : [language])
      expect(helpPageFor(kind, topic, spoken)).toBe(address);
  });

  it('leads nowhere but to the platform’s maker, in the language of the person or in English', () => {
    const makers = {
      netexplorer: ['support.netexplorer.fr'],
      nextcloud: ['docs.nextcloud.com'],
      microsoft365: ['support.microsoft.com'],
      webdav: [],
    };
    const languageOf = new Map(helpPages.map(({ address, language }) => [address, language]));
    for (const kind of platformKinds)
      for (const topic of helpTopics)
        for (const language of languages) {
          const page = helpPageFor(kind, topic, language);
          if (page === undefined) continue;
          expect(makers[kind]).toContain(new URL(page).host);
          expect([language, 'any', 'en']).toContain(languageOf.get(page));
        }
  });

  it('has the manual of Nextcloud in every language', () => {
    const manual = 'https://docs.nextcloud.com/server/latest/user_manual';
    expect(helpPageFor('nextcloud', 'start', 'es')).toBe(`${manual}/es/session_management.html`);
    expect(helpPageFor('nextcloud', 'rights', 'nl')).toBe(`${manual}/nl/files/sharing.html`);
    expect(helpPageFor('nextcloud', 'second-factor', 'pt')).toBe(`${manual}/pt_BR/user_2fa.html`);
  });

  it('falls back to the help as a whole, then to the English page, and else has none', () => {
    const [home, article] = ['https://support.netexplorer.fr/', 'en-US/kb/articles/mots-de-passe-d-applications'];
    expect(helpPageFor('netexplorer', 'start', 'fr')).toBe(home);
    for (const language of ['de', 'es', 'it', 'nl', 'pt'] as const)
      expect(helpPageFor('netexplorer', 'start', language)).toBe(`${home}${article}`);
    expect(helpPageFor('netexplorer', 'rights', 'de')).toBeUndefined();
    expect(helpPageFor('webdav', 'second-factor', 'en')).toBeUndefined();
  });
});
