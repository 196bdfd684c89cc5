import type { Locator } from '@playwright/test';
import { Screen } from './screen.ts';

/** All drives. */
export class DrivesScreen extends Screen {
  readonly shown = this.heading(this.words.drives.title);
  readonly cards = this.page.locator('.drive');

  card(label: string): Locator {
    return this.cards.filter({ has: this.page.getByRole('heading', { name: label, exact: true }) });
  }

  async remove(label: string): Promise<void> {
    await this.button(this.words.drives.removeOne({ label })).click();
  }

  /** Where there is one only. */
  async removeOnly(): Promise<void> {
    await this.cards.getByText(this.words.drives.remove, { exact: true }).click();
  }

  async setUpAnother(): Promise<void> {
    await this.button(this.words.phrases.setUpDrive).click();
  }
}
