import type { Locator } from '@playwright/test';
import { Screen } from './screen.ts';

/** All drives. */
export class DrivesScreen extends Screen {
  readonly shown = this.heading(this.words.drives.title);
  readonly cards = this.page.locator('.drive');

  card(label: string): Locator {
    return this.cards.filter({ has: this.page.getByRole('heading', { name: label, exact: true }) });
  }

  /** Opens the menu of a card and chooses in it. */
  async choose(card: Locator, entry: string): Promise<void> {
    await this.menuButton(card).click();
    await this.page.getByRole('menuitem', { name: entry, exact: true }).click();
  }

  menuButton(card: Locator): Locator {
    return card.locator('[aria-haspopup=menu]');
  }

  /** Where its files are, as the menu copies it. */
  async path(card: Locator): Promise<string> {
    await this.choose(card, this.words.drives.copyPath);
    return await card.locator('.drive-path code').innerText();
  }

  async remove(label: string): Promise<void> {
    await this.choose(this.card(label), this.words.drives.remove);
  }

  /** Where there is one only. */
  async removeOnly(): Promise<void> {
    await this.choose(this.cards, this.words.drives.remove);
  }

  async setUpAnother(): Promise<void> {
    await this.button(this.words.phrases.setUpDrive).click();
  }
}
