import { phraseTexts } from '../../../electron/contract/words/window/phrases.ts';
import { renewalTexts } from '../../../electron/contract/words/window/renewal.ts';
import { signInTexts } from '../../../electron/contract/words/window/sign-in.ts';
import { Screen } from './screen.ts';

/** The sign-in for a new app password, the steps, and until when the new one is valid. */
export class RenewalScreen extends Screen {
  readonly shown = this.heading(signInTexts.confirmTitle);
  readonly renewed = this.heading(renewalTexts.doneTitle);
  readonly note = this.page.locator('.note-good');

  /** From the card of the drive. */
  async begin(label: string): Promise<void> {
    await this.button(renewalTexts.renewOne, { label }).click();
  }

  /** From the failure that only a new app password mends. */
  async beginFromFailure(): Promise<void> {
    await this.button(renewalTexts.renewThis).click();
  }

  async signIn(password: string): Promise<void> {
    await this.field(signInTexts.password).fill(password);
    await this.next();
  }

  async done(): Promise<void> {
    await this.button(phraseTexts.done).click();
  }
}
