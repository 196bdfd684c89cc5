import type { Page } from '@playwright/test';
import type { Words } from '../../../electron/contract/words/compiled/words.ts';
import type { Language } from '../../../electron/contract/words/language.ts';
import { AddressScreen } from './address-screen.ts';
import { AdministrationScreen } from './administration-screen.ts';
import { BrowserVisit } from './browser-visit.ts';
import { CodeScreen } from './code-screen.ts';
import { DriveScreen } from './drive-screen.ts';
import { DrivesScreen } from './drives-screen.ts';
import { FolderScreen } from './folder-screen.ts';
import { FailureScreen } from './failure-screen.ts';
import { LinkScreen } from './link-screen.ts';
import { MethodScreen } from './method-screen.ts';
import { PasswordsScreen } from './passwords-screen.ts';
import { plainWords } from './plain-words.ts';
import { ReadyScreen } from './ready-screen.ts';
import { RemovalScreen } from './removal-screen.ts';
import { RenewalScreen } from './renewal-screen.ts';
import { SignInScreen } from './sign-in-screen.ts';
import { UndoneScreen } from './undone-screen.ts';
import { WelcomeScreen } from './welcome-screen.ts';
import { WorkingScreen } from './working-screen.ts';

/** The window with all of its screens. */
export class LatchkeyWindow {
  readonly page: Page;
  readonly welcome: WelcomeScreen;
  readonly address: AddressScreen;
  readonly link: LinkScreen;
  readonly signIn: SignInScreen;
  readonly visit: BrowserVisit;
  readonly method: MethodScreen;
  readonly code: CodeScreen;
  readonly drive: DriveScreen;
  readonly folder: FolderScreen;
  readonly working: WorkingScreen;
  readonly undone: UndoneScreen;
  readonly ready: ReadyScreen;
  readonly failure: FailureScreen;
  readonly drives: DrivesScreen;
  readonly removal: RemovalScreen;
  readonly renewal: RenewalScreen;
  readonly passwords: PasswordsScreen;
  readonly administration: AdministrationScreen;
  readonly #words: Words;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.#words = plainWords(language);
    this.welcome = new WelcomeScreen(page, language);
    this.address = new AddressScreen(page, language);
    this.link = new LinkScreen(page, language);
    this.signIn = new SignInScreen(page, language);
    this.visit = new BrowserVisit(page, language);
    this.method = new MethodScreen(page, language);
    this.code = new CodeScreen(page, language);
    this.drive = new DriveScreen(page, language);
    this.folder = new FolderScreen(page, language);
    this.working = new WorkingScreen(page, language);
    this.undone = new UndoneScreen(page, language);
    this.ready = new ReadyScreen(page, language);
    this.failure = new FailureScreen(page, language);
    this.drives = new DrivesScreen(page, language);
    this.removal = new RemovalScreen(page, language);
    this.renewal = new RenewalScreen(page, language);
    this.passwords = new PasswordsScreen(page, language);
    this.administration = new AdministrationScreen(page, language);
  }

  /** What became of what an earlier start left; on whichever screen. */
  get recovered() {
    return this.page.getByRole('alert').filter({ hasText: this.#words.drives.recoveredTitle });
  }

  /** To the list of drives. */
  async showDrives(): Promise<void> {
    await this.page.getByRole('button', { name: this.#words.views.drives, exact: true }).click();
  }

  /** From any view but the wizard. */
  async showSettings(): Promise<void> {
    await this.page.getByRole('button', { name: this.#words.views.settings, exact: true }).click();
  }
}
