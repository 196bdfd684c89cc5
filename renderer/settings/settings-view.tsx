import { useId } from 'react';
import type { SettingsView as Settings } from '../../electron/contract/window.ts';
import { useApp } from '../app/stores-context.tsx';
import { useViewWords, type AllWords } from '../app/use-view-words.ts';
import { CoverSwitch } from '../privacy/covering.tsx';
import { Facts, type Fact } from '../ui/facts.tsx';
import { Icon } from '../ui/icons.tsx';
import { Note } from '../ui/note.tsx';
import { Screen } from '../ui/screen.tsx';
import { Switch } from '../ui/switch.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { StartAtLogon } from './start-at-logon.tsx';
import { ThemeChoice } from './theme-choice.tsx';

/** Says who has fixed a setting, with its value where nothing else shows it. */
function valueOf(setting: Settings['fixed'][number]['setting'], { platform }: Settings, by: string): string {
  return setting === 'platform' && platform !== undefined ? `${platform} – ${by}` : by;
}

function handOverWords({ allowed, why, by }: Settings['handOver'], words: AllWords['handOverPolicy']): string {
  if (why === 'no-policy') return words.none;
  if (why === 'unreadable') return words.unreadable({ by });
  return (allowed ? words.allowed : words.forbidden)({ by });
}

/** Lists the other rules of IT's policy by name, without those that a setting above shows. */
function otherRules({ policy }: Settings, words: AllWords): readonly Fact[] {
  const rules = (policy?.rules ?? []).filter(({ name }) => !['handOver', 'platformAddress'].includes(name));
  return rules.map(({ name, value }) => ({
    name: words.policyRules[name],
    value: typeof value === 'string' ? value : value ? words.settings.yes : words.settings.no,
  }));
}

/** Lists what Latchkey does not follow of IT's policy, as it is written there. */
function notFollowed({ policy }: Settings, words: AllWords): readonly Fact[] {
  const problems = policy?.problems ?? [];
  if (problems.length === 0) return [];
  return [{ name: words.settings.notFollowed, value: problems.map(({ written }) => written).join(', ') }];
}

export function SettingsView() {
  const { words } = useViewWords();
  const id = useId();
  const settings = useApp((state) => state.settings);
  const tray = useApp((state) => state.tray);
  const change = useApp((state) => state.change);
  // Windows and macOS can leave windows out of pictures of the screen; Linux cannot.
  const canHide = useApp((state) => state.desktop) !== 'linux';
  if (settings === null) return null;
  const rules = [...otherRules(settings, words), ...notFollowed(settings, words)];
  const remember = settings.fixed.find(({ setting }) => setting === 'remember');
  const language = settings.fixed.find(({ setting }) => setting === 'language');
  return (
    <Screen name="settings" title={words.settings.title}>
      <div className="card card-rows">
        <div className="row">
          <div className="row-words">
            <label className="row-label" htmlFor={`${id}-language`}>
              {words.settings.language}
            </label>
            {language !== undefined && (
              <p className="hint" id={`${id}-fixed`}>
                {words.settings.policy}
              </p>
            )}
          </div>
          <LanguageChoice id={`${id}-language`} describedBy={language === undefined ? undefined : `${id}-fixed`} />
        </div>
        <div className="row">
          <label className="row-words row-label" htmlFor={`${id}-theme`}>
            {words.settings.theme}
          </label>
          <ThemeChoice id={`${id}-theme`} />
        </div>
        <div className="row">
          <StartAtLogon hint={words.settings.startAtLogonHint} />
        </div>
        <div className="row">
          <Switch
            label={words.settings.notifications}
            hint={words.settings.notificationsHint}
            on={settings.notifications}
            onChange={(on) => change({ notifications: on })}
          />
        </div>
        <div className="row">
          <Switch
            label={words.settings.remember}
            hint={remember === undefined ? words.settings.rememberHint : words.settings.policy}
            on={settings.remember}
            fixed={remember !== undefined}
            onChange={(on) => change({ remember: on })}
          />
        </div>
        <div className="row">
          <Switch
            label={words.settings.hideFromCapture}
            hint={canHide ? words.settings.hideFromCaptureHint : words.settings.hideFromCaptureNot}
            on={canHide && settings.hideFromCapture}
            fixed={!canHide}
            onChange={(on) => change({ hideFromCapture: on })}
          />
        </div>
        <div className="row">
          <CoverSwitch />
        </div>
      </div>
      {settings.newer !== undefined && <Note kind="info">{words.about.newer({ version: settings.newer })}</Note>}
      {!tray && <Note kind="info">{words.settings.noTray}</Note>}
      <section className="section" aria-labelledby={`${id}-policy`}>
        <h2 id={`${id}-policy`}>
          <Icon name="lock" />
          {words.settings.policy}
        </h2>
        <div className="card">
          <Facts
            facts={[{ name: words.handOverPolicy.name, value: handOverWords(settings.handOver, words.handOverPolicy) }]}
          />
        </div>
        {settings.fixed.length === 0 ? (
          settings.handOver.why === 'no-policy' && <p className="hint">{words.settings.nothingFixed}</p>
        ) : (
          <div className="card">
            <Facts
              facts={settings.fixed.map(({ setting, by }) => ({
                name: words.settings[setting],
                value: valueOf(setting, settings, words.settings.fixedBy({ by })),
              }))}
            />
          </div>
        )}
        {rules.length > 0 && (
          <div className="card">
            <Facts facts={rules} />
          </div>
        )}
      </section>
    </Screen>
  );
}
