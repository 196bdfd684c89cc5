import { omitUndefined } from '../contract/omit-undefined.ts';
import type { PolicyName } from '../contract/policy-names.ts';
import type { PolicyProblemView } from '../contract/policy-view.ts';
import type { MapperName } from '../contract/view.ts';
import type { PolicyAccount } from './accounts.ts';
import type { OAuthApplication } from './oauth.ts';
import type { Policy } from './policy-keys.ts';

export type { Policy, PolicyAccount };

/**
 * An entry of IT's that Latchkey does not follow. `unknown`: this version has no such rule, and ignores it. `ill-typed`: the
 * value cannot be read, so that the rule counts as strict as it can be, or as not set.
 */
export interface PolicyProblem extends PolicyProblemView {
  readonly name?: PolicyName;
  /** The rule can forbid something, so it counts as forbidding. */
  readonly closes?: true;
}

/**
 * The result of reading the policy, which keeps "there is none" apart from "it cannot be read": an unreadable policy never allows
 * anything. `by` names the source to people.
 */
export type PolicyLookup =
  | {
      readonly found: 'yes';
      readonly policy: Policy;
      readonly by: string;
      /** The source of each rule, when it is another one than `by`. */
      readonly origins?: ReadonlyMap<PolicyName, string>;
      readonly problems?: readonly PolicyProblem[];
    }
  | { readonly found: 'no'; readonly by: string }
  | { readonly found: 'unknown'; readonly by: string; readonly why: 'damaged' | 'unreadable' | 'not-from-it' };

/** Reads a machine's policy from a place where only IT can write. */
export interface PolicySource {
  /** Reads the policy. Never rejects: what cannot be read is `unknown`. */
  read(): Promise<PolicyLookup>;
  /**
   * Calls `changed` as soon as the policy may have changed, on systems that report changes; some changes may be missed. Never
   * throws.
   */
  readonly hints?: (changed: () => void, signal: AbortSignal) => void;
}

/** Gives IT's value for a rule; undefined when IT has set none, or the policy cannot be read. */
export function ruleOf<N extends PolicyName>(lookup: PolicyLookup, name: N): Policy[N] | undefined {
  return lookup.found === 'yes' ? lookup.policy[name] : undefined;
}

/** Gives the source of a rule, for people. */
export function originOf(lookup: PolicyLookup, name: PolicyName): string {
  return (lookup.found === 'yes' ? lookup.origins?.get(name) : undefined) ?? lookup.by;
}

/** Tells whether a rule that can forbid something cannot be read: it then has to be as strict as it can be. */
export function isClosed(lookup: PolicyLookup, name: PolicyName): boolean {
  if (lookup.found !== 'yes') return lookup.found === 'unknown';
  return lookup.policy[name] === undefined && lookup.problems?.some((one) => one.name === name && one.closes) === true;
}

/** Tells whether it is certain what IT has set for a rule, or that IT has set nothing. */
export function isKnown(lookup: PolicyLookup, name: PolicyName): boolean {
  if (lookup.found !== 'yes') return lookup.found === 'no';
  return lookup.policy[name] !== undefined || lookup.problems?.some((one) => one.name === name) !== true;
}

/** Tells whether IT has people make this platform's app passwords on its page. */
export function isMadeOnPage(lookup: PolicyLookup, platform: string): boolean {
  return ruleOf(lookup, 'pages')?.some((one) => one === platform) === true;
}

/** Tells whether IT has every computer retire Latchkey. */
export function isRetiring(lookup: PolicyLookup): boolean {
  return ruleOf(lookup, 'retire') === true;
}

/** Tells whether IT wants something done for a person who has set nothing up: accounts prepared, or Latchkey retired. */
export function wantsWork(lookup: PolicyLookup): boolean {
  return (ruleOf(lookup, 'accounts')?.length ?? 0) > 0 || isRetiring(lookup);
}

/** Gives the letters that drives may have, best first; undefined, which allows all, when IT has set none. */
export function driveLetters(lookup: PolicyLookup): string | undefined {
  return ruleOf(lookup, 'driveLetters');
}

/** Gives the mapper that is used where it works: IT's, otherwise the user's own setting. */
export function preferredMapper(lookup: PolicyLookup, setting: MapperName | undefined): MapperName | undefined {
  return ruleOf(lookup, 'driveMapper') ?? setting;
}

/** Tells whether drives are mapped past the gateway, which only IT can allow. */
export function wantsDirectDrive(lookup: PolicyLookup): boolean {
  return ruleOf(lookup, 'directDrive') === true;
}

/** Tells whether app passwords may be handed over, which only IT can allow. */
export function allowsHandOver(lookup: PolicyLookup): boolean {
  return ruleOf(lookup, 'handOver') === true;
}

/** Tells whether other users' app passwords may be administered from this computer, which only IT can allow. */
export function allowsAdministration(lookup: PolicyLookup): boolean {
  return ruleOf(lookup, 'administration') === true;
}

/** Tells whether the keychain may keep a refresh token, which only IT can allow. */
export function allowsRefreshTokens(lookup: PolicyLookup): boolean {
  return ruleOf(lookup, 'keepRefreshToken') === true;
}

/** Tells whether people may sign in to a Nextcloud with a password, which only IT can allow. */
export function allowsNextcloudPassword(lookup: PolicyLookup): boolean {
  return ruleOf(lookup, 'nextcloudPassword') === true;
}

/** Tells whether a second drive may be set up, which IT can forbid. */
export function allowsMoreDrives(lookup: PolicyLookup): boolean {
  return ruleOf(lookup, 'moreDrives') ?? !isClosed(lookup, 'moreDrives');
}

/** Tells whether the last sign-in may be remembered, which IT can forbid. */
export function allowsRemembering(lookup: PolicyLookup): boolean {
  return ruleOf(lookup, 'remember') ?? !isClosed(lookup, 'remember');
}

/** Tells whether a report may be saved, which IT can forbid. */
export function allowsReport(lookup: PolicyLookup): boolean {
  return ruleOf(lookup, 'report') ?? !isClosed(lookup, 'report');
}

/**
 * Gives the OAuth application for signing in with the browser: IT's, otherwise the user's own setting. Gives undefined when one
 * of IT's OAuth rules, or the policy as a whole, cannot be read: nobody can tell then whose application IT allows.
 */
export function oauthApplication(
  lookup: PolicyLookup,
  setting: OAuthApplication | undefined,
): OAuthApplication | undefined {
  if (lookup.found === 'no') return setting;
  if (lookup.found === 'unknown') return undefined;
  const { oauthClientId, oauthScopes, oauthAuthorizePath, oauthTokenPath } = lookup.policy;
  const parts = ['oauthClientId', 'oauthScopes', 'oauthAuthorizePath', 'oauthTokenPath'] as const;
  if (parts.some((name) => isClosed(lookup, name))) return undefined;
  if (oauthClientId === undefined) return setting;
  const more = { scopes: oauthScopes, authorizePath: oauthAuthorizePath, tokenPath: oauthTokenPath };
  return { clientId: oauthClientId, ...omitUndefined(more) };
}
