import { firstScreenFile, fitsFirstScreen } from '../contract/first-screen.ts';
import type { SettingsView } from '../contract/window.ts';

interface FirstScreenParts {
  /** A link, a view or a recovery waits for the page to listen: the page does not begin with the set-up then. */
  readonly hasNews: () => boolean;
  /** There is a piece of work, ended or not. */
  readonly hasWork: () => boolean;
  /** Whether this user has neither connections nor anything under way. False whenever that is not certain. */
  readonly isFreshProfile: () => Promise<boolean>;
  readonly settings: () => Promise<SettingsView>;
}

/**
 * The document that the page begins with: the first screen of the set-up, drawn already, for whoever has nothing yet; else the
 * page that asks main what to show. A wrong guess would be a screen that is replaced before it was read.
 */
export async function choosePage({ hasNews, hasWork, isFreshProfile, settings }: FirstScreenParts): Promise<string> {
  const ask = 'index.html';
  if (hasNews() || hasWork() || !(await isFreshProfile())) return ask;
  const found = await settings();
  return fitsFirstScreen(found) && !hasNews() ? firstScreenFile(found.language) : ask;
}
