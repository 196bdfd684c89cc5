import { useWizard } from '../app/stores-context.tsx';
import { lazyView } from '../ui/lazy-view.tsx';
import { screenOf } from './steps.ts';
import { AddressScreen } from './steps/address/address-screen.tsx';
import { WelcomeScreen } from './steps/address/welcome-screen.tsx';
import { usePlace } from './use-place.ts';

/** The screens of the wizard after its first two, in a separate script. */
export const wizardScreens = lazyView(async () => (await import('./wizard-screen.tsx')).WizardScreen);

/** The set-up wizard, one screen at a time. `steps.ts` decides which. */
export function Wizard() {
  const place = usePlace();
  const screen = screenOf(place);
  const hasLink = useWizard((state) => state.link !== null);
  if (screen === 'welcome') return <WelcomeScreen />;
  if (screen === 'address' || (screen === 'link' && !hasLink)) return <AddressScreen />;
  return <wizardScreens.View screen={screen} place={place} />;
}
