import { join } from 'node:path';
import { run } from '../../electron/os/run.ts';
import type { Demo, UserView } from '../demo/demo.ts';
import type { Desktop } from '../support/desktop.ts';

/**
 * The outside calls of a set-up, one after the other, each by the program that a person would use for it: what a set-up
 * costs at least on this machine. It does not journal, check or undo.
 */
export async function bareSetUp(demo: Demo, desktop: Desktop, user: UserView): Promise<void> {
  const tool = async (file: string, args: string[], stdin: string): Promise<string> => {
    const done = await run({ file, args, stdin, timeoutMs: 30_000, env: desktop.env });
    if (done.code !== 0) throw new Error(`${file} ${args.join(' ')}: ${done.stderr}${done.stdout}`);
    return done.stdout;
  };
  /** @param lines further options of curl, on its standard input where nobody can see them. */
  const curl = (method: string, url: string, lines: readonly string[] = []): Promise<string> =>
    tool('curl', ['-sS', '-X', method, '-K', '-', url], lines.join('\n'));
  const json = (value: unknown): string[] => [
    'header = "content-type: application/json"',
    `data = ${JSON.stringify(JSON.stringify(value))}`,
  ];
  const bearer = (token: string): string => `header = "authorization: Bearer ${token}"`;

  await curl('GET', `${demo.address}/api/publicconfig`);
  await curl('PROPFIND', demo.webdav, ['header = "depth: 0"']);
  const first = JSON.parse(
    await curl('POST', `${demo.address}/api/auth`, json({ user: user.name, password: user.password })),
  ) as { challenge: string };
  const code = { challenge: first.challenge, method: 'otp', code: demo.codeFor(user.name) };
  const { token } = JSON.parse(await curl('POST', `${demo.address}/api/auth/second-factor`, json(code))) as {
    token: string;
  };
  await tool('secret-tool', ['store', '--label=session', 'bench', 'session'], token);
  const made = JSON.parse(
    await curl('POST', `${demo.address}/api/account/app-credentials`, [bearer(token), ...json({ name: 'bench' })]),
  ) as { id: string; login: string; password: string };
  await tool('secret-tool', ['store', '--label=app', 'bench', 'app'], made.password);
  const { hostname, port } = new URL(demo.address);
  const item = ['xdg:schema', 'org.gnome.keyring.NetworkPassword', 'user', made.login, 'server', hostname];
  item.push('port', port, 'protocol', 'http', 'object', 'NetExplorer', 'authtype', 'basic');
  await tool('secret-tool', ['store', '--label=gvfs', ...item], made.password);
  const location = `dav://${made.login}@${hostname}:${port}/webdav/`;
  await tool('gio', ['mount', location], '2\n');
  const basic = `user = ${JSON.stringify(`${made.login}:${made.password}`)}`;
  await curl('PROPFIND', demo.webdav, [basic, 'header = "depth: 0"']);
  const prefix = `dav:host=${hostname},port=${port},ssl=false,user=${made.login},prefix=%2Fwebdav`;
  await tool('gio', ['save', join(desktop.home, 'run/gvfs', prefix, 'bench-proof')], 'bench');
  await curl('GET', `${demo.webdav}bench-proof`, [basic]);
  await curl('DELETE', `${demo.webdav}bench-proof`, [basic]);
  await tool('secret-tool', ['clear', 'bench', 'session'], '');
  await curl('DELETE', `${demo.address}/api/auth`, [bearer(token)]);
}
