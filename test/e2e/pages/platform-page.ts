import { loaded } from '@latchkey/electron-stand-in/launch';
import type { ElectronApplication, FrameLocator, Locator, Page } from '@playwright/test';
import type { Words } from '../../../electron/contract/words/compiled/words.ts';
import type { Language } from '../../../electron/contract/words/language.ts';
import type { UserView } from '../../demo/demo.ts';
import { webWordsFor } from '../../demo/web/words.ts';
import { plainWords } from './plain-words.ts';

/** Those that take no values. */
type PageText = {
  [Name in keyof Words['page']]: Words['page'][Name] extends string ? Name : never;
}[keyof Words['page']];

/** The guide in Latchkey's window, and the platform's page in the window beside it. */
export class PlatformPage {
  readonly #app: ElectronApplication;
  readonly #language: Language;
  /** Latchkey's own. */
  readonly guide: Page;

  constructor(app: ElectronApplication, guide: Page, language: Language) {
    this.#app = app;
    this.guide = guide;
    this.#language = language;
  }

  text(name: PageText): string {
    return plainWords(this.#language).page[name];
  }

  /** Presses what opens the page. @returns the platform's page, asking to sign in */
  async openedBy(press: () => Promise<unknown>): Promise<Page> {
    const opened = this.#app.waitForEvent('window');
    await press();
    return await loaded(await opened);
  }

  press(name: 'show' | 'again' | 'paste' | 'browser'): Promise<void> {
    return this.guide.getByRole('button', { name: this.text(name), exact: true }).click();
  }

  /** From the sign-in screen of the wizard to the page. */
  async choose(user: string): Promise<Page> {
    const go = await this.ready(user);
    return await this.openedBy(() => go.click());
  }

  /** From the sign-in screen of the wizard to the button that opens the page. */
  async ready(user: string): Promise<Locator> {
    const { onPage, user: name, openPage } = plainWords(this.#language).signIn;
    const other = this.guide.getByRole('button', { name: onPage, exact: true });
    await this.guide.getByLabel(name, { exact: true }).waitFor();
    if (await other.isVisible()) await other.click();
    await this.guide.getByLabel(name, { exact: true }).fill(user);
    return this.guide.getByRole('button', { name: openPage, exact: true });
  }

  get words() {
    return webWordsFor(this.#language);
  }

  async signIn(page: Page, { name, password }: UserView, code?: string): Promise<void> {
    const { words } = this;
    await page.getByLabel(words.user).fill(name);
    await page.getByLabel(words.password).fill(password);
    await page.getByRole('button', { name: words.go }).click();
    if (code === undefined) return;
    await page.getByLabel(words.code).fill(code);
    await page.getByRole('button', { name: words.go }).click();
  }

  /** NetExplorer's way from the files to the button that creates. */
  async toConnections(page: Page): Promise<void> {
    await page.getByRole('link', { name: this.words.settings }).click();
    await page.getByRole('link', { name: this.words.connections }).click();
  }

  /** Has NetExplorer make one. */
  async generate(page: Page | FrameLocator, name: string): Promise<void> {
    await page.getByRole('button', { name: this.words.create }).click();
    await page.getByLabel(this.words.name).fill(name);
    await page.getByRole('button', { name: this.words.generate }).click();
  }
}
