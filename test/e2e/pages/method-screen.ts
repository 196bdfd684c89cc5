import type { SecondFactorView } from '../../../electron/contract/questions.ts';
import { methodTexts } from '../../../electron/contract/words/second-factor.ts';
import { codeTexts } from '../../../electron/contract/words/window/code.ts';
import { phraseTexts } from '../../../electron/contract/words/window/phrases.ts';
import { Screen } from './screen.ts';

/** Which of several second factors it shall be. */
export class MethodScreen extends Screen {
  readonly shown = this.heading(codeTexts.chooseTitle);

  async choose(id: SecondFactorView['id']): Promise<void> {
    const name = this.say({ en: methodTexts[id].en.name, fr: methodTexts[id].fr.name });
    await this.page.getByRole('radio', { name }).check();
    await this.next();
  }

  async back(): Promise<void> {
    await this.button(phraseTexts.back).click();
  }
}
