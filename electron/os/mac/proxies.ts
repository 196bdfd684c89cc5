import { run, type Command, type Run } from '../run.ts';

const LOOK_MS = 3000;

/** Prints the proxies of the network in use, as System Settings or a profile has set them (scutil(8)). */
export const proxiesCommand: Command = { file: '/usr/sbin/scutil', args: ['--proxy'], timeoutMs: LOOK_MS };

/**
 * Gives the proxies as environment variables. Proxies that a script chooses (PAC) are left out, and so are exceptions by network
 * (`169.254/16`), which these variables cannot express. Pure.
 * @param stdout the output of `scutil --proxy`
 */
export function proxiesIn(stdout: string): Readonly<Record<string, string>> {
  const values = new Map<string, string>();
  const exceptions: string[] = [];
  for (const line of stdout.split('\n')) {
    const [, name = '', value = ''] = /^\s*(\w+) : (\S+)$/.exec(line) ?? [];
    if (/^\d+$/.test(name)) exceptions.push(value);
    else if (name !== '') values.set(name, value);
  }
  const proxyFor = (kind: 'HTTP' | 'HTTPS'): string | undefined => {
    const [host, port] = [values.get(`${kind}Proxy`), values.get(`${kind}Port`)];
    if (values.get(`${kind}Enable`) !== '1' || host === undefined) return undefined;
    return `http://${host.includes(':') ? `[${host}]` : host}:${port ?? '80'}`;
  };
  const [plain, secure] = [proxyFor('HTTP'), proxyFor('HTTPS')];
  if (plain === undefined && secure === undefined) return {};
  const names = exceptions.filter((one) => !one.includes('/')).map((one) => one.replace(/^\*(?=\.)/, ''));
  return {
    ...(plain === undefined ? {} : { http_proxy: plain }),
    ...(secure === undefined ? {} : { https_proxy: secure }),
    ...(names.length === 0 ? {} : { no_proxy: names.join(',') }),
  };
}

/** Asks macOS for the proxies. Gives none when scutil fails. */
export async function systemProxies(by: Run = run): Promise<Readonly<Record<string, string>>> {
  const { code, stdout } = await by(proxiesCommand);
  return code === 0 ? proxiesIn(stdout) : {};
}
