import * as z from 'zod/mini';

/** Accepts paths below the platform's own address only: with the address of another host a person would sign in there. */
export const oauthPath = z.string().check(z.maxLength(200), z.regex(/^\/(?!\/)[\w./~-]*$/));
/** Accepts what goes into an address without being encoded: a client id, a scope. */
export const oauthWord = z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^[\x21-\x7e]+$/));
export const oauthScopes = z.array(oauthWord).check(z.maxLength(20));

/** An administrator of the platform has registered this OAuth application for Latchkey. */
export const oauthSchema = z.strictObject({
  clientId: oauthWord,
  scopes: z.exactOptional(oauthScopes),
  authorizePath: z.exactOptional(oauthPath),
  tokenPath: z.exactOptional(oauthPath),
});

export type OAuthApplication = z.infer<typeof oauthSchema>;
