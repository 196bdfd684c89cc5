import type { Locator, Page } from '@playwright/test';
import type { Details } from '../../../electron/contract/failure.ts';
import type { Language, Text } from '../../../electron/contract/words/language.ts';
import { say } from '../../../electron/contract/words/say.ts';
import { phraseTexts } from '../../../electron/contract/words/window/phrases.ts';

/** One screen of the window, found by its words, in the language of the user. */
export abstract class Screen {
  readonly page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.#language = language;
  }

  /** What tells this screen from the others. */
  abstract readonly shown: Locator;

  /** With plain spaces: that is how Playwright reads a page. */
  say(text: Text, values?: Details): string {
    return say(this.#language, text, values).replaceAll('\u00a0', ' ');
  }

  /** The main heading; any of this kind when its values are not given. */
  protected heading(text: Text, values?: Details): Locator {
    const name = values === undefined ? pattern(this.say(text)) : this.say(text, values);
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  protected button(text: Text, values?: Details): Locator {
    return this.page.getByRole('button', { name: this.say(text, values), exact: true });
  }

  protected field(text: Text): Locator {
    return this.page.getByLabel(this.say(text), { exact: true });
  }

  /** Of a list of names and values. */
  protected fact(name: Text): Locator {
    const term = this.page.locator('dt').filter({ hasText: new RegExp(`^${escaped(this.say(name))}$`) });
    return term.locator('xpath=following-sibling::dd[1]');
  }

  protected async next(): Promise<void> {
    await this.button(phraseTexts.next).click();
  }
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A text whose values (said as `…`) can be anything. */
function pattern(said: string): RegExp {
  return new RegExp(`^${said.split('…').map(escaped).join('.+')}$`);
}
