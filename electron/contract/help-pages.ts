import type { PlatformKind } from './platform-kinds.ts';
import type { Language } from './words/language.ts';

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

/**
 * The help pages of the platforms' makers. Only addresses are listed that their own documentation has; where a kind of platform
 * or a language has none, the person is led to their own server, whose pages are in their language.
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
  {
    ...{ kind: 'nextcloud', topic: 'start', language: 'en' },
    address: 'https://docs.nextcloud.com/server/latest/user_manual/en/session_management.html',
  },
  {
    ...{ kind: 'nextcloud', topic: 'second-factor', language: 'en' },
    address: 'https://docs.nextcloud.com/server/latest/user_manual/en/user_2fa.html',
  },
  {
    ...{ kind: 'nextcloud', topic: 'second-factor', language: 'fr' },
    address: 'https://docs.nextcloud.com/server/latest/user_manual/fr/user_2fa.html',
  },
  {
    ...{ kind: 'nextcloud', topic: 'rights', language: 'en' },
    address: 'https://docs.nextcloud.com/server/latest/user_manual/en/files/sharing.html',
  },
  {
    ...{ kind: 'nextcloud', topic: 'rights', language: 'fr' },
    address: 'https://docs.nextcloud.com/server/latest/user_manual/fr/files/sharing.html',
  },
  {
    ...{ kind: 'nextcloud', topic: 'all', language: 'fr' },
    address: 'https://docs.nextcloud.com/server/latest/user_manual/fr/',
  },
  {
    ...{ kind: 'microsoft365', topic: 'start', language: 'en' },
    address:
      'https://support.microsoft.com/en-us/account-billing/manage-app-passwords-for-two-step-verification-d6dc8c6d-4bf7-4851-ad95-6d07799387e9',
  },
  {
    ...{ kind: 'microsoft365', topic: 'second-factor', language: 'any' },
    address:
      'https://support.microsoft.com/account-billing/common-problems-with-two-step-verification-for-a-work-or-school-account-63acbb9b-16a1-47b9-8619-6a865e8071a5',
  },
];

/**
 * Finds the maker's page for a topic in a language, or its help as a whole in that language.
 * @returns undefined where none is known; the person's own server helps then
 */
export function helpPageFor(kind: PlatformKind, topic: PlatformHelpTopic, language: Language): string | undefined {
  const ofKind = helpPages.filter((page) => page.kind === kind && [language, 'any'].includes(page.language));
  const about = (wanted: PlatformHelpTopic) => ofKind.find((page) => page.topic === wanted);
  return (about(topic) ?? about('all'))?.address;
}
