import { browserTexts } from '../../../electron/contract/words/window/browser.ts';
import { phraseTexts } from '../../../electron/contract/words/window/phrases.ts';
import { signInTexts } from '../../../electron/contract/words/window/sign-in.ts';
import { Screen } from './screen.ts';

/** The sign-in in the person's own browser: before it opens, and while it is waited for. */
export class BrowserVisit extends Screen {
  readonly shown = this.heading(browserTexts.title);
  readonly qrCode = this.page.getByRole('img', { name: this.say(browserTexts.code) });
  readonly link = this.page.locator('.visit-link code');

  /** Whose files are about to be connected. */
  readonly account = this.heading(signInTexts.accountTitle);

  async isMine(): Promise<void> {
    await this.button(signInTexts.mine).click();
  }

  async isNotMine(): Promise<void> {
    await this.button(signInTexts.notMine).click();
  }

  /** From the sign-in with a password. */
  async choose(): Promise<void> {
    await this.button(signInTexts.withBrowser).click();
  }

  async begin(): Promise<void> {
    await this.button(signInTexts.inBrowser).click();
  }

  async openAgain(): Promise<void> {
    await this.button(browserTexts.again).click();
  }

  async back(): Promise<void> {
    await this.button(phraseTexts.back).click();
  }
}
