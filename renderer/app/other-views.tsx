import { AboutView } from '../about/about-view.tsx';
import { DiagnosticsView } from '../diagnostics/diagnostics-view.tsx';
import { SettingsView } from '../settings/settings-view.tsx';

/** The views that nobody needs first. They are in a file of their own, so that the first screen is there sooner. */
export function OtherViews({ view }: { readonly view: 'diagnostics' | 'settings' | 'about' }) {
  switch (view) {
    case 'diagnostics':
      return <DiagnosticsView />;
    case 'settings':
      return <SettingsView />;
    case 'about':
      return <AboutView />;
  }
}
