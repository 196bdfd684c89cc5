import type { Engine } from '../engine/engine.ts';
import type { HealthStore, UserHealth } from '../os/health-store.ts';
import type { PolicySource } from '../policy/policy.ts';
import type { Patience } from '../upkeep/with-lock-retry.ts';
import type { Signals } from './interruption.ts';
import type { ProgramFacts } from './commands/context.ts';
import type { OutputStream } from './output/output.ts';

/** Everything outside the terminal program that it touches, so that a test can replace all of it. */
export interface CliEnvironment extends ProgramFacts {
  readonly stdin:
    | NodeJS.ReadStream
    | (NodeJS.ReadableStream & AsyncIterable<Uint8Array> & { readonly isTTY?: boolean });
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: NodeJS.ProcessEnv;
  readonly process: Signals;
  /** Builds the engine when a command needs it; `--help` does not. */
  buildEngine(patience: Patience): Promise<Engine>;
  /** The policy that IT has set on this computer. */
  readonly policy: PolicySource;
  /** Finds where this user's health is written down. Absent where it is not. */
  readonly health?: () => Promise<HealthKeeping>;
  /** Reads what the users of this computer have written down of their health. */
  readonly healthOfUsers: () => Promise<readonly UserHealth[]>;
  readonly openFolder: (path: string) => Promise<void>;
  /** Opens a page in the user's browser, where there is a display. */
  readonly openLink: (address: string) => Promise<void>;
  /** Logs an unexpected error, and gives the reference under which the log has it. */
  unexpected(error: unknown): Promise<string>;
}

/** Where this user's health is written down, and whether the app does that already. */
export interface HealthKeeping {
  readonly store: HealthStore;
  readonly isCompanionRunning: () => Promise<boolean>;
}
