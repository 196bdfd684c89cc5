import type { Locator } from '@playwright/test';
import type { StepId } from '../../../electron/contract/view.ts';
import { Screen } from './screen.ts';

/** What happened, what to do, the code for the helpdesk. */
export class FailureScreen extends Screen {
  readonly shown = this.page.getByRole('heading', { level: 2, name: this.words.trouble.helpdesk, exact: true });
  readonly code = this.page.locator('.for-helpdesk code');
  readonly what = this.page.getByRole('alert');

  /** The heading when it happened at that step. */
  at(step: StepId | 'start'): Locator {
    return this.heading(this.words.troubleTitles[step]);
  }

  async tryAgain(): Promise<void> {
    const { phrases, trouble } = this.words;
    await this.button(phrases.tryAgain).or(this.button(trouble.signInAgain)).click();
  }

  async undoEverything(): Promise<void> {
    await this.button(this.words.trouble.undo).click();
  }

  async report(): Promise<void> {
    await this.button(this.words.trouble.report).click();
  }
}
