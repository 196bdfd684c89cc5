import { isDeepStrictEqual } from 'node:util';
import type { AccentView } from '../contract/accent.ts';
import { FailureError, isFailure } from '../contract/failure.ts';
import { omitUndefined } from '../contract/omit-undefined.ts';
import type { Theme } from '../contract/theme.ts';
import { isNewer } from '../contract/versions.ts';
import type { LastSignIn, SettingsView } from '../contract/window.ts';
import { preferredLanguage, type Language } from '../contract/words/language.ts';
import {
  allowsAdministration,
  allowsHandOver,
  allowsRemembering,
  isKnown,
  isRetiring,
  originOf,
  ruleOf,
  type PolicyLookup,
  type PolicySource,
} from '../policy/policy.ts';
import { contactOf, policyView } from '../policy/policy-view.ts';
import type { SignInMemory } from './sign-in-memory.ts';
import type { Settings as Chosen, SettingsFile } from './settings-file.ts';

/** Switches whether the operating system starts Latchkey when the user logs on. */
export interface StartAtLogon {
  /** Tells whether Latchkey is started. Never rejects: an entry that cannot be read counts as none. */
  isOn(): Promise<boolean>;
  /**
   * Tells whether the user has switched the start off in a way that stays, such as in the system's own settings. Absent where that
   * leaves nothing to see.
   */
  isSwitchedOff?(): Promise<boolean>;
  /**
   * Switches the start on or off.
   * @param by set when IT's rule wants it and not the user
   * @throws FailureError LK-1013 when the disk refuses, LK-5362 on Windows and LK-5423 on macOS when the user has switched it off
   *   in the system's settings, LK-5424 when macOS does not find the app
   */
  turn(on: boolean, by?: 'policy'): Promise<void>;
  /**
   * Takes back what a rule of IT's has switched off and that is there no more. Absent where an entry for everybody on the computer
   * cannot be switched off.
   * @throws FailureError LK-1013 when the disk refuses
   */
  endPolicy?(): Promise<void>;
}

export interface SettingsChange {
  readonly language?: SettingsView['languageSetting'];
  readonly startAtLogon?: boolean;
  readonly hideFromCapture?: boolean;
  readonly remember?: boolean;
  readonly theme?: Theme;
  readonly notifications?: boolean;
}

export interface Settings {
  read(): Promise<SettingsView>;
  /** Gives the theme alone, which is needed before a window is painted: nothing but the file is read. */
  theme(): Promise<Theme>;
  /**
   * Changes settings.
   * @returns the settings after the change
   * @throws FailureError LK-6001 when IT has fixed one of them, and then nothing has changed; LK-1012, LK-1013, LK-1021 and
   *   LK-1022 from the file, and the failures of `StartAtLogon.turn`
   */
  change(change: SettingsChange): Promise<SettingsView>;
  /**
   * Follows IT's rule about the start at logon, and then reports the settings to `onChange`. Called at the start, and whenever
   * the policy has changed.
   * @throws FailureError as `change` does, but neither LK-6001 nor LK-5362
   */
  followPolicy(): Promise<void>;
  /**
   * Makes Latchkey start at logon once there is a first drive, unless the user or IT has already decided.
   * @throws FailureError as `change` does, but not LK-6001
   */
  startWithDrives(): Promise<void>;
  /**
   * Tells whether an account of IT's was not set up without a click before, and remembers that it is now.
   * @throws FailureError as `change` does, but not LK-6001
   */
  isFirstTime(account: string): Promise<boolean>;
  /** Remembers the newest version that was heard of. */
  readonly newest: NewestVersion;
  /** Remembers the last sign-in. */
  readonly signIns: SignInMemory;
}

/** The memory of the newest version that was heard of. No method rejects with a FailureError. */
export interface NewestVersion {
  /** Tells when it was looked up last, ISO 8601; undefined when never. */
  lookedAt(): Promise<string | undefined>;
  /** Keeps what a look has found. A look that found no version leaves the one that is known. */
  keep(found: { readonly at: string; readonly version: string | undefined }): Promise<void>;
  forget(): Promise<void>;
}

export interface SettingsParts {
  /** The version of this program. */
  readonly version: string;
  readonly file: SettingsFile;
  readonly startAtLogon: StartAtLogon;
  readonly policy: PolicySource;
  /** Gives the user's languages from the operating system's settings, best first. */
  readonly systemLanguages: () => readonly string[];
  readonly onChange: (view: SettingsView) => void;
  /** Gives the system's accent colour, where the window can use it. */
  readonly accent?: () => AccentView | undefined;
}

/**
 * Changes the file by what is in it at that moment, one change at a time; undefined changes nothing.
 * @returns whether it was changed
 */
type ChangeFile = (change: (chosen: Chosen) => Chosen | undefined) => Promise<boolean>;

function changesOf(file: SettingsFile): ChangeFile {
  let last: Promise<unknown> = Promise.resolve();
  return (change) => {
    const done = last.then(async () => {
      const next = change(await file.read());
      if (next !== undefined) await file.write(next);
      return next !== undefined;
    });
    // A failed change is its caller's, and keeps no later one.
    last = done.catch(() => undefined);
    return done;
  };
}

export function createSettings(parts: SettingsParts): Settings {
  const { file, startAtLogon, policy, systemLanguages, onChange, version } = parts;
  const changeFile = changesOf(file);
  const read = async (): Promise<SettingsView> => {
    const [chosen, on, found] = await Promise.all([file.read(), startAtLogon.isOn(), policy.read()]);
    const { language: languageSetting, hideFromCapture = true, newest } = chosen;
    const { theme = 'system', notifications = true } = chosen;
    const remember = allowsRemembering(found) && chosen.remember !== false;
    const last = remember ? chosen.last : undefined;
    const newer = newest?.version !== undefined && isNewer(newest.version, version) ? newest.version : undefined;
    const offered = last === undefined ? {} : { last: { address: last.address, user: last.user } };
    const language = spoken(chosen.language, ruleOf(found, 'languages'), systemLanguages);
    const systemLanguage = spoken('system', ruleOf(found, 'languages'), systemLanguages);
    return {
      ...{ language, languageSetting, systemLanguage, theme, notifications },
      ...{ startAtLogon: on, hideFromCapture, remember, ...offered },
      ...{ handOver: handOverPolicy(found), fixed: fixedBy(found) },
      ...omitUndefined({ platform: ruleOf(found, 'platformAddress'), contact: contactOf(found) }),
      ...omitUndefined({ languages: ruleOf(found, 'languages'), newer, accent: parts.accent?.() }),
      ...(allowsAdministration(found) ? { administration: true } : {}),
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
    theme: async () => (await file.read()).theme ?? 'system',
    async change({ language, startAtLogon: on, ...others }) {
      const { remember } = others;
      const { fixed } = await read();
      const refused = fixed.find(
        ({ setting }) =>
          (setting === 'language' && language !== undefined) ||
          (setting === 'startAtLogon' && on !== undefined) ||
          (setting === 'remember' && remember !== undefined),
      );
      if (refused !== undefined) throw new FailureError('LK-6001', { name: refused.setting });
      const startAtLogonSet = on === undefined ? undefined : true;
      const written = omitUndefined({ language, ...others, startAtLogonSet });
      // First what the system may refuse: nothing has changed then.
      if (on !== undefined) await startAtLogon.turn(on);
      if (Object.keys(written).length > 0) {
        await changeFile(({ last, ...rest }) => {
          // A person who wants nothing remembered does not want the last sign-in to stay either.
          const kept = remember === false ? rest : { ...rest, ...omitUndefined({ last }) };
          return { ...kept, ...written };
        });
      }
      return await tell();
    },
    async followPolicy() {
      try {
        const found = await policy.read();
        // Who must not remember, or has nothing to sign in to any more, must not have the last sign-in lying about either.
        if (!allowsRemembering(found) || isRetiring(found)) {
          await changeFile(({ last, ...rest }) => (last === undefined ? undefined : rest));
        }
        if (isKnown(found, 'autostart')) {
          await followAutostart(ruleOf(found, 'autostart'), { file, startAtLogon, changeFile });
        }
      } finally {
        await tell();
      }
    },
    async startWithDrives() {
      const chosen = await file.read();
      if (chosen.startAtLogonSet === true || ruleOf(await policy.read(), 'autostart') !== undefined) return;
      await startAtLogon.turn(true);
      await changeFile((now) => ({ ...now, startAtLogonSet: true }));
      await tell();
    },
    isFirstTime: (account) =>
      changeFile(({ prepared = [], ...rest }) =>
        prepared.includes(account) ? undefined : { ...rest, prepared: [...prepared, account] },
      ),
    newest: newestVersion(file, changeFile, tell),
    signIns: signInMemory(file, policy, changeFile, tell),
  };
}

function newestVersion(file: SettingsFile, changeFile: ChangeFile, tell: () => Promise<unknown>): NewestVersion {
  const changed = async (change: (chosen: Chosen) => Chosen | undefined): Promise<void> => {
    try {
      if (await changeFile(change)) await tell();
    } catch (error) {
      if (!isFailure(error)) throw error; // the next look keeps it
    }
  };
  return {
    lookedAt: async () => (await file.read()).newest?.at,
    keep: ({ at, version }) =>
      changed(({ newest, ...rest }) => {
        const known = version ?? newest?.version;
        return { ...rest, newest: { at, ...omitUndefined({ version: known }) } };
      }),
    forget: () => changed(({ newest, ...rest }) => (newest === undefined ? undefined : rest)),
  };
}

function signInMemory(
  file: SettingsFile,
  policy: PolicySource,
  changeFile: ChangeFile,
  tell: () => Promise<unknown>,
): SignInMemory {
  return {
    last: async () => (allowsRemembering(await policy.read()) ? (await file.read()).last : undefined),
    async keep(what) {
      try {
        if (!allowsRemembering(await policy.read())) return;
        const isNew = await changeFile(({ remember = true, last, ...rest }) => {
          const next = remember ? after(last, what) : undefined;
          return next === undefined || isDeepStrictEqual(next, last) ? undefined : { ...rest, last: next };
        });
        if (isNew) await tell();
      } catch (error) {
        // The disk is full or the file is a newer version's: the person is asked again the next time.
        if (!isFailure(error)) throw error;
      }
    },
  };
}

/** Returns the sign-in to remember. A second factor belongs to its account, so it is not taken over to another one. */
function after(last: LastSignIn | undefined, what: Partial<LastSignIn>): LastSignIn | undefined {
  const { address = '', user = '' } = { ...last, ...what };
  if (address === '' || user === '') return undefined;
  const isSame = last?.address === address && last.user === user;
  const method = what.method ?? (isSame ? last.method : undefined);
  return { address, user, ...omitUndefined({ method }) };
}

/**
 * Follows IT's rule about the start at logon. A start that the user has switched off in the system's own settings stays off,
 * because that is theirs to decide, and neither Windows nor macOS lets a program undo it. A mere suggestion (`on`) is followed only once.
 */
async function followAutostart(
  wanted: 'required' | 'on' | 'off' | undefined,
  {
    file,
    startAtLogon,
    changeFile,
  }: Pick<SettingsParts, 'file' | 'startAtLogon'> & { readonly changeFile: ChangeFile },
): Promise<void> {
  if (wanted !== 'off') await startAtLogon.endPolicy?.();
  if (wanted === undefined) return;
  const chosen = await file.read();
  if (wanted === 'on' && chosen.startAtLogonSet === true) return;
  if ((await startAtLogon.isOn()) !== (wanted !== 'off')) {
    await startAtLogon.turn(wanted !== 'off', 'policy').catch((error: unknown) => {
      if (!isFailure(error, 'LK-5362', 'LK-5423')) throw error;
    });
  }
  if (wanted === 'on') await changeFile((now) => ({ ...now, startAtLogonSet: true }));
}

/** Chooses the language: the user's own choice or their system's language if IT allows it, otherwise the first that IT allows. */
export function spoken(
  language: Chosen['language'],
  allowed: readonly Language[] | undefined,
  systemLanguages: () => readonly string[],
): Language {
  const wanted = language === 'system' ? preferredLanguage(systemLanguages()) : language;
  return allowed === undefined || allowed.includes(wanted) ? wanted : (allowed[0] ?? wanted);
}

function handOverPolicy(lookup: PolicyLookup): SettingsView['handOver'] {
  const why = ({ yes: 'policy', no: 'no-policy', unknown: 'unreadable' } as const)[lookup.found];
  return { allowed: allowsHandOver(lookup), why, by: originOf(lookup, 'handOver') };
}

/** Lists the settings that IT has fixed, so that a person cannot change them. */
function fixedBy(lookup: PolicyLookup): SettingsView['fixed'] {
  const autostart = ruleOf(lookup, 'autostart');
  const fixed = [
    { setting: 'platform', name: 'platformAddress', is: ruleOf(lookup, 'platformAddress') !== undefined },
    { setting: 'language', name: 'languages', is: ruleOf(lookup, 'languages')?.length === 1 },
    { setting: 'startAtLogon', name: 'autostart', is: autostart === 'required' || autostart === 'off' },
    { setting: 'remember', name: 'remember', is: !allowsRemembering(lookup) },
  ] as const;
  return fixed.filter(({ is }) => is).map(({ setting, name }) => ({ setting, by: originOf(lookup, name) }));
}
