import type { Locator, Page } from '@playwright/test';
import type { Words } from '../../../electron/contract/words/compiled/words.ts';
import type { Language } from '../../../electron/contract/words/language.ts';
import { plainWords } from './plain-words.ts';

/** One screen of the window, found by its words, in the language of the user. */
export abstract class Screen {
  readonly page: Page;
  readonly words: Words;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.words = plainWords(language);
  }

  /** What tells this screen from the others. */
  abstract readonly shown: Locator;

  /** The main heading; of a text that takes values, any of its kind. */
  protected heading(text: string | ((values: never) => string)): Locator {
    const name = typeof text === 'string' ? text : pattern((text as (values: object) => string)({}));
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  /** The title of a note; of a text that takes values, any of its kind. */
  protected noteTitle(text: string | ((values: never) => string)): Locator {
    const title = typeof text === 'string' ? text : pattern((text as (values: object) => string)({})).source;
    // A pattern is compared with the text as it is, with the hard spaces of French.
    return this.page.locator('.note-title').filter({ hasText: new RegExp(title.replaceAll(' ', '\\s')) });
  }

  protected button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  protected field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  /** Of a list of names and values. */
  protected fact(name: string): Locator {
    const term = this.page.locator('dt').filter({ hasText: new RegExp(`^${escaped(name)}$`) });
    return term.locator('xpath=following-sibling::dd[1]');
  }

  protected async next(): Promise<void> {
    await this.button(this.words.phrases.next).click();
  }
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A text whose values (said as `…` where they are missing) can be anything. */
function pattern(said: string): RegExp {
  return new RegExp(`^${said.split('…').map(escaped).join('.+')}$`);
}
