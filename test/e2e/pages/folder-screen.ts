import type { Locator } from '@playwright/test';
import { folderTexts } from '../../../electron/contract/words/window/folders.ts';
import { yourDriveTexts } from '../../../electron/contract/words/window/your-drive.ts';
import { Screen } from './screen.ts';

/** Looking through the folders of the account. */
export class FolderScreen extends Screen {
  readonly shown = this.heading(yourDriveTexts.folderTitle);
  readonly list = this.page.getByRole('listbox');

  option(name: string): Locator {
    return this.list.getByRole('option', { name, exact: true });
  }

  async make(name: string): Promise<void> {
    await this.button(folderTexts.new).click();
    await this.field(folderTexts.name).fill(name);
    await this.page.keyboard.press('Enter');
  }

  async use(): Promise<void> {
    await this.button(folderTexts.use).click();
  }
}
