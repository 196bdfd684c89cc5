import type { Locator } from '@playwright/test';
import { Screen } from './screen.ts';

/** Looking through the folders of the account. */
export class FolderScreen extends Screen {
  readonly shown = this.heading(this.words.yourDrive.folderTitle);
  readonly list = this.page.getByRole('listbox');

  option(name: string): Locator {
    return this.list.getByRole('option', { name, exact: true });
  }

  async make(name: string): Promise<void> {
    await this.button(this.words.folders.new).click();
    await this.field(this.words.folders.name).fill(name);
    await this.page.keyboard.press('Enter');
  }

  async use(): Promise<void> {
    await this.button(this.words.folders.use).click();
  }
}
