import { isVersion } from '../contract/versions.ts';
import { withoutLastSlashes } from '../http/address.ts';
import { isClosed, ruleOf, type PolicyLookup } from '../policy/policy.ts';

/** How this program came onto the computer, as far as it concerns newer versions. */
export interface Installation {
  /** The text of the package's `app-update.yml`, which electron-builder writes; undefined when there is none. */
  readonly appUpdate: string | undefined;
  /** Whether the program lies in the user's own folder: only there can its user install a newer one without IT. */
  readonly isOwn: boolean;
  /** The name of the file that names the newest version, beside the package. */
  readonly versionFile: string;
}

/**
 * Decides where the newest version is looked up.
 * @returns an address with https; undefined when no request is to be made: IT has switched the notice off, its rules cannot be read, or
 * there is no source
 */
export function sourceOfVersions(
  lookup: PolicyLookup,
  { appUpdate, isOwn, versionFile }: Installation,
): string | undefined {
  const isOff = ruleOf(lookup, 'updateNotice') === false || isClosed(lookup, 'updateNotice');
  if (isOff || isClosed(lookup, 'updateSource')) return undefined;
  const theirs = ruleOf(lookup, 'updateSource');
  if (theirs !== undefined) return theirs;
  if (!isOwn || appUpdate === undefined) return undefined;
  const provider = /^provider: *(\S+) *$/m.exec(appUpdate)?.[1];
  const url = /^url: *['"]?(https:\/\/[^\s'"?#@]+)['"]? *$/m.exec(appUpdate)?.[1];
  // Other providers answer with a redirect, which is not followed.
  return provider === 'generic' && url !== undefined ? `${withoutLastSlashes(url)}/${versionFile}` : undefined;
}

/** Reads the version of a file like `latest.yml`, or of JSON with `version`; undefined when it names none. */
export function versionIn(text: string): string | undefined {
  const inYaml = /^version: *['"]?([\d.]+)['"]? *$/m.exec(text)?.[1];
  const version = inYaml ?? inJson(text);
  return version !== undefined && isVersion(version) ? version : undefined;
}

function inJson(text: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    const version = typeof parsed === 'object' && parsed !== null && 'version' in parsed ? parsed.version : undefined;
    return typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}

const DAY_MS = 24 * 3600_000;
/** The time over which the looks after a start are spread: people start their computers at the same hours. */
const SPREAD_MS = 3600_000;

/**
 * Returns how long to wait, in ms, until the next look: a day after the last one, and within an hour when that is over.
 * @param looks when it was looked up, in ms; NaN for what is not known
 */
export function nextVersionLook(looks: readonly number[], now: number, random: number): number {
  const past = looks.filter((at) => at <= now); // a later one is of a clock that was wrong
  const due = Math.max(now, ...past.map((at) => at + DAY_MS));
  return due - now + Math.floor(random * SPREAD_MS);
}
