import * as z from 'zod/mini';

/** An app password that can be used: a keychain cuts text at NUL, and a line break ends a line of configuration. */
export const usablePassword = z.string().check(z.minLength(1), z.maxLength(1024), z.regex(/^[^\p{Cc}]*$/u));
