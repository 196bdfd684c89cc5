import type { SecondFactorView } from '../../../electron/contract/questions.ts';
import { filled } from '../../../electron/contract/words/speech.ts';
import { Screen } from './screen.ts';

/** Which of several second factors it shall be. */
export class MethodScreen extends Screen {
  readonly shown = this.heading(this.words.code.chooseTitle);

  async choose(id: SecondFactorView['id']): Promise<void> {
    const name = filled(this.words.secondFactor.methods[id].name, { hint: undefined });
    await this.page.getByRole('radio', { name }).check();
    await this.next();
  }

  async back(): Promise<void> {
    await this.button(this.words.phrases.back).click();
  }
}
