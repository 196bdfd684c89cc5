import type { MapperName } from '../../electron/contract/view.ts';
import { startDemo, type Demo, type DemoOptions } from '../demo/demo.ts';
import { startDesktop, type Desktop } from './desktop.ts';
import { runCli, type CliOptions, type CliRun } from './run-cli.ts';

/** A private desktop and a demo platform, with the built program between them. */
export interface CliStage {
  readonly desktop: Desktop;
  readonly demo: Demo;
  /** Runs a command with `--json`; `as` signs in where it is asked for. */
  run(args: readonly string[], options?: StageOptions): Promise<CliRun>;
  /** Sets a drive up that is called after its mapper. */
  setUp(
    mapper: MapperName,
    options: StageOptions & { readonly as: string; readonly extra?: readonly string[] },
  ): Promise<CliRun>;
  stop(): Promise<void>;
}

export interface StageOptions extends Partial<Omit<CliOptions, 'env'>> {
  /** Name of the user of the demo who answers; `answers` wins. */
  readonly as?: string;
  /** Prints for a person instead. */
  readonly text?: boolean;
}

/** Starts both. @throws when something that they need is not installed. */
export async function startCliStage(options?: DemoOptions): Promise<CliStage> {
  const [desktop, demo] = await Promise.all([startDesktop(), startDemo(options)]);
  const run: CliStage['run'] = (args, { as, text = false, ...rest } = {}) =>
    runCli(text ? args : [...args, '--json'], {
      env: desktop.env,
      ...(as === undefined ? {} : { answers: answersOf(demo, as) }),
      ...rest,
    });
  return {
    desktop,
    demo,
    run,
    setUp: (mapper, { extra = [], ...rest }) =>
      run(
        ['setup', '--platform', demo.address, '--user', rest.as, '--label', mapper, '--mapper', mapper, ...extra],
        rest,
      ),
    async stop() {
      await desktop.stop();
      await demo.stop();
    },
  };
}

/** What a user with at most one second factor types to sign in, in the order asked. */
export function answersOf(demo: Demo, user: string): string[] {
  const { password, methods } = demo.user(user);
  return methods.length === 0 ? [password] : [password, demo.codeFor(user)];
}
