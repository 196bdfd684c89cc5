import type { ShowView } from '../../electron/contract/window.ts';
import { lazyView } from '../ui/lazy-view.tsx';
import { wizardScreens } from '../wizard/wizard.tsx';

const drives = lazyView(async () => (await import('../drives/drives-view.tsx')).DrivesView);
const passwords = lazyView(async () => (await import('../passwords/passwords-view.tsx')).PasswordsView);
const administration = lazyView(
  async () => (await import('../administration/administration-view.tsx')).AdministrationView,
);
const diagnostics = lazyView(async () => (await import('../diagnostics/diagnostics-view.tsx')).DiagnosticsView);
const settings = lazyView(async () => (await import('../settings/settings-view.tsx')).SettingsView);
const about = lazyView(async () => (await import('../about/about-view.tsx')).AboutView);

const lazyViews = { drives, passwords, administration, diagnostics, settings, about } as const;

/** A view of the window except the wizard, whose first screen is part of the first script. */
export function OtherView({ view }: { readonly view: Exclude<ShowView, 'wizard'> }) {
  const { View } = lazyViews[view];
  return <View />;
}

/** Loads the scripts of a view. Resolves when the view can be drawn at once. */
export async function loadView(view: ShowView): Promise<void> {
  await (view === 'wizard' ? wizardScreens : lazyViews[view]).load();
}
