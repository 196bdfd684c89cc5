import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import plist from 'plist';
import { everybodyArgument, hiddenArgument } from '../os/start-arguments.ts';
import { appId } from './metainfo.ts';

/** Where a package installs the app: an agent of launchd names its program by the whole path. */
const PROGRAM = '/Applications/Latchkey.app/Contents/MacOS/Latchkey';

/**
 * Makes the agent that starts Latchkey when anybody logs on to the Mac with a desktop. A package lays it into /Library/LaunchAgents;
 * System Settings shows it under the app's name.
 */
export function launchAgent(): string {
  return `${plist.build({
    Label: appId,
    AssociatedBundleIdentifiers: [appId],
    ProgramArguments: [PROGRAM, hiddenArgument, everybodyArgument],
    RunAtLoad: true,
    LimitLoadToSessionType: 'Aqua',
    ProcessType: 'Interactive',
  })}\n`;
}

/** Writes into `out/mac` what the app has beside its own files. See electron-builder.yml. */
export function writeMacFiles(root: string): void {
  const out = join(root, 'out/mac');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, `${appId}.plist`), launchAgent());
}
