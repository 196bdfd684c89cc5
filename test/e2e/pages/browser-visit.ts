import { Screen } from './screen.ts';

/** The sign-in in the person's own browser: before it opens, and while it is waited for. */
export class BrowserVisit extends Screen {
  readonly shown = this.heading(this.words.browser.title);
  readonly qrCode = this.page.getByRole('img', { name: this.words.browser.code });
  readonly link = this.page.locator('.visit-link code');

  /** Whose files are about to be connected. */
  readonly account = this.heading(this.words.signIn.accountTitle);

  async isMine(): Promise<void> {
    await this.button(this.words.signIn.mine).click();
  }

  async isNotMine(): Promise<void> {
    await this.button(this.words.signIn.notMine).click();
  }

  /** From the sign-in with a password. */
  async choose(): Promise<void> {
    await this.button(this.words.signIn.withBrowser).click();
  }

  async begin(): Promise<void> {
    await this.button(this.words.signIn.inBrowser).click();
  }

  async openAgain(): Promise<void> {
    await this.button(this.words.browser.again).click();
  }

  async back(): Promise<void> {
    await this.button(this.words.phrases.back).click();
  }
}
