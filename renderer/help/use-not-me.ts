import { useApp, useDrives, useWizard, useWork } from '../app/stores-context.tsx';

/**
 * Gives what a person does whose account it is not: take back the set-up that is under way, or remove the drive that it has
 * made. Null where neither is there any more.
 */
export function useNotMe(): (() => Promise<void>) | null {
  const now = useWork((state) => (state.owner === 'wizard' ? state.attempt?.view.now.at : undefined));
  const ready = useWizard((state) => state.ready);
  const begin = useWizard((state) => state.begin);
  const notMe = useWizard((state) => state.notMe);
  const load = useDrives((state) => state.load);
  const askRemoval = useDrives((state) => state.askRemoval);
  const show = useApp((state) => state.show);
  const leaveHelp = useApp((state) => state.leaveHelp);
  if (now === 'working' || now === 'question')
    return async () => {
      leaveHelp();
      await notMe();
    };
  if (now === 'failed' || now === 'undoing' || ready === null) return null;
  return async () => {
    begin();
    await load();
    askRemoval(ready.id);
    show('drives');
  };
}
