import { Screen } from './screen.ts';

/** How a drive is to be removed; the password for it; and that it is done. */
export class RemovalScreen extends Screen {
  readonly shown = this.heading(this.words.removal.title);
  readonly asksPassword = this.heading(this.words.signIn.confirmTitle);
  readonly removed = this.noteTitle(this.words.removal.removedTitle);

  async confirm(): Promise<void> {
    await this.button(this.words.removal.confirm).click();
  }

  async signIn(password: string): Promise<void> {
    await this.field(this.words.signIn.password).fill(password);
    await this.next();
  }

  /** Key by key, as a person does. */
  async type(password: string): Promise<void> {
    await this.field(this.words.signIn.password).pressSequentially(password);
    await this.field(this.words.signIn.password).press('Enter');
  }

  async done(): Promise<void> {
    await this.button(this.words.drives.dismiss).click();
  }
}
