import { phraseTexts } from '../../../electron/contract/words/window/phrases.ts';
import { removalTexts } from '../../../electron/contract/words/window/removal.ts';
import { signInTexts } from '../../../electron/contract/words/window/sign-in.ts';
import { Screen } from './screen.ts';

/** How a drive is to be removed; the password for it; and that it is done. */
export class RemovalScreen extends Screen {
  readonly shown = this.heading(removalTexts.title);
  readonly asksPassword = this.heading(signInTexts.confirmTitle);
  readonly removed = this.heading(removalTexts.removedTitle);

  async confirm(): Promise<void> {
    await this.button(removalTexts.confirm).click();
  }

  async signIn(password: string): Promise<void> {
    await this.field(signInTexts.password).fill(password);
    await this.next();
  }

  /** Key by key, as a person does. */
  async type(password: string): Promise<void> {
    await this.field(signInTexts.password).pressSequentially(password);
    await this.field(signInTexts.password).press('Enter');
  }

  async done(): Promise<void> {
    await this.button(phraseTexts.done).click();
  }
}
