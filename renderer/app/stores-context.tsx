import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { useStore } from 'zustand';
import type { AboutState } from '../about/store.ts';
import type { AdministrationState } from '../administration/store.ts';
import type { DiagnosticsState } from '../diagnostics/store.ts';
import type { HandOverState } from '../drives/hand-over-store.ts';
import type { LostState } from '../drives/lost-store.ts';
import type { DrivesState } from '../drives/store.ts';
import type { PasswordsState } from '../passwords/store.ts';
import type { WizardState } from '../wizard/wizard-state.ts';
import type { WorkState } from '../work/store.ts';
import type { AppState } from './store.ts';
import type { Stores } from './stores.ts';

const StoresContext = createContext<Stores | null>(null);

export function StoresProvider({ stores, children }: { stores: Stores; children: ReactNode }) {
  return <StoresContext.Provider value={stores}>{children}</StoresContext.Provider>;
}

function useStores(): Stores {
  const stores = useContext(StoresContext);
  if (stores === null) throw new Error('A view needs the stores around it.');
  return stores;
}

export const useApp = <T,>(select: (state: AppState) => T): T => useStore(useStores().app, select);
/** Keeps the window out of pictures of the screen while a component is shown, where the operating system can. */
export function useConcealed(): void {
  const conceal = useApp((state) => state.conceal);
  useEffect(() => conceal(), [conceal]);
}
export const useWork = <T,>(select: (state: WorkState) => T): T => useStore(useStores().work, select);
export const useWizard = <T,>(select: (state: WizardState) => T): T => useStore(useStores().wizard, select);
export const useDrives = <T,>(select: (state: DrivesState) => T): T => useStore(useStores().drives, select);
export const useLost = <T,>(select: (state: LostState) => T): T => useStore(useStores().lost, select);
export const usePasswords = <T,>(select: (state: PasswordsState) => T): T => useStore(useStores().passwords, select);
export const useAdministration = <T,>(select: (state: AdministrationState) => T): T =>
  useStore(useStores().administration, select);
export const useHandOver = <T,>(select: (state: HandOverState) => T): T => useStore(useStores().handOver, select);
export const useDiagnostics = <T,>(select: (state: DiagnosticsState) => T): T =>
  useStore(useStores().diagnostics, select);
export const useAbout = <T,>(select: (state: AboutState) => T): T => useStore(useStores().about, select);
