import { Screen } from './screen.ts';

/** Everything is taken back. */
export class UndoneScreen extends Screen {
  readonly shown = this.heading(this.words.working.undoneTitle);

  async again(): Promise<void> {
    await this.button(this.words.working.startAgain).click();
  }
}
