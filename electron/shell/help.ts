import type { HelpTopic } from '../contract/window.ts';

/** Help pages, for people who need more than the window says. */
export const helpPages: Readonly<Record<HelpTopic, string>> = {
  start: 'https://support.netexplorer.fr/en-US/kb/articles/mots-de-passe-d-applications',
  'second-factor': 'https://www.netexplorer.fr/en/double-authentication',
  helpdesk: 'https://support.netexplorer.fr/',
};

const helpHosts: ReadonlySet<string> = new Set(Object.values(helpPages).map((page) => new URL(page).host));

/**
 * Tells whether an address may be handed to the operating system: only https, and only the exact hosts of our help pages. For
 * `file:` and `smb:` the system would start a program, and some browsers would run `javascript:`.
 */
export function mayOpenExternally(address: string): boolean {
  if (!URL.canParse(address) || /[^\x21-\x7e]/.test(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === 'https:' && username === '' && password === '' && helpHosts.has(host);
}
