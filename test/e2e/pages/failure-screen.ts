import type { StepId } from '../../../electron/contract/view.ts';
import type { Locator } from '@playwright/test';
import { phraseTexts } from '../../../electron/contract/words/window/phrases.ts';
import { troubleTexts, troubleTitles } from '../../../electron/contract/words/window/trouble.ts';
import { Screen } from './screen.ts';

/** What happened, what to do, the code for the helpdesk. */
export class FailureScreen extends Screen {
  readonly shown = this.page.getByRole('heading', { level: 2, name: this.say(troubleTexts.helpdesk), exact: true });
  readonly code = this.page.locator('.for-helpdesk code');
  readonly what = this.page.getByRole('alert');

  /** The heading when it happened at that step. */
  at(step: StepId | 'start'): Locator {
    return this.heading(troubleTitles[step]);
  }

  async tryAgain(): Promise<void> {
    await this.button(phraseTexts.tryAgain).click();
  }

  async undoEverything(): Promise<void> {
    await this.button(troubleTexts.undo).click();
  }

  async report(): Promise<void> {
    await this.button(troubleTexts.report).click();
  }
}
