import { Screen } from './screen.ts';

/** What an administrator sees and does for another user. */
export class AdministrationScreen extends Screen {
  readonly shown = this.heading(this.words.administration.title);
  readonly search = this.heading(this.words.administration.findTitle);
  readonly list = this.heading(this.words.administration.listTitle);
  readonly confirmation = this.heading(this.words.administration.confirmTitle);
  readonly entry = this.button(this.words.views.administration);
  readonly rows = this.page.getByRole('listbox').getByRole('option');
  readonly users = this.page.getByRole('list', { name: this.words.administration.users }).getByRole('listitem');
  readonly trouble = this.page.getByRole('alert');
  readonly reason = this.field(this.words.administration.reason);

  async signIn(address: string, user: string, password: string): Promise<void> {
    await this.field(this.words.address.label).fill(address);
    await this.field(this.words.signIn.user).fill(user);
    await this.button(this.words.administration.signIn).click();
    await this.field(this.words.signIn.password).fill(password);
    await this.next();
  }

  async find(text: string): Promise<void> {
    await this.field(this.words.administration.findLabel).fill(text);
    await this.button(this.words.administration.find).click();
  }

  async open(which: number): Promise<void> {
    await this.users.nth(which).getByRole('button').click();
  }

  async delete(count: number): Promise<void> {
    await this.button(this.words.passwords.deleteCount({ count })).click();
  }

  async confirm(): Promise<void> {
    await this.button(this.words.passwords.confirm).click();
  }

  deleted(count: number, user: string) {
    return this.page.getByText(this.words.administration.deleted({ count, user }), { exact: true });
  }

  async signOut(): Promise<void> {
    await this.button(this.words.passwords.leave).click();
  }
}
