import { useId } from 'react';
import { handOverPolicyTexts } from '../../electron/contract/words/window/applications.ts';
import { settingsTexts } from '../../electron/contract/words/window/settings.ts';
import type { SettingsView as Settings } from '../../electron/contract/window.ts';
import { useApp } from '../app/stores-context.tsx';
import { useWords, type Words } from '../app/use-words.ts';
import { Facts } from '../ui/facts.tsx';
import { Icon } from '../ui/icons.tsx';
import { Note } from '../ui/note.tsx';
import { Screen } from '../ui/screen.tsx';
import { Switch } from '../ui/switch.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { StartAtLogon } from './start-at-logon.tsx';

const names: Readonly<Record<Settings['fixed'][number]['setting'], keyof typeof settingsTexts>> = {
  language: 'language',
  startAtLogon: 'startAtLogon',
  platform: 'platform',
};

/** What is fixed, where it is not shown elsewhere, and by whom. */
function valueOf(setting: Settings['fixed'][number]['setting'], { platform }: Settings, by: string): string {
  return setting === 'platform' && platform !== undefined ? `${platform} – ${by}` : by;
}

function handOverWords({ allowed, why, by }: Settings['handOver'], t: Words['t']): string {
  if (why === 'no-policy') return t(handOverPolicyTexts.none);
  if (why === 'unreadable') return t(handOverPolicyTexts.unreadable, { by });
  return t(allowed ? handOverPolicyTexts.allowed : handOverPolicyTexts.forbidden, { by });
}

export function SettingsView() {
  const { t } = useWords();
  const id = useId();
  const settings = useApp((state) => state.settings);
  const tray = useApp((state) => state.tray);
  const change = useApp((state) => state.change);
  // Windows and macOS leave windows out of pictures of the screen; on Linux nothing does.
  const canHide = useApp((state) => state.desktop) !== 'linux';
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
        <div className="row">
          <Switch
            label={t(settingsTexts.hideFromCapture)}
            hint={t(canHide ? settingsTexts.hideFromCaptureHint : settingsTexts.hideFromCaptureNot)}
            on={canHide && settings.hideFromCapture}
            fixed={!canHide}
            onChange={(on) => change({ hideFromCapture: on })}
          />
        </div>
      </div>
      {!tray && <Note kind="info">{t(settingsTexts.noTray)}</Note>}
      <section className="section" aria-labelledby={`${id}-policy`}>
        <h2 id={`${id}-policy`}>
          <Icon name="lock" />
          {t(settingsTexts.policy)}
        </h2>
        <div className="card">
          <Facts facts={[{ name: t(handOverPolicyTexts.name), value: handOverWords(settings.handOver, t) }]} />
        </div>
        {settings.fixed.length === 0 ? (
          settings.handOver.why === 'no-policy' && <p className="hint">{t(settingsTexts.nothingFixed)}</p>
        ) : (
          <div className="card">
            <Facts
              facts={settings.fixed.map(({ setting, by }) => ({
                name: t(settingsTexts[names[setting]]),
                value: valueOf(setting, settings, t(settingsTexts.fixedBy, { by })),
              }))}
            />
          </div>
        )}
      </section>
    </Screen>
  );
}
