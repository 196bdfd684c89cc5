import type { ReactNode } from 'react';
import type { SettingsView, ShowView } from '../../electron/contract/window.ts';
import { LanguageChoice } from '../settings/language-choice.tsx';
import { Brand } from '../ui/brand.tsx';
import { Icon, type IconName } from '../ui/icons.tsx';
import { usePlace } from '../wizard/use-place.ts';
import { RailMenu } from './rail-menu.tsx';
import { useApp } from './stores-context.tsx';
import { useWords } from './use-words.ts';

const icons: Readonly<Record<ShowView, IconName>> = {
  wizard: 'key',
  drives: 'drive',
  passwords: 'lock',
  administration: 'people',
  diagnostics: 'pulse',
  settings: 'sliders',
  about: 'info',
};

/** The views that everybody has, and the administrator's where IT allows it. */
function viewsOf(settings: SettingsView | null): readonly ShowView[] {
  const administration = settings?.administration === true ? (['administration'] as const) : [];
  return ['drives', 'passwords', ...administration, 'diagnostics', 'settings', 'about'];
}

/** The column on the left, which shows where the person is and where they can go. In a small window it lies on top. */
export function Rail({ children, className, end }: { children?: ReactNode; className: string; end?: ReactNode }) {
  const { words } = useWords();
  const settled = useApp((state) => state.settings !== null);
  return (
    <header className={`rail ${className}`}>
      <p className="brand">
        <Brand />
        <span>{words.phrases.latchkey}</span>
      </p>
      {children}
      <div className="rail-end">
        {end}
        {settled && (
          <div className="rail-language">
            <Icon name="globe" />
            <LanguageChoice label={words.navigation.language} />
          </div>
        )}
      </div>
    </header>
  );
}

/** The rail outside of the set-up: one entry for each view. */
export function MainRail() {
  const { words } = useWords();
  const view = useApp((state) => state.view);
  const views = viewsOf(useApp((state) => state.settings));
  const { attempt, starting } = usePlace();
  const shown = attempt !== null || starting ? (['wizard', ...views] as const) : views;
  return (
    <Rail className="rail-main" end={<RailMenu />}>
      <nav aria-label={words.navigation.views}>
        <ul className="views">
          {shown.map((each) => (
            <li key={each}>
              <ViewButton view={each} current={each === view} />
            </li>
          ))}
        </ul>
      </nav>
    </Rail>
  );
}

/** A button that leads to a view. */
export function ViewButton({ view, current }: { readonly view: ShowView; readonly current: boolean }) {
  const { words } = useWords();
  const show = useApp((state) => state.show);
  return (
    <button
      type="button"
      className="view-button"
      aria-current={current ? 'page' : undefined}
      onClick={() => {
        show(view);
      }}
    >
      <Icon name={icons[view]} />
      <span>{words.views[view]}</span>
    </button>
  );
}
