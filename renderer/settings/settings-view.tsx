import { useId } from 'preact/compat';
import { settingsTexts } from '../../electron/contract/words/window/settings.ts';
import type { SettingsView as Settings } from '../../electron/contract/window.ts';
import { useApp } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { Facts } from '../ui/facts.tsx';
import { Icon } from '../ui/icons.tsx';
import { Note } from '../ui/note.tsx';
import { Screen } from '../ui/screen.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { StartAtLogon } from './start-at-logon.tsx';

const names: Readonly<Record<Settings['fixed'][number]['setting'], keyof typeof settingsTexts>> = {
  language: 'language',
  startAtLogon: 'startAtLogon',
  platform: 'platform',
};

export function SettingsView() {
  const { t } = useWords();
  const id = useId();
  const settings = useApp((state) => state.settings);
  const tray = useApp((state) => state.start?.tray ?? true);
  if (settings === null) return null;
  const language = settings.fixed.find(({ setting }) => setting === 'language');
  return (
    <Screen title={t(settingsTexts.title)}>
      <div className="card card-rows">
        <div className="row">
          <div className="row-words">
            <label className="row-label" htmlFor={`${id}-language`}>
              {t(settingsTexts.language)}
            </label>
            {language !== undefined && (
              <p className="hint" id={`${id}-fixed`}>
                {t(settingsTexts.fixedBy, { by: language.by })}
              </p>
            )}
          </div>
          <LanguageChoice id={`${id}-language`} describedBy={language === undefined ? undefined : `${id}-fixed`} />
        </div>
        <div className="row">
          <StartAtLogon hint={t(settingsTexts.startAtLogonHint)} />
        </div>
      </div>
      {!tray && <Note kind="info">{t(settingsTexts.noTray)}</Note>}
      <section className="section" aria-labelledby={`${id}-policy`}>
        <h2 id={`${id}-policy`}>
          <Icon name="lock" />
          {t(settingsTexts.policy)}
        </h2>
        {settings.fixed.length === 0 ? (
          <p className="hint">{t(settingsTexts.nothingFixed)}</p>
        ) : (
          <div className="card">
            <Facts
              facts={settings.fixed.map(({ setting, by }) => ({
                name: t(settingsTexts[names[setting]]),
                value: t(settingsTexts.fixedBy, { by }),
              }))}
            />
          </div>
        )}
      </section>
    </Screen>
  );
}
