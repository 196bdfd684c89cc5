import * as z from 'zod/mini';
import { mendNames } from '../contract/mend-names.ts';
import { platformKinds, platformTraits } from '../contract/platform-kinds.ts';
import { mapperNames, type MapperName } from '../contract/view.ts';
import { warningDaysSchema } from '../contract/warning-days.ts';
import { oauthSchema, type OAuthApplication } from './oauth.ts';

/** A host as it stands in an address: with its port where that is not the usual one. */
const host = z.string().check(z.minLength(1), z.maxLength(260), z.regex(/^[^\s/@]+$/));

/** IT imposes these rules on the machine; a rule that is absent keeps its safe default. */
export const policySchema = z.strictObject({
  version: z.literal(1),
  /** Lets people hand an app password to another application over the clipboard. */
  handOver: z.exactOptional(z.boolean()),
  /** The OAuth application with which people sign in in their browser. */
  oauth: z.exactOptional(oauthSchema),
  /** Lets the keychain keep a refresh token, which gives a session without anybody, so that renewal needs nobody. */
  keepRefreshToken: z.exactOptional(z.boolean()),
  /** Lets people without a second factor sign in to a Nextcloud with their password, besides the browser. */
  nextcloudPassword: z.exactOptional(z.boolean()),
  /** The one platform that may be set up: its address as a person would give it, and its kind where that is fixed too. */
  platform: z.exactOptional(
    z.strictObject({
      address: z.string().check(z.minLength(1), z.maxLength(2048)),
      kind: z.exactOptional(z.enum(platformKinds)),
    }),
  ),
  /** Days before the end of an app password at which the user is told, instead of 14, 3 and 1. */
  warningDays: z.exactOptional(warningDaysSchema),
  /** Platforms whose app passwords people make on the page, and not by an API that is closed. */
  pages: z.exactOptional(z.array(z.enum(platformKinds.filter((kind) => platformTraits[kind].page === 'drive')))),
  /** Letters that drives may have on Windows, best first; A, B and C are the machine's own. */
  driveLetters: z.exactOptional(z.string().check(z.regex(/^[D-Z]{1,23}$/))),
  /** Way of connecting drives that is taken where it works, instead of the user's own setting. */
  mapper: z.exactOptional(z.enum(mapperNames)),
  /** Has drives on Windows mapped straight to the platform by Windows, which is handed the app password then. */
  directDrive: z.exactOptional(z.boolean()),
  /** Recipes of guided pages in the place of the package's own, by their platform; a recipe is checked when it is used. */
  recipes: z.exactOptional(z.array(z.unknown()).check(z.maxLength(10))),
  /** What the gateway does not put right of a platform's answers, by its host: they are right, and read wrongly by it. */
  unmended: z.exactOptional(z.record(host, z.array(z.enum(mendNames)).check(z.maxLength(mendNames.length)))),
});

export type Policy = Omit<z.infer<typeof policySchema>, 'version'>;

/** A look-up tells "there is none" from "it cannot be read": an unreadable policy never allows anything. `by` names the source to people. */
export type PolicyLookup =
  | { readonly found: 'yes'; readonly policy: Policy; readonly by: string }
  | { readonly found: 'no'; readonly by: string }
  | { readonly found: 'unknown'; readonly by: string; readonly why: 'damaged' | 'unreadable' | 'not-from-it' };

/** Reads the policy of a machine, where only IT can write. Never rejects. */
export interface PolicySource {
  read(): Promise<PolicyLookup>;
}

/** Tells whether people make app passwords of this platform on its page, because IT says so. */
export function isMadeOnPage(lookup: PolicyLookup, platform: string): boolean {
  return lookup.found === 'yes' && lookup.policy.pages?.some((one) => one === platform) === true;
}

/** Gives the letters that drives may have, best first; any when IT says nothing. */
export function driveLetters(lookup: PolicyLookup): string | undefined {
  return lookup.found === 'yes' ? lookup.policy.driveLetters : undefined;
}

/** Gives the mapper to take where it works: IT's, otherwise the user's own setting. */
export function preferredMapper(lookup: PolicyLookup, setting: MapperName | undefined): MapperName | undefined {
  return (lookup.found === 'yes' ? lookup.policy.mapper : undefined) ?? setting;
}

/** Tells whether drives are mapped past the gateway: only where IT says so. */
export function wantsDirectDrive(lookup: PolicyLookup): boolean {
  return lookup.found === 'yes' && lookup.policy.directDrive === true;
}

/** Tells whether app passwords may be handed over: only where IT says so. */
export function allowsHandOver(lookup: PolicyLookup): boolean {
  return lookup.found === 'yes' && lookup.policy.handOver === true;
}

/** Tells whether the keychain may keep a refresh token: only where IT says so. */
export function allowsRefreshTokens(lookup: PolicyLookup): boolean {
  return lookup.found === 'yes' && lookup.policy.keepRefreshToken === true;
}

/** Tells whether people may sign in to a Nextcloud with a password: only where IT says so. */
export function allowsNextcloudPassword(lookup: PolicyLookup): boolean {
  return lookup.found === 'yes' && lookup.policy.nextcloudPassword === true;
}

/** Gives the OAuth application for signing in in the browser: IT's, otherwise the user's own setting. */
export function oauthApplication(
  lookup: PolicyLookup,
  setting: OAuthApplication | undefined,
): OAuthApplication | undefined {
  return (lookup.found === 'yes' ? lookup.policy.oauth : undefined) ?? setting;
}
