import { desktopTexts } from '../../../electron/contract/words/window/desktop.ts';
import { phraseTexts } from '../../../electron/contract/words/window/phrases.ts';
import { readyTexts } from '../../../electron/contract/words/window/ready.ts';
import { Screen } from './screen.ts';

/** The drive is there. */
export class ReadyScreen extends Screen {
  readonly shown = this.heading(readyTexts.title);
  readonly openButton = this.button(desktopTexts.linux.open);
  readonly doneButton = this.button(phraseTexts.done);
  readonly readOnly = this.page.getByText(this.say(readyTexts.readOnlyIntro));

  /** The folder that the drive is in. */
  async folder(): Promise<string> {
    return await this.fact(readyTexts.folder).innerText();
  }

  async passwordName(): Promise<string> {
    const [start = '', end = ''] = this.say(phraseTexts.quoted, { name: '|' }).split('|');
    const quoted = await this.fact(phraseTexts.appPassword).innerText();
    return quoted.replaceAll('\u00a0', ' ').slice(start.length, -end.length);
  }

  async open(): Promise<void> {
    await this.openButton.click();
  }

  async done(): Promise<void> {
    await this.doneButton.click();
  }

  async another(): Promise<void> {
    await this.button(readyTexts.another).click();
  }
}
