import type { Demo } from '../../demo/demo.ts';
import type { Desktop } from '../../support/desktop.ts';
import type { Narrator } from './narrator.ts';

/** Where the demo plays, and who tells of it. */
export interface Stage {
  readonly desktop: Desktop;
  readonly demo: Demo;
  readonly tell: Narrator;
}
