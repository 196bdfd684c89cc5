import { workingTexts } from '../../../electron/contract/words/window/working.ts';
import { Screen } from './screen.ts';

/** Everything is taken back. */
export class UndoneScreen extends Screen {
  readonly shown = this.heading(workingTexts.undoneTitle);

  async again(): Promise<void> {
    await this.button(workingTexts.startAgain).click();
  }
}
