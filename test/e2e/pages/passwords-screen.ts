import { viewTexts } from '../../../electron/contract/words/window/navigation.ts';
import { passwordsViewTexts as texts } from '../../../electron/contract/words/window/passwords.ts';
import { signInTexts } from '../../../electron/contract/words/window/sign-in.ts';
import { Screen } from './screen.ts';

/** The app passwords of an account, and the question about them when there is no room for a new one. */
export class PasswordsScreen extends Screen {
  readonly shown = this.heading(texts.title);
  readonly rows = this.page.getByRole('listbox').getByRole('option');
  readonly box = this.page.getByRole('listbox');
  readonly atLimit = this.heading(texts.limitTitle);

  async show(): Promise<void> {
    await this.button(viewTexts.passwords).click();
  }

  async signIn(password: string): Promise<void> {
    await this.button(texts.signIn).click();
    await this.field(signInTexts.password).fill(password);
    await this.next();
  }

  async search(words: string): Promise<void> {
    await this.field(texts.search).fill(words);
  }

  async filter(by: string): Promise<void> {
    await this.field(texts.show).selectOption(by);
  }

  /** Asks for what is chosen to be deleted. */
  async delete(count: number): Promise<void> {
    await this.button(texts.deleteCount, { count }).click();
  }

  async confirm(): Promise<void> {
    await this.button(texts.confirm).click();
  }

  async deleteAndGoOn(count: number): Promise<void> {
    await this.button(texts.deleteAndGoOn, { count }).click();
  }

  deleted(count: number) {
    return this.page.getByText(this.say(texts.deleted, { count }), { exact: true });
  }
}
