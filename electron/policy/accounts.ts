import * as z from 'zod/mini';
import { platformKinds } from '../contract/platform-kinds.ts';
import { hasInvisible } from '../contract/words/printable.ts';
import { isLabel } from '../drives/check-label.ts';
import { hasKnownPlaces } from './fill-template.ts';

/** Accepts a text in one line, without invisible characters or blanks at its ends. */
export const line = (most: number) =>
  z.string().check(
    z.minLength(1),
    z.maxLength(most),
    z.refine((said) => said === said.trim() && !hasInvisible(said)),
  );

/** An account that IT prepares for the person, who then has one click left. Nothing here proves who the person is. */
export const accountSchema = z.object({
  address: line(2048),
  kind: z.exactOptional(z.enum(platformKinds)),
  /** The user's name on the platform. `%USERNAME%`, `%UPN%` and `%COMPUTERNAME%` stand for what this computer knows. */
  user: z.exactOptional(line(320).check(z.refine(hasKnownPlaces))),
  label: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(100), z.refine(isLabel))),
  folder: z.exactOptional(line(1024)),
  /** The letter that the drive gets on Windows, if it is free. */
  letter: z.exactOptional(z.string().check(z.regex(/^[D-Z]$/))),
  /** Whether the sign-in in the browser needs nobody there, so that the drive is set up without a click. */
  silent: z.exactOptional(z.boolean()),
});

export type PolicyAccount = z.infer<typeof accountSchema>;

export const MOST_ACCOUNTS = 20;
