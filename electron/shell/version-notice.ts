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
  /** The last look of this session: where the settings cannot be written, nothing else would keep it to one a day. */
  let lookedAt = NaN;

  const source = async (): Promise<string | undefined> =>
    sourceOfVersions(await parts.policy.read(), await parts.installation());

  const look = async (): Promise<void> => {
    const address = await source(); // IT may have switched it off since the timer was set
    if (address !== undefined) {
      lookedAt = parts.now();
      const text = await parts.readText(address);
      const version = text === undefined ? undefined : versionIn(text);
      await parts.newest.keep({ at: new Date(parts.now()).toISOString(), version });
    }
    await follow();
  };

  const follow = async (): Promise<void> => {
    cancel();
    cancel = () => undefined;
    if ((await source()) === undefined) {
      await parts.newest.forget();
      return;
    }
    const kept = Date.parse((await parts.newest.lookedAt()) ?? '');
    const wait = nextVersionLook([kept, lookedAt], parts.now(), parts.random());
    cancel();
    cancel = parts.timer(wait, () => void look());
  };
  return { follow };
}
