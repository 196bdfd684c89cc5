import type { StepId } from '../../../electron/contract/view.ts';
import { stepTexts } from '../../../electron/contract/words/steps.ts';
import { workingTexts } from '../../../electron/contract/words/window/working.ts';
import type { Locator } from '@playwright/test';
import { Screen } from './screen.ts';

/** The set-up at work. */
export class WorkingScreen extends Screen {
  readonly shown = this.heading(workingTexts.title);
  readonly undoing = this.heading(workingTexts.undoingTitle);

  /** A step that is under way. */
  running(step: StepId): Locator {
    return this.page.locator('.step-running').filter({ hasText: this.say(stepTexts[step].running) });
  }

  async cancel(): Promise<void> {
    await this.button(workingTexts.cancelUndo).click();
  }
}
