import * as z from 'zod/mini';

/** Accepts paths below the platform's own address only: with the address of another host a person would sign in there. */
const path = z.string().check(z.maxLength(200), z.regex(/^\/(?!\/)[\w./~-]*$/));
const visible = z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^[\x21-\x7e]+$/));

/** An administrator of the platform has registered this OAuth application for Latchkey. */
export const oauthSchema = z.strictObject({
  clientId: visible,
  scopes: z.exactOptional(z.array(visible).check(z.maxLength(20))),
  authorizePath: z.exactOptional(path),
  tokenPath: z.exactOptional(path),
});

export type OAuthApplication = z.infer<typeof oauthSchema>;
