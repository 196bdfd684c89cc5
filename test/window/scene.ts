import type { Page } from '@playwright/test';
import type { Language } from '../../electron/contract/window.ts';
import type { FakeBridge } from '../fakes/fake-bridge.ts';

/** One state of the window, to be looked at. */
export interface Scene {
  /** kebab-case, unique. */
  readonly name: string;
  /** Tells the fake main what to answer. Runs in the page, before the window begins. */
  readonly prepare?: (fake: FakeBridge, language: Language) => void;
  /** What a person does to get there. Runs in the test. */
  readonly act?: (page: Page) => Promise<void>;
  /** What a person does there needs no words, and what main answers has some: it is done in the language itself. */
  readonly inLanguage?: true;
  /** A wait of more than ten seconds: the clock is put forward at the end. */
  readonly slow?: true;
}
