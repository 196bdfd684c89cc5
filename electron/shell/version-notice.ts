import { nextVersionLook, sourceOfVersions, versionIn, type Installation } from '../upkeep/newest-version.ts';
import type { PolicySource } from '../policy/policy.ts';
import type { NewestVersion } from '../settings/settings.ts';

export interface VersionNoticeParts {
  readonly policy: Pick<PolicySource, 'read'>;
  readonly installation: () => Promise<Installation>;
  /** Reads a small text of the web; undefined when it cannot be had. Never rejects. */
  readonly readText: (address: string) => Promise<string | undefined>;
  readonly newest: NewestVersion;
  readonly now: () => number;
  readonly random: () => number;
  readonly timer: (ms: number, work: () => void) => () => void;
}

/** Looks once a day whether a newer version is out. Nothing is ever downloaded or installed. */
export interface VersionNotice {
  /** Follows IT's rules, at the start and whenever they have changed. Makes no request itself. */
  follow(): Promise<void>;
}

export function createVersionNotice(parts: VersionNoticeParts): VersionNotice {
  let cancel = (): void => undefined;

  const source = async (): Promise<string | undefined> =>
    sourceOfVersions(await parts.policy.read(), await parts.installation());

  const look = async (): Promise<void> => {
    const address = await source(); // IT may have switched it off since the timer was set
    const text = address === undefined ? undefined : await parts.readText(address);
    const version = text === undefined ? undefined : versionIn(text);
    if (address !== undefined) await parts.newest.keep({ at: new Date(parts.now()).toISOString(), version });
    await follow();
  };

  const follow = async (): Promise<void> => {
    cancel();
    cancel = () => undefined;
    if ((await source()) === undefined) {
      await parts.newest.forget();
      return;
    }
    const last = await parts.newest.lookedAt();
    const wait = nextVersionLook(last === undefined ? undefined : Date.parse(last), parts.now(), parts.random());
    cancel();
    cancel = parts.timer(wait, () => void look());
  };
  return { follow };
}
