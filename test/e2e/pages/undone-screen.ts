import { Screen } from './screen.ts';

/** The note over the list that everything is taken back. */
export class UndoneScreen extends Screen {
  readonly shown = this.noteTitle(this.words.working.undoneTitle);

  async again(): Promise<void> {
    await this.button(this.words.working.startAgain).click();
  }
}
