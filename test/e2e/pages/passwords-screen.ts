import { Screen } from './screen.ts';

/** The app passwords of an account, and the question about them when there is no room for a new one. */
export class PasswordsScreen extends Screen {
  readonly shown = this.heading(this.words.passwords.title);
  readonly rows = this.page.getByRole('listbox').getByRole('option');
  readonly box = this.page.getByRole('listbox');
  readonly atLimit = this.heading(this.words.passwords.limitTitle);

  async show(): Promise<void> {
    await this.button(this.words.views.passwords).click();
  }

  async signIn(password: string): Promise<void> {
    await this.button(this.words.passwords.signIn).click();
    await this.field(this.words.signIn.password).fill(password);
    await this.next();
  }

  async search(words: string): Promise<void> {
    await this.field(this.words.passwords.search).fill(words);
  }

  async filter(by: string): Promise<void> {
    await this.field(this.words.passwords.show).selectOption(by);
  }

  /** Asks for what is chosen to be deleted. */
  async delete(count: number): Promise<void> {
    await this.button(this.words.passwords.deleteCount({ count })).click();
  }

  async confirm(): Promise<void> {
    await this.button(this.words.passwords.confirm).click();
  }

  async deleteAndGoOn(count: number): Promise<void> {
    await this.button(this.words.passwords.deleteAndGoOn({ count })).click();
  }

  deleted(count: number) {
    return this.page.getByText(this.words.passwords.deleted({ count }), { exact: true });
  }
}
