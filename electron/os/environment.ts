/**
 * What a person's environment may tell Latchkey and the programs that it starts.
 *
 * Some variables switch off the checks of TLS, record its keys, or change a program before it begins. They are meant for
 * somebody who develops another program, but they are still set when Latchkey starts.
 */

/**
 * The variables that weaken security.
 *
 * - `NODE_TLS_REJECT_UNAUTHORIZED`: makes Node accept any certificate.
 * - `NODE_EXTRA_CA_CERTS`, `NODE_USE_SYSTEM_CA`: add other certificates than the machine's and the one private CA.
 * - `NODE_OPTIONS`: allows old versions of TLS, weak ciphers, a log of its keys, foreign code. Node has read it when Latchkey
 *   begins (the packaged app does not read it at all); no program that Latchkey starts gets it.
 * - `SSLKEYLOGFILE`: writes the keys of connections to a file, by Chromium in the platform's page, and by GnuTLS and NSS in
 *   programs.
 */
const weakening = [
  'NODE_TLS_REJECT_UNAUTHORIZED',
  'NODE_EXTRA_CA_CERTS',
  'NODE_USE_SYSTEM_CA',
  'NODE_OPTIONS',
  'SSLKEYLOGFILE',
] as const;

/**
 * Removes these variables. To be called before anything else at a start, because Node reads some of them at each connection,
 * and warns.
 */
export function dropWeakening(env: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(env)) {
    // On Windows these names have no upper and lower case.
    if ((weakening as readonly string[]).includes(name.toUpperCase())) Reflect.deleteProperty(env, name);
  }
}
