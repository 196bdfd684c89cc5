import { Screen } from './screen.ts';

/** The code of a second factor. */
export class CodeScreen extends Screen {
  readonly shown = this.heading(this.words.code.title).or(this.heading(this.words.code.keyTitle));
  readonly input = this.page.locator('input[name=code]');
  readonly error = this.page.locator('.error');
  readonly sent = this.page.locator('.sent');
  readonly checking = this.page.locator('.waiting');
  /** Also while it counts down. */
  readonly resend = this.page.locator('.resend').getByRole('button');

  /** An app, a message: goes on after the last digit. A key types, and presses Enter. */
  async enter(code: string): Promise<void> {
    await this.input.fill(code);
    if (!/^\d{6}$/.test(code)) await this.input.press('Enter');
  }

  /** @returns whole seconds until a new code can be had; 0 when it can */
  async secondsUntilResend(): Promise<number> {
    const words = await this.resend.innerText();
    return Number(/\d+/.exec(words)?.[0] ?? 0);
  }

  async back(): Promise<void> {
    await this.button(this.words.phrases.back).click();
  }

  async otherWay(): Promise<void> {
    await this.button(this.words.code.other).click();
  }

  /** Key by key, as a YubiKey does. */
  async type(code: string): Promise<void> {
    await this.input.pressSequentially(code);
    await this.input.press('Enter');
  }
}
