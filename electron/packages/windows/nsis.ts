import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun } from './must-run.ts';
import type { Installation } from './msi-content.ts';
import { nsisScript } from './nsis-script.ts';

/** Makes the installer for one person, with NSIS. @throws when it cannot be made */
export async function makeInstaller(installation: Installation, file: string, work: string): Promise<void> {
  const script = join(work, 'latchkey.nsi');
  writeFileSync(script, nsisScript(installation, file));
  await mustRun('makensis', ['-V2', '-WX', '-INPUTCHARSET', 'UTF8', script]);
}
