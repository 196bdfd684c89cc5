import { Screen } from './screen.ts';

/** The drive is there. */
export class ReadyScreen extends Screen {
  readonly shown = this.heading(this.words.ready.title);
  readonly openButton = this.button(this.words.desktop.linux.open);
  readonly doneButton = this.button(this.words.phrases.done);
  readonly readOnly = this.page.getByText(this.words.ready.readOnlyIntro);

  /** The folder that the drive is in. */
  async folder(): Promise<string> {
    return await this.fact(this.words.ready.folder).innerText();
  }

  async passwordName(): Promise<string> {
    const [start = '', end = ''] = this.words.phrases.quoted({ name: '|' }).split('|');
    const quoted = await this.fact(this.words.phrases.appPassword).innerText();
    return quoted.replaceAll('\u00a0', ' ').slice(start.length, -end.length);
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
