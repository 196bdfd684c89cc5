import type { Locator } from '@playwright/test';
import { drivesViewTexts } from '../../../electron/contract/words/window/drives.ts';
import { phraseTexts } from '../../../electron/contract/words/window/phrases.ts';
import { Screen } from './screen.ts';

/** All drives. */
export class DrivesScreen extends Screen {
  readonly shown = this.heading(drivesViewTexts.title);
  readonly cards = this.page.locator('.drive');

  card(label: string): Locator {
    return this.cards.filter({ has: this.page.getByRole('heading', { name: label, exact: true }) });
  }

  async remove(label: string): Promise<void> {
    await this.button(drivesViewTexts.removeOne, { label }).click();
  }

  /** Where there is one only. */
  async removeOnly(): Promise<void> {
    await this.cards.getByText(this.say(drivesViewTexts.remove), { exact: true }).click();
  }

  async setUpAnother(): Promise<void> {
    await this.button(phraseTexts.setUpDrive).click();
  }
}
