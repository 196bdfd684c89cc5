import { Screen } from './screen.ts';

/** The sign-in for a new app password, the steps, and until when the new one is valid. */
export class RenewalScreen extends Screen {
  readonly shown = this.heading(this.words.signIn.confirmTitle);
  readonly renewed = this.noteTitle(this.words.renewal.doneTitle);
  readonly note = this.page.locator('.note-good');

  /** From the card of the drive. */
  async begin(label: string): Promise<void> {
    await this.card(label)
      .getByRole('button', { name: this.words.renewal.renewOne({ label }), exact: true })
      .click();
  }

  /** From the menu of an app password for another application, whose card has no button for it before its end is near. */
  async beginFromMenu(label: string): Promise<void> {
    await this.card(label).locator('[aria-haspopup=menu]').click();
    await this.page.getByRole('menuitem', { name: this.words.renewal.renewThis, exact: true }).click();
  }

  private card(label: string) {
    return this.page.locator('.drive').filter({ has: this.page.getByRole('heading', { name: label, exact: true }) });
  }

  /** From the failure that only a new app password mends. */
  async beginFromFailure(): Promise<void> {
    await this.button(this.words.renewal.renewThis).click();
  }

  async signIn(password: string): Promise<void> {
    await this.field(this.words.signIn.password).fill(password);
    await this.next();
  }

  async done(): Promise<void> {
    await this.button(this.words.drives.dismiss).click();
  }
}
