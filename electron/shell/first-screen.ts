import { firstScreenFile, fitsFirstScreen } from '../contract/first-screen.ts';
import type { SettingsView } from '../contract/window.ts';

interface FirstScreenParts {
  /** Whether a link, a view or a recovery waits for the page to listen. The page then does not begin with the set-up. */
  readonly hasNews: () => boolean;
  /** Whether there is a piece of work, ended or not. */
  readonly hasWork: () => boolean;
  /** Tells whether this user has neither connections nor anything under way. Gives false whenever that is not certain. */
  readonly isFreshProfile: () => Promise<boolean>;
  readonly settings: () => Promise<SettingsView>;
}

/**
 * Chooses the document that the page begins with: for a user who has nothing yet, the first screen of the set-up already
 * drawn, otherwise the page that asks main what to show. The drawn screen is chosen only when it is certain to stay, because
 * a wrong guess would be replaced before it was read.
 */
export async function choosePage({ hasNews, hasWork, isFreshProfile, settings }: FirstScreenParts): Promise<string> {
  const ask = 'index.html';
  if (hasNews() || hasWork() || !(await isFreshProfile())) return ask;
  const found = await settings();
  return fitsFirstScreen(found) && !hasNews() ? firstScreenFile(found.language) : ask;
}
