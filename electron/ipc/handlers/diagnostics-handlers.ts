import { writeFile } from 'node:fs/promises';
import { FailureError } from '../../contract/failure.ts';
import { reportOf, type ReportParts } from '../../diagnostics/report.ts';
import type { Engine } from '../../engine/engine.ts';
import { errorCode } from '../../os/files.ts';
import type { DriveList } from '../../tasks/drive-list.ts';
import type { HandlersOf } from '../handlers.ts';

export interface DiagnosticsParts {
  readonly engine: Engine;
  readonly list: DriveList;
  /** Tells whether IT's policy allows a report. */
  readonly isAllowed: () => Promise<boolean>;
  /** Gathers everything in the report except findings and drives, which are looked at anew for each report. */
  readonly reportBase: () => Promise<Omit<ReportParts, 'findings' | 'drives'>>;
  /** Asks the user where to save a file; gives undefined when they decide not to. */
  readonly chooseFile: (suggestedName: string) => Promise<string | undefined>;
}

export function diagnosticsHandlers({
  engine,
  list,
  isAllowed,
  reportBase,
  chooseFile,
}: DiagnosticsParts): HandlersOf<'diagnostics'> {
  let shown: string | undefined;
  const assertAllowed = async (): Promise<void> => {
    if (!(await isAllowed())) throw new FailureError('LK-6001', { name: 'report' });
  };

  const makeReport = async (): Promise<string> => {
    const [base, findings, drives] = await Promise.all([reportBase(), engine.doctor(), list.look()]);
    shown = reportOf(base, findings, drives.ok ? drives.value : undefined);
    return shown;
  };

  return {
    async run() {
      const findings = await engine.doctor();
      return findings.ok ? { ok: true, value: { findings: findings.value } } : findings;
    },
    async report() {
      await assertAllowed();
      return { ok: true, value: { text: await makeReport() } };
    },
    /** Saves the text that was shown, not what a new report would say, because the user has agreed to that text. */
    async save() {
      await assertAllowed();
      const text = shown ?? (await makeReport());
      const path = await chooseFile(`latchkey-report-${new Date().toISOString().slice(0, 10)}.txt`);
      if (path === undefined) return { ok: true, value: null };
      try {
        await writeFile(path, text, { mode: 0o600 });
      } catch (error) {
        throw new FailureError('LK-1013', { path, reason: errorCode(error) }, { cause: error });
      }
      return { ok: true, value: { path } };
    },
  };
}
