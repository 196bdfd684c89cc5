import { createStore, type StoreApi } from 'zustand';
import type { Bridge } from '../../electron/contract/api.ts';
import type { Failure } from '../../electron/contract/failure.ts';
import type { Finding } from '../../electron/contract/view.ts';
import { settle } from '../bridge.ts';

export interface DiagnosticsState {
  readonly checks:
    | { readonly at: 'nothing' }
    | { readonly at: 'running' }
    | { readonly at: 'stopped' }
    | { readonly at: 'done'; readonly findings: readonly Finding[] }
    | { readonly at: 'refused'; readonly failure: Failure };
  /** The report is shown before it is saved. */
  readonly report:
    | { readonly at: 'nothing' }
    | { readonly at: 'making' }
    | { readonly at: 'shown'; readonly text: string; readonly path: string | null; readonly refused: Failure | null }
    | { readonly at: 'refused'; readonly failure: Failure };
  readonly run: () => Promise<void>;
  readonly stop: () => void;
  readonly makeReport: () => Promise<void>;
  readonly saveReport: () => Promise<void>;
  readonly closeReport: () => void;
}

/** Creates the store of the checks of this computer and the report for the helpdesk. */
export function createDiagnosticsStore(bridge: Bridge): StoreApi<DiagnosticsState> {
  /** Counts the runs of the checks, so that the result of a stopped or outdated run is ignored. */
  let run = 0;
  /** Counts the reports, for the same reason. */
  let report = 0;

  return createStore<DiagnosticsState>()((set, get) => ({
    checks: { at: 'nothing' },
    report: { at: 'nothing' },

    run: async () => {
      const mine = ++run;
      set({ checks: { at: 'running' } });
      const answer = await settle(bridge.diagnostics.run(undefined));
      if (mine !== run) return;
      set({
        checks: answer.ok
          ? { at: 'done', findings: answer.value.findings }
          : { at: 'refused', failure: answer.failure },
      });
    },

    stop: () => {
      run += 1;
      set({ checks: { at: 'stopped' } });
    },

    makeReport: async () => {
      const mine = ++report;
      set({ report: { at: 'making' } });
      const answer = await settle(bridge.diagnostics.report(undefined));
      if (mine !== report) return;
      set({
        report: answer.ok
          ? { at: 'shown', text: answer.value.text, path: null, refused: null }
          : { at: 'refused', failure: answer.failure },
      });
    },

    saveReport: async () => {
      const mine = report;
      const answer = await settle(bridge.diagnostics.save(undefined));
      const shown = get().report;
      if (mine !== report || shown.at !== 'shown') return;
      if (!answer.ok) set({ report: { ...shown, refused: answer.failure } });
      else if (answer.value !== null) set({ report: { ...shown, path: answer.value.path, refused: null } });
    },

    closeReport: () => {
      report += 1;
      set({ report: { at: 'nothing' } });
    },
  }));
}
