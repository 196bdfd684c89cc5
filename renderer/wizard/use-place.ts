import { useWizard, useWork } from '../app/stores-context.tsx';
import type { WizardPlace } from './steps.ts';

/** Gives the person's place in the wizard. Work on a drive of the list does not belong to the wizard. */
export function usePlace(): WizardPlace {
  const page = useWizard((state) => state.page);
  const leaving = useWizard((state) => state.leaving);
  const attempt = useWork((state) => (state.owner === 'wizard' ? state.attempt : null));
  const starting = useWork((state) => state.owner === 'wizard' && state.starting);
  const renaming = useWizard((state) => state.renaming);
  return { page, leaving, renaming, attempt, starting };
}
