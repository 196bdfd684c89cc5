import { omitUndefined } from '../contract/omit-undefined.ts';
import type { PolicyName } from '../contract/policy-names.ts';
import type { PolicyProblemView } from '../contract/policy-view.ts';
import type { MapperName } from '../contract/view.ts';
import type { OAuthApplication } from './oauth.ts';
import type { Policy } from './policy-keys.ts';

export type { Policy };

/**
 * Something that IT has written and that is not followed. `unknown` is ignored, for this Latchkey knows no such rule; what is `ill-typed` makes a
 * rule as strict as it can be, or leaves it out.
 */
export interface PolicyProblem extends PolicyProblemView {
  readonly name?: PolicyName;
  /** It may forbid something, so that it is taken to. */
  readonly closes?: true;
}

/** A look-up tells "there is none" from "it cannot be read": an unreadable policy never allows anything. `by` names the source to people. */
export type PolicyLookup =
  | {
      readonly found: 'yes';
      readonly policy: Policy;
      readonly by: string;
      /** Where each rule is, when that is somewhere else. */
      readonly origins?: ReadonlyMap<PolicyName, string>;
      readonly problems?: readonly PolicyProblem[];
    }
  | { readonly found: 'no'; readonly by: string }
  | { readonly found: 'unknown'; readonly by: string; readonly why: 'damaged' | 'unreadable' | 'not-from-it' };

/** Reads the policy of a machine, where only IT can write. */
export interface PolicySource {
  /** Never rejects. */
  read(): Promise<PolicyLookup>;
  /** Tells as soon as something may have changed, where the system tells that; it may miss some. Never throws. */
  readonly hints?: (changed: () => void, signal: AbortSignal) => void;
}

/** What IT says of a rule; undefined where it says nothing, or nobody can tell. */
export function ruleOf<N extends PolicyName>(lookup: PolicyLookup, name: N): Policy[N] | undefined {
  return lookup.found === 'yes' ? lookup.policy[name] : undefined;
}

/** Where a rule is, for people. */
export function originOf(lookup: PolicyLookup, name: PolicyName): string {
  return (lookup.found === 'yes' ? lookup.origins?.get(name) : undefined) ?? lookup.by;
}

/** Whether nobody can tell what a rule says that may forbid something: it is to be as strict as it can be. */
export function isClosed(lookup: PolicyLookup, name: PolicyName): boolean {
  if (lookup.found !== 'yes') return lookup.found === 'unknown';
  return lookup.policy[name] === undefined && lookup.problems?.some((one) => one.name === name && one.closes) === true;
}

/** Tells whether people make app passwords of this platform on its page, because IT says so. */
export function isMadeOnPage(lookup: PolicyLookup, platform: string): boolean {
  return ruleOf(lookup, 'pages')?.some((one) => one === platform) === true;
}

/** Gives the letters that drives may have, best first; any when IT says nothing. */
export function driveLetters(lookup: PolicyLookup): string | undefined {
  return ruleOf(lookup, 'driveLetters');
}

/** Gives the mapper to take where it works: IT's, otherwise the user's own setting. */
export function preferredMapper(lookup: PolicyLookup, setting: MapperName | undefined): MapperName | undefined {
  return ruleOf(lookup, 'driveMapper') ?? setting;
}

/** Tells whether drives are mapped past the gateway: only where IT says so. */
export function wantsDirectDrive(lookup: PolicyLookup): boolean {
  return ruleOf(lookup, 'directDrive') === true;
}

/** Tells whether app passwords may be handed over: only where IT says so. */
export function allowsHandOver(lookup: PolicyLookup): boolean {
  return ruleOf(lookup, 'handOver') === true;
}

/** Tells whether the keychain may keep a refresh token: only where IT says so. */
export function allowsRefreshTokens(lookup: PolicyLookup): boolean {
  return ruleOf(lookup, 'keepRefreshToken') === true;
}

/** Tells whether people may sign in to a Nextcloud with a password: only where IT says so. */
export function allowsNextcloudPassword(lookup: PolicyLookup): boolean {
  return ruleOf(lookup, 'nextcloudPassword') === true;
}

/** Tells whether a second drive may be set up: unless IT says otherwise. */
export function allowsMoreDrives(lookup: PolicyLookup): boolean {
  return ruleOf(lookup, 'moreDrives') ?? !isClosed(lookup, 'moreDrives');
}

/** Tells whether a report may be saved: unless IT says otherwise. */
export function allowsReport(lookup: PolicyLookup): boolean {
  return ruleOf(lookup, 'report') ?? !isClosed(lookup, 'report');
}

/** Gives the OAuth application for signing in in the browser: IT's, otherwise the user's own setting; none when IT's cannot be read. */
export function oauthApplication(
  lookup: PolicyLookup,
  setting: OAuthApplication | undefined,
): OAuthApplication | undefined {
  if (lookup.found !== 'yes') return setting;
  const { oauthClientId, oauthScopes, oauthAuthorizePath, oauthTokenPath } = lookup.policy;
  const parts = ['oauthClientId', 'oauthScopes', 'oauthAuthorizePath', 'oauthTokenPath'] as const;
  if (parts.some((name) => isClosed(lookup, name))) return undefined;
  if (oauthClientId === undefined) return setting;
  const more = { scopes: oauthScopes, authorizePath: oauthAuthorizePath, tokenPath: oauthTokenPath };
  return { clientId: oauthClientId, ...omitUndefined(more) };
}
