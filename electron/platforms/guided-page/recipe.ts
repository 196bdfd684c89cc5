import * as z from 'zod/mini';
import { hasPage, platformKinds } from '../../contract/platform-kinds.ts';
import { hostPattern, PLATFORM } from './page-hosts.ts';

/**
 * A recipe describes how a person makes an app password on a page that has no API, and how Latchkey finds it there. A recipe is
 * data from the package or from IT's policy: nothing in it is executed, and it can only restrict what the page's window may do.
 */

/** One line of text for people, without characters that could hide or turn around what it says. */
const line = (max: number) => z.string().check(z.minLength(1), z.maxLength(max), z.regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u));

/** A text in each language that Latchkey has. */
const text = z.strictObject({ en: line(400), fr: line(400) });

/** A text of the page itself, in any of its languages. It is compared without regard to case, spaces and apostrophes. */
const label = line(120);

const hosts = z.array(z.string().check(z.maxLength(253), z.regex(hostPattern))).check(z.minLength(1), z.maxLength(40));

/** An https address, or one of the platform itself. Loopback is allowed, as everywhere. */
const address = z.string().check(
  z.maxLength(300),
  z.regex(/^(\{platform\}|https:\/\/[a-z0-9.-]+|http:\/\/(127\.0\.0\.1|localhost)(:[0-9]{1,5})?)(\/[!-z|~]*)?$/),
  z.refine((url) => !/[\\@{}]/.test(url.replace(PLATFORM, ''))),
);

/**
 * The characters that app passwords consist of. The list is closed, because a pattern from outside could keep a computer busy
 * for ever.
 */
export const alphabets = ['printable', 'alphanumeric', 'letters', 'lower-case'] as const;

export const shapeSchema = z.strictObject({
  of: z.enum(alphabets),
  /** A shorter text could be any word of a page. */
  min: z.int().check(z.gte(12), z.lte(128)),
  max: z.int().check(z.gte(12), z.lte(128)),
});

/** One way to find the value: elements, or the text beside one of these labels. The ways are tried in order. */
const way = z.union([
  z.strictObject({ selector: line(200) }),
  z.strictObject({ labels: z.array(label).check(z.minLength(1), z.maxLength(12)) }),
]);

export const recipeSchema = z.strictObject({
  /** The address of the recipe's JSON schema, for editors. */
  $schema: z.exactOptional(z.string().check(z.maxLength(300))),
  version: z.literal(1),
  platform: z.enum(platformKinds.filter(hasPage)),
  /** What the app password may be used for. One for a drive also works for an application. */
  purpose: z.enum(['drive', 'application']),
  /** `{platform}` stands for the platform's address, without a slash at its end. */
  start: address,
  /** The hosts whose pages may be shown: `{platform}`, a host, or `*.` and a domain. Any other page is refused. */
  hosts,
  /** Hosts from which these pages may also load scripts, styles and pictures. */
  resources: z.exactOptional(hosts),
  /** The steps of the person, in order. A step is current as soon as the page shows one of its `seen`; the first needs none. */
  steps: z
    .array(
      z.strictObject({
        text,
        seen: z.exactOptional(z.array(label).check(z.minLength(1), z.maxLength(12))),
        /** Set for the step in which the app password gets its name. */
        name: z.exactOptional(z.literal(true)),
      }),
    )
    .check(z.minLength(1), z.maxLength(12)),
  value: z.strictObject({
    /** The value is looked for while the page shows one of these texts, and not before. */
    with: z.array(label).check(z.minLength(1), z.maxLength(12)),
    find: z.array(way).check(z.minLength(1), z.maxLength(12)),
    /**
     * Those of `hosts` on which the value may appear: a page for signing in never shows it, whatever it says. All hosts when
     * absent, as in older recipes.
     */
    hosts: z.exactOptional(hosts),
    shape: shapeSchema,
  }),
  /** The page on which app passwords are deleted by hand. */
  manage: address,
  /** Why the page may not offer app passwords. */
  missing: text,
  /** The same causes one by one, shown below `missing`; and what to tell the helpdesk. */
  causes: z.exactOptional(z.array(text).check(z.minLength(1), z.maxLength(6))),
  helpdesk: z.exactOptional(text),
  /** Most app passwords that an account may have, where that is known. */
  limit: z.exactOptional(z.int().check(z.gte(1), z.lte(10_000))),
  /** Most characters that the name of an app password may have. */
  nameLimit: z.int().check(z.gte(8), z.lte(128)),
  /** Days after which the user is reminded to check whether an app password is still needed. For those that do not expire. */
  reviewAfterDays: z.exactOptional(z.int().check(z.gte(1), z.lte(3650))),
});

export type Recipe = z.infer<typeof recipeSchema>;
export type Shape = z.infer<typeof shapeSchema>;
