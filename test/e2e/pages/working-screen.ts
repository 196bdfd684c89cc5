import type { Locator } from '@playwright/test';
import type { StepId } from '../../../electron/contract/view.ts';
import { Screen } from './screen.ts';

/** The set-up at work. */
export class WorkingScreen extends Screen {
  readonly shown = this.heading(this.words.working.title);
  readonly undoing = this.heading(this.words.working.undoingTitle);

  /** A step that is under way. */
  running(step: StepId): Locator {
    return this.page.locator('.step-running').filter({ hasText: this.words.steps[step].running });
  }

  async cancel(): Promise<void> {
    await this.button(this.words.working.cancelUndo).click();
  }
}
