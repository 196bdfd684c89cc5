import * as z from 'zod/mini';
import { platformKinds, platformTraits } from '../contract/platform-kinds.ts';
import { warningDaysSchema } from '../contract/warning-days.ts';
import { oauthSchema, type OAuthApplication } from './oauth.ts';

/** What IT imposes on the machine. A rule that is absent keeps its safe default. */
export const policySchema = z.strictObject({
  version: z.literal(1),
  /** Whether an app password may be handed to another application over the clipboard. */
  handOver: z.exactOptional(z.boolean()),
  /** How people sign in with their browser. */
  oauth: z.exactOptional(oauthSchema),
  /** Whether what gives a session without anybody may be kept in the keychain, so that renewal needs nobody. */
  keepRefreshToken: z.exactOptional(z.boolean()),
  /** Whether people without a second factor may sign in to a Nextcloud with their password, besides the browser. */
  nextcloudPassword: z.exactOptional(z.boolean()),
  /** The one platform that may be set up: its address as a person would give it, and its kind where that is fixed too. */
  platform: z.exactOptional(
    z.strictObject({
      address: z.string().check(z.minLength(1), z.maxLength(2048)),
      kind: z.exactOptional(z.enum(platformKinds)),
    }),
  ),
  /** Instead of 14, 3 and 1. */
  warningDays: z.exactOptional(warningDaysSchema),
  /** Platforms whose app passwords people make on the page, and not by an API that is closed. */
  pages: z.exactOptional(z.array(z.enum(platformKinds.filter((kind) => platformTraits[kind].page === 'drive')))),
  /** Instead of the package's own, by their platform. What a recipe must be is proved when one is used. */
  recipes: z.exactOptional(z.array(z.unknown()).check(z.maxLength(10))),
});

export type Policy = Omit<z.infer<typeof policySchema>, 'version'>;

/** "There is none" is not "it cannot be read": what cannot be read never allows anything. `by` names the source to people. */
export type PolicyLookup =
  | { readonly found: 'yes'; readonly policy: Policy; readonly by: string }
  | { readonly found: 'no'; readonly by: string }
  | { readonly found: 'unknown'; readonly by: string; readonly why: 'damaged' | 'unreadable' | 'not-from-it' };

/** Where the policy of a machine comes from. Only IT can write there. Never rejects. */
export interface PolicySource {
  read(): Promise<PolicyLookup>;
}

/** Whether IT says that app passwords of this platform are made on its page. */
export function isMadeOnPage(lookup: PolicyLookup, platform: string): boolean {
  return lookup.found === 'yes' && lookup.policy.pages?.some((one) => one === platform) === true;
}

/** Whether app passwords may be handed over: only where IT says so. */
export function allowsHandOver(lookup: PolicyLookup): boolean {
  return lookup.found === 'yes' && lookup.policy.handOver === true;
}

/** Whether a refresh token may be kept: only where IT says so. */
export function allowsRefreshTokens(lookup: PolicyLookup): boolean {
  return lookup.found === 'yes' && lookup.policy.keepRefreshToken === true;
}

/** Whether a Nextcloud may be signed in to with a password: only where IT says so. */
export function allowsNextcloudPassword(lookup: PolicyLookup): boolean {
  return lookup.found === 'yes' && lookup.policy.nextcloudPassword === true;
}

/** The application to sign in with in the browser: IT's, otherwise the user's own setting. */
export function oauthApplication(
  lookup: PolicyLookup,
  setting: OAuthApplication | undefined,
): OAuthApplication | undefined {
  return (lookup.found === 'yes' ? lookup.policy.oauth : undefined) ?? setting;
}
