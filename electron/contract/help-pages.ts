import type { PlatformKind } from './platform-kinds.ts';
import { languages, type Language } from './words/language.ts';

/** What a platform's own help can be about: app passwords, the second factor, the rights of an account, or everything. */
export const helpTopics = ['start', 'second-factor', 'rights', 'all'] as const;
export type PlatformHelpTopic = (typeof helpTopics)[number];

export interface HelpPage {
  readonly kind: PlatformKind;
  readonly topic: PlatformHelpTopic;
  /** The language of the page; `any` where the site itself chooses the language of the browser. */
  readonly language: Language | 'any';
  readonly address: string;
}

/** The manual of Nextcloud in each language, by its folder. Its one Portuguese translation that is kept up is Brazilian. */
const nextcloudManuals: Readonly<Partial<Record<Language, string>>> = {
  ...{ de: 'de', en: 'en', es: 'es', fr: 'fr', it: 'it', nl: 'nl', pt: 'pt_BR' },
};

/** The pages of that manual, which has each of them in every language. */
const nextcloudPages: Readonly<Record<PlatformHelpTopic, string>> = {
  start: 'session_management.html',
  'second-factor': 'user_2fa.html',
  rights: 'files/sharing.html',
  all: '',
};

/**
 * The help pages of the platforms' makers. Only addresses are listed that their own documentation has; where a kind of platform
 * has none, the person is led to their own server.
 */
export const helpPages: readonly HelpPage[] = [
  {
    ...{ kind: 'netexplorer', topic: 'start', language: 'en' },
    address: 'https://support.netexplorer.fr/en-US/kb/articles/mots-de-passe-d-applications',
  },
  // It says who can reset a second factor after the loss of a phone, and where.
  {
    ...{ kind: 'netexplorer', topic: 'second-factor', language: 'en' },
    address: 'https://support.netexplorer.fr/en-US/kb/articles/options-de-connexion',
  },
  { kind: 'netexplorer', topic: 'all', language: 'fr', address: 'https://support.netexplorer.fr/' },
  ...languages.flatMap((language) => {
    const folder = nextcloudManuals[language];
    if (folder === undefined) return [];
    const manual = `https://docs.nextcloud.com/server/latest/user_manual/${folder}/`;
    return helpTopics.map((topic): HelpPage => ({
      kind: 'nextcloud',
      topic,
      language,
      address: `${manual}${nextcloudPages[topic]}`,
    }));
  }),
  {
    ...{ kind: 'microsoft365', topic: 'start', language: 'any' },
    address:
      'https://support.microsoft.com/account-billing/manage-app-passwords-for-two-step-verification-d6dc8c6d-4bf7-4851-ad95-6d07799387e9',
  },
  {
    ...{ kind: 'microsoft365', topic: 'second-factor', language: 'any' },
    address:
      'https://support.microsoft.com/account-billing/common-problems-with-two-step-verification-for-a-work-or-school-account-63acbb9b-16a1-47b9-8619-6a865e8071a5',
  },
];

/**
 * Finds the maker's page for a topic in a language, or its help as a whole in that language, or else the English page for the topic:
 * a page that answers the question in English helps more than one that does not.
 * @returns undefined where none is known; the person's own server helps then
 */
export function helpPageFor(kind: PlatformKind, topic: PlatformHelpTopic, language: Language): string | undefined {
  const about = (wanted: PlatformHelpTopic, spoken: Language) =>
    helpPages.find(
      (page) => page.kind === kind && page.topic === wanted && (page.language === spoken || page.language === 'any'),
    );
  return (about(topic, language) ?? about('all', language) ?? about(topic, 'en'))?.address;
}
