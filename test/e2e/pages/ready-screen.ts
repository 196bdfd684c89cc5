import { Screen } from './screen.ts';

/** The drive is there. */
export class ReadyScreen extends Screen {
  readonly shown = this.heading(this.words.ready.title);
  readonly openButton = this.button(this.words.desktop.linux.open);
  readonly doneButton = this.button(this.words.phrases.done);
  readonly card = this.page.locator('.named-drive');
  readonly readOnly = this.page.getByText(this.words.ready.readOnlyIntro);

  /** The folder that the drive is in. */
  async folder(): Promise<string> {
    return await this.page.locator('.drive-link').innerText();
  }

  async passwordName(): Promise<string> {
    await this.page.locator('summary').click();
    const [start = '', end = ''] = this.words.phrases.quoted({ name: '|' }).split('|');
    const quoted = await this.fact(this.words.phrases.appPassword).innerText();
    return quoted.replaceAll('\u00a0', ' ').slice(start.length, -end.length);
  }

  async rename(to: string): Promise<void> {
    await this.button(this.words.change.changeName).click();
    await this.field(this.words.yourDrive.label).fill(to);
    await this.button(this.words.change.rename).click();
  }

  async changeFolder(): Promise<void> {
    await this.button(this.words.change.changeFolder).click();
  }

  async open(): Promise<void> {
    await this.openButton.click();
  }

  async done(): Promise<void> {
    await this.doneButton.click();
  }

  async another(): Promise<void> {
    await this.button(this.words.ready.another).click();
  }
}
