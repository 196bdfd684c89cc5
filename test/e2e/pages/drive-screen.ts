import { Screen } from './screen.ts';

/** Names for the drive and its app password. */
export class DriveScreen extends Screen {
  readonly shown = this.heading(this.words.yourDrive.title);
  readonly label = this.field(this.words.yourDrive.label);

  /** Says that the folder is to be chosen from a list. */
  async chooseFolder(): Promise<void> {
    await this.page.locator('summary').click();
    await this.page.getByRole('switch').click();
  }

  async setUp(): Promise<void> {
    await this.button(this.words.yourDrive.submit).click();
  }

  async back(): Promise<void> {
    await this.button(this.words.phrases.back).click();
  }
}
