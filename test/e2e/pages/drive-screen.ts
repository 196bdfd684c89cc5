import { phraseTexts } from '../../../electron/contract/words/window/phrases.ts';
import { yourDriveTexts } from '../../../electron/contract/words/window/your-drive.ts';
import { Screen } from './screen.ts';

/** Names for the drive and its app password. */
export class DriveScreen extends Screen {
  readonly shown = this.heading(yourDriveTexts.title);
  readonly label = this.field(yourDriveTexts.label);

  /** Says that the folder is to be chosen from a list. */
  async chooseFolder(): Promise<void> {
    await this.page.locator('summary').click();
    await this.page.getByRole('switch').click();
  }

  async setUp(): Promise<void> {
    await this.button(yourDriveTexts.submit).click();
  }

  async back(): Promise<void> {
    await this.button(phraseTexts.back).click();
  }
}
