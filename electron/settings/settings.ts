import { omitUndefined } from '../contract/omit-undefined.ts';
import type { SettingsView } from '../contract/window.ts';
import { chooseLanguage } from '../contract/words/language.ts';
import { allowsHandOver, type PolicyLookup, type PolicySource } from '../policy/policy.ts';
import type { SettingsFile } from './settings-file.ts';

/** Tells the operating system whether to start Latchkey when the user logs on. */
export interface StartAtLogon {
  /** Reads whether Latchkey is started. Never rejects: an entry that cannot be read starts nothing that Latchkey knows of. */
  isOn(): Promise<boolean>;
  /** Switches the start on or off. @throws FailureError LK-1013 when the disk refuses. */
  turn(on: boolean): Promise<void>;
}

export interface SettingsChange {
  readonly language?: SettingsView['languageSetting'];
  readonly startAtLogon?: boolean;
  readonly hideFromCapture?: boolean;
}

export interface Settings {
  read(): Promise<SettingsView>;
  /** Changes settings. @returns the settings after the change. @throws FailureError LK-1012, LK-1013; then nothing has changed. */
  change(change: SettingsChange): Promise<SettingsView>;
}

export interface SettingsParts {
  readonly file: SettingsFile;
  readonly startAtLogon: StartAtLogon;
  readonly policy: PolicySource;
  /** Gives the languages that the user has told the operating system, the best first. */
  readonly systemLanguages: () => readonly string[];
  readonly onChange: (view: SettingsView) => void;
}

function handOverPolicy(lookup: PolicyLookup): SettingsView['handOver'] {
  const why = ({ yes: 'policy', no: 'no-policy', unknown: 'unreadable' } as const)[lookup.found];
  return { allowed: allowsHandOver(lookup), why, by: lookup.by };
}

export function createSettings({ file, startAtLogon, policy, systemLanguages, onChange }: SettingsParts): Settings {
  const read = async (): Promise<SettingsView> => {
    const [{ language: setting, hideFromCapture = true }, on, found] = await Promise.all([
      file.read(),
      startAtLogon.isOn(),
      policy.read(),
    ]);
    const language = setting === 'system' ? chooseLanguage(systemLanguages()) : setting;
    const chosen = { language, languageSetting: setting, startAtLogon: on, hideFromCapture };
    const view = { ...chosen, handOver: handOverPolicy(found) };
    const platform = found.found === 'yes' ? found.policy.platform : undefined;
    if (platform === undefined) return { ...view, fixed: [] };
    return { ...view, platform: platform.address, fixed: [{ setting: 'platform', by: found.by }] };
  };
  return {
    read,
    async change({ language, startAtLogon: on, hideFromCapture }) {
      const written = {
        ...omitUndefined({ language, hideFromCapture }),
      };
      if (Object.keys(written).length > 0) await file.write({ ...(await file.read()), ...written });
      if (on !== undefined) await startAtLogon.turn(on);
      const view = await read();
      onChange(view);
      return view;
    },
  };
}
