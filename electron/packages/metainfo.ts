import { languages, type Language } from '../contract/words/language.ts';
import { wordsIn } from '../contract/words/words-in.ts';
import { element, xmlFile, type Element } from '../policy-files/xml.ts';

export const appId = 'app.latchkey.desktop';

export interface Release {
  readonly version: string;
  /** Day of the sources, ISO 8601. */
  readonly date: string;
  readonly homepage: string;
  readonly vendor: string;
}

/** Says in a few words what Latchkey is, without a full stop, as menus and software centres want it. */
export function synopsisIn(language: Language): string {
  return wordsIn(language).terminal.help.program.replace(/\.$/, '');
}

/** Writes what software centres show of Latchkey: AppStream's metadata of an application. */
export function metainfo({ version, date, homepage, vendor }: Release): string {
  const inEach = (name: string, textOf: (language: Language) => string): readonly Element[] =>
    languages.map((language) => element(name, language === 'en' ? {} : { 'xml:lang': language }, textOf(language)));
  return xmlFile(
    element('component', { type: 'desktop-application' }, [
      element('id', {}, appId),
      element('name', {}, 'Latchkey'),
      ...inEach('summary', synopsisIn),
      element('metadata_license', {}, 'CC0-1.0'),
      element('project_license', {}, 'MIT'),
      element('developer_name', {}, vendor),
      element('description', {}, [
        ...inEach('p', (language) => wordsIn(language).terminal.about.drive),
        ...inEach('p', (language) => wordsIn(language).terminal.about.platforms),
      ]),
      element('url', { type: 'homepage' }, homepage),
      element('launchable', { type: 'desktop-id' }, 'latchkey.desktop'),
      element('provides', {}, [
        element('binary', {}, 'latchkey'),
        element('mediatype', {}, 'x-scheme-handler/latchkey'),
      ]),
      element('content_rating', { type: 'oars-1.1' }),
      element('releases', {}, [element('release', { version, date })]),
    ]),
  );
}
