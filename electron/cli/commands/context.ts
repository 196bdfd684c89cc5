import type { LogonStart } from '../../contract/logon-start.ts';
import type { Desktop } from '../../contract/window.ts';
import type { Language } from '../../contract/words/language.ts';
import type { ReportParts } from '../../diagnostics/report.ts';
import type { Engine, Run } from '../../engine/engine.ts';
import type { PolicySource } from '../../policy/policy.ts';
import type { Prompts } from '../answers/prompts.ts';
import type { Reporter } from '../output/reporter.ts';

/** The facts that a command can tell of the program itself. */
export interface ProgramFacts {
  readonly version: string;
  readonly desktop: Desktop;
  /** Tells whether Latchkey starts at logon. Absent in a program that the system would not start. */
  readonly logonStart?: () => Promise<LogonStart>;
  /** Reads the part of the report that is about this computer and its log. */
  reportBase(): Promise<Pick<ReportParts, 'engine' | 'system' | 'home' | 'log'>>;
}

/** The parts that every command works with. */
export interface Context {
  readonly engine: Engine;
  readonly run: Run;
  readonly reporter: Reporter;
  readonly language: Language;
  readonly policy: PolicySource;
  readonly program: ProgramFacts;
  /** The prompts, present when a person at a terminal can be asked. */
  readonly prompts?: Prompts;
  /** Whether the person reads text (not JSON), and can be offered what to do next. */
  readonly interactive: boolean;
  /** Shows a folder in the file manager, where there is a display. */
  readonly openFolder: (path: string) => Promise<void>;
}
