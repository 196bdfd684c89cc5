import { Screen } from './screen.ts';

/** What somebody sees first who has never seen Latchkey. */
export class WelcomeScreen extends Screen {
  readonly shown = this.heading(this.words.welcome.title);

  async begin(): Promise<void> {
    await this.button(this.words.welcome.begin).click();
  }
}
