import { addressTexts } from '../../../electron/contract/words/window/address.ts';
import { Screen } from './screen.ts';

/** What a link asks for, to be agreed to. */
export class LinkScreen extends Screen {
  readonly shown = this.heading(addressTexts.linkTitle);
  readonly host = this.page.locator('.host-name');
  readonly user = this.fact(addressTexts.linkUser);
  readonly label = this.fact(addressTexts.linkLabel);

  async accept(): Promise<void> {
    await this.button(addressTexts.linkYes).click();
  }

  async decline(): Promise<void> {
    await this.button(addressTexts.linkNo).click();
  }
}
