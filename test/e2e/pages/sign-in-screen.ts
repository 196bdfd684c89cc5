import { Screen } from './screen.ts';

/** Name and password; and the wait after them. */
export class SignInScreen extends Screen {
  readonly shown = this.heading(this.words.signIn.title);
  readonly user = this.field(this.words.signIn.user);
  readonly password = this.field(this.words.signIn.password);
  readonly trouble = this.page.getByRole('alert');
  /** Main signs in. */
  readonly waiting = this.page.locator('.waiting');

  async signIn(user: string, password: string): Promise<void> {
    await this.user.fill(user);
    await this.password.fill(password);
    await this.next();
  }

  async back(): Promise<void> {
    await this.button(this.words.phrases.back).click();
  }

  /** While it waits. */
  async cancel(): Promise<void> {
    await this.button(this.words.phrases.cancel).click();
  }

  /** Key by key, as a person does: nothing but the keyboard brings it into the page, and Enter sends it. */
  async type(user: string, password: string): Promise<void> {
    await this.user.fill(user);
    await this.typePassword(password);
    await this.submit();
  }

  async typePassword(password: string): Promise<void> {
    await this.password.pressSequentially(password);
  }

  async submit(): Promise<void> {
    await this.password.press('Enter');
  }
}
