import { FailureError, isFailure } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { SettingsView } from '../contract/window.ts';
import { chooseLanguage, type Language } from '../contract/words/language.ts';
import { allowsHandOver, originOf, ruleOf, type PolicyLookup, type PolicySource } from '../policy/policy.ts';
import { contactOf, policyView } from '../policy/policy-view.ts';
import type { SignInMemory } from './sign-in-memory.ts';
import type { Settings as Chosen, SettingsFile } from './settings-file.ts';

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
  readonly remember?: boolean;
}

export interface Settings {
  read(): Promise<SettingsView>;
  /**
   * Changes settings. @returns the settings after the change.
   * @throws FailureError LK-1012, LK-1013, LK-6001 for what IT has fixed; then nothing has changed.
   */
  change(change: SettingsChange): Promise<SettingsView>;
  /**
   * Does what IT says of the start at logon, and tells of the settings as they are now: at the start, and whenever the policy has
   * changed. @throws FailureError LK-1012, LK-1013.
   */
  followPolicy(): Promise<void>;
  /** Has Latchkey start at logon from the first drive on, unless the user or IT has decided. @throws FailureError LK-1012, LK-1013. */
  startWithDrives(): Promise<void>;
  /** How somebody signed in last. */
  readonly signIns: SignInMemory;
}

export interface SettingsParts {
  readonly file: SettingsFile;
  readonly startAtLogon: StartAtLogon;
  readonly policy: PolicySource;
  /** Gives the languages that the user has told the operating system, the best first. */
  readonly systemLanguages: () => readonly string[];
  readonly onChange: (view: SettingsView) => void;
}

export function createSettings({ file, startAtLogon, policy, systemLanguages, onChange }: SettingsParts): Settings {
  const read = async (): Promise<SettingsView> => {
    const [chosen, on, found] = await Promise.all([file.read(), startAtLogon.isOn(), policy.read()]);
    const { language: languageSetting, hideFromCapture = true, remember = true, last } = chosen;
    const offered = last === undefined ? {} : { last: { address: last.address, user: last.user } };
    const language = spoken(chosen, ruleOf(found, 'languages'), systemLanguages);
    return {
      ...{ language, languageSetting, startAtLogon: on, hideFromCapture, remember, ...offered },
      ...{ handOver: handOverPolicy(found), fixed: fixedBy(found) },
      ...omitUndefined({ platform: ruleOf(found, 'platformAddress'), contact: contactOf(found) }),
      ...omitUndefined({ languages: ruleOf(found, 'languages') }),
      ...(found.found === 'no' ? {} : { policy: policyView(found) }),
    };
  };
  const tell = async (): Promise<SettingsView> => {
    const view = await read();
    onChange(view);
    return view;
  };
  return {
    read,
    async change({ language, startAtLogon: on, hideFromCapture, remember }) {
      const { fixed } = await read();
      const refused = fixed.find(
        ({ setting }) =>
          (setting === 'language' && language !== undefined) || (setting === 'startAtLogon' && on !== undefined),
      );
      if (refused !== undefined) throw new FailureError('LK-6001', { name: refused.setting });
      const startAtLogonSet = on === undefined ? undefined : true;
      const written = omitUndefined({ language, hideFromCapture, remember, startAtLogonSet });
      if (Object.keys(written).length > 0) {
        const { last, ...rest } = await file.read();
        // Who wants nothing kept does not want what is kept already.
        const kept = remember === false ? rest : { ...rest, ...omitUndefined({ last }) };
        await file.write({ ...kept, ...written });
      }
      if (on !== undefined) await startAtLogon.turn(on);
      return await tell();
    },
    async followPolicy() {
      try {
        await followAutostart(ruleOf(await policy.read(), 'autostart'), { file, startAtLogon });
      } finally {
        await tell();
      }
    },
    async startWithDrives() {
      const chosen = await file.read();
      if (chosen.startAtLogonSet === true || ruleOf(await policy.read(), 'autostart') !== undefined) return;
      await startAtLogon.turn(true);
      await file.write({ ...chosen, startAtLogonSet: true });
      await tell();
    },
    signIns: signInMemory(file, tell),
  };
}

function signInMemory(file: SettingsFile, tell: () => Promise<unknown>): SignInMemory {
  return {
    last: async () => (await file.read()).last,
    async keep(what) {
      const { remember = true, last, ...rest } = await file.read();
      if (!remember) return;
      const { address = '', user = '', method } = { ...last, ...what };
      if (address === '' || user === '') return;
      const next = { address, user, ...omitUndefined({ method }) };
      if (JSON.stringify(next) === JSON.stringify(last)) return;
      try {
        await file.write({ ...rest, last: next });
        await tell();
      } catch (error) {
        if (!isFailure(error)) throw error; // full, or of a newer version: it is asked for again
      }
    },
  };
}

/**
 * What the user has switched off in the system's own settings stays off: it is theirs, and Windows lets no program take it back. What is only
 * suggested is done once.
 */
async function followAutostart(
  wanted: 'required' | 'on' | 'off' | undefined,
  { file, startAtLogon }: Pick<SettingsParts, 'file' | 'startAtLogon'>,
): Promise<void> {
  if (wanted === undefined) return;
  const chosen = await file.read();
  if (wanted === 'on' && chosen.startAtLogonSet === true) return;
  if ((await startAtLogon.isOn()) !== (wanted !== 'off')) {
    await startAtLogon.turn(wanted !== 'off').catch((error: unknown) => {
      if (!isFailure(error, 'LK-5362')) throw error;
    });
  }
  if (wanted === 'on') await file.write({ ...chosen, startAtLogonSet: true });
}

/** The language of the user's choice, or of their system, as far as IT lets it be; else the first of IT's. */
function spoken(
  { language }: Chosen,
  allowed: readonly Language[] | undefined,
  systemLanguages: () => readonly string[],
): Language {
  const wanted = language === 'system' ? chooseLanguage(systemLanguages()) : language;
  return allowed === undefined || allowed.includes(wanted) ? wanted : (allowed[0] ?? wanted);
}

function handOverPolicy(lookup: PolicyLookup): SettingsView['handOver'] {
  const why = ({ yes: 'policy', no: 'no-policy', unknown: 'unreadable' } as const)[lookup.found];
  return { allowed: allowsHandOver(lookup), why, by: originOf(lookup, 'handOver') };
}

/** What of the settings a person cannot change. */
function fixedBy(lookup: PolicyLookup): SettingsView['fixed'] {
  const autostart = ruleOf(lookup, 'autostart');
  const fixed = [
    { setting: 'platform', name: 'platformAddress', is: ruleOf(lookup, 'platformAddress') !== undefined },
    { setting: 'language', name: 'languages', is: ruleOf(lookup, 'languages')?.length === 1 },
    { setting: 'startAtLogon', name: 'autostart', is: autostart === 'required' || autostart === 'off' },
  ] as const;
  return fixed.filter(({ is }) => is).map(({ setting, name }) => ({ setting, by: originOf(lookup, name) }));
}
