import { helpPageFor, helpPages, type PlatformHelpTopic } from '../contract/help-pages.ts';
import type { PlatformKind } from '../contract/platform-kinds.ts';
import type { DrivesView } from '../contract/window.ts';
import type { Language } from '../contract/words/language.ts';

/** The platform that a person needs help with. */
export interface HelpedPlatform {
  readonly kind: PlatformKind;
  readonly address: string;
}

/** Finds the platform of a drive or an application in the list; without an id, that of the first one. */
export function platformInList(list: DrivesView | undefined, id?: string): HelpedPlatform | undefined {
  const all = [...(list?.drives ?? []), ...(list?.applications ?? [])];
  return all.find((one) => id === undefined || one.id === id)?.platform;
}

/** What is opened for a person who needs help: a maker's page, or the person's own server. */
export type Help = { readonly page: string } | { readonly server: string };

/** The help of the platform that Latchkey is made for first, for a person who has not named any. */
const unnamed = { kind: 'netexplorer', page: 'https://support.netexplorer.fr/' } as const;

/** Chooses what to open for a topic. @param platform undefined when the person has not named any yet */
export function helpAbout(topic: PlatformHelpTopic, platform: HelpedPlatform | undefined, language: Language): Help {
  const page = helpPageFor(platform?.kind ?? unnamed.kind, topic, language);
  if (page !== undefined) return { page };
  return platform === undefined ? { page: unnamed.page } : { server: platform.address };
}

const helpHosts: ReadonlySet<string> = new Set(
  [unnamed.page, ...helpPages.map(({ address }) => address)].map((page) => new URL(page).host),
);

/**
 * Tells whether an address may be handed to the operating system: only https, and only the exact hosts of our help pages. For
 * `file:` and `smb:` the system would start a program, and some browsers would run `javascript:`.
 */
export function mayOpenExternally(address: string): boolean {
  if (!URL.canParse(address) || /[^\x21-\x7e]/.test(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === 'https:' && username === '' && password === '' && helpHosts.has(host);
}
