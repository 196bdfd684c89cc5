import { Screen } from './screen.ts';

/** What a link asks for, to be agreed to. */
export class LinkScreen extends Screen {
  readonly shown = this.heading(this.words.address.linkTitle);
  readonly host = this.page.locator('.host-name');
  readonly user = this.fact(this.words.address.linkUser);
  readonly label = this.fact(this.words.address.linkLabel);

  async accept(): Promise<void> {
    await this.button(this.words.address.linkYes).click();
  }

  async decline(): Promise<void> {
    await this.button(this.words.address.linkNo).click();
  }
}
