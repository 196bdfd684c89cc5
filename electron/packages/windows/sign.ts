import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../os/run.ts';

/** What signs a package: the variables that electron-builder reads for what lies in it. */
export interface Signing {
  /** A PKCS #12 file: its path, or its content in base64. */
  readonly certificate: string;
  readonly password: string;
  /** Where a time is had from (RFC 3161), so that the signature holds when the certificate has ended; none when absent. */
  readonly timestamps?: string;
}

/** Of DigiCert, which gives them to everybody; plain http as the protocol has it, for the answer is signed. */
const TIMESTAMPS = 'http://timestamp.digicert.com';

/** What the environment says to sign with; undefined where nothing is to be signed. */
export function signingIn(env: NodeJS.ProcessEnv): Signing | undefined {
  const certificate = env['WIN_CSC_LINK'];
  if (certificate === undefined || certificate === '') return undefined;
  return { certificate, password: env['WIN_CSC_KEY_PASSWORD'] ?? '', timestamps: TIMESTAMPS };
}

/** Signs an MSI or a program in its place. @param work a folder of this run alone @throws when it cannot be signed */
export async function sign(file: string, { certificate, password, timestamps }: Signing, work: string): Promise<void> {
  const isPath = existsSync(certificate);
  const pkcs12 = isPath ? certificate : join(work, 'certificate.p12');
  if (!isPath) writeFileSync(pkcs12, Buffer.from(certificate, 'base64'), { mode: 0o600 });
  const signed = join(work, 'signed');
  const { code, stdout, stderr } = await run({
    file: 'sh',
    args: [
      // It reads the password from a file: a pipe of the shell is one, what Node gives a program is a socket.
      ...['-c', 'cat | osslsigncode sign -readpass /dev/stdin "$@"', 'sh'],
      ...['-pkcs12', pkcs12, '-h', 'sha256', '-n', 'Latchkey'],
      ...(timestamps === undefined ? [] : ['-ts', timestamps]),
      ...['-in', file, '-out', signed],
    ],
    stdin: password,
    timeoutMs: 120_000,
  });
  if (code !== 0) throw new Error(`${file} cannot be signed: ${stderr}${stdout}`);
  renameSync(signed, file);
}
