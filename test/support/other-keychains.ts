import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withSessionBus } from '../../electron/os/linux/bus/session-bus.ts';
import { secretServiceCalls } from '../../electron/os/linux/keychain/secret-service-calls.ts';
import { run } from '../../electron/os/run.ts';
import { startDesktop, type Desktop } from './desktop.ts';

/** A throw-away session in which another program than gnome-keyring is the Secret Service. */
export interface OtherKeychain {
  readonly desktop: Desktop;
  lock(): Promise<void>;
  unlock(): Promise<void>;
  stop(): Promise<void>;
}

const SERVICE = 'org.freedesktop.secrets';
const PASSWORD = 'pw\n';
const GROUP = '01020304-0506-0708-090a-0b0c0d0e0f10';

/** A database with one group, which KeePassXC shows to other programs. The identifiers are the same number twice. */
const DATABASE = `<?xml version="1.0" encoding="utf-8" standalone="yes"?>
<KeePassFile><Meta><DatabaseName>secrets</DatabaseName><CustomData><Item>
<Key>FDO_SECRETS_EXPOSED_GROUP</Key><Value>{${GROUP}}</Value></Item></CustomData></Meta>
<Root><Group><UUID>${Buffer.from(GROUP.replaceAll('-', ''), 'hex').toString('base64')}</UUID>
<Name>Root</Name></Group></Root></KeePassFile>`;

/** As somebody has it who wants no question for each access. */
const SETTINGS = `[General]
ConfigVersion=2
UpdateCheckMessageShown=true
[FdoSecrets]
Enabled=true
ShowNotification=false
ConfirmAccessItem=false
ConfirmDeleteItem=false
[GUI]
CheckForUpdates=false
`;

/** KeePassXC with an open database. It cannot be locked here: opening it again takes a person at its window. */
export async function startKeepassxc(): Promise<OtherKeychain> {
  const desktop = await startDesktop({ keyring: 'none' });
  const path = (...names: string[]): string => join(desktop.home, ...names);
  const env = { PATH: process.env['PATH'] ?? '', QT_QPA_PLATFORM: 'offscreen', ...desktop.env };
  writeFileSync(path('db.xml'), DATABASE);
  writeFileSync(path('keepassxc.ini'), SETTINGS);
  const file = 'keepassxc-cli';
  const args = ['import', '-p', path('db.xml'), path('db.kdbx')];
  const made = await run({ file, args, env, stdin: PASSWORD.repeat(2), timeoutMs: 20_000 });
  if (made.code !== 0) throw new Error(`keepassxc-cli: ${made.stderr}`);
  const own = ['--config', path('keepassxc.ini'), '--localconfig', path('local.ini')];
  const program = spawn('keepassxc', ['--pw-stdin', ...own, path('db.kdbx')], {
    env,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  program.stdin.end(PASSWORD);
  const cannot = (): Promise<never> => Promise.reject(new Error('KeePassXC opens its database for a person only'));
  await started(desktop, program);
  await opened(desktop);
  return { desktop, lock: cannot, unlock: cannot, stop: () => stop(desktop, program) };
}

/** KWallet with a wallet that was opened at logon, by what its PAM module says to it. */
export async function startKwallet(): Promise<OtherKeychain> {
  const desktop = await startDesktop({ keyring: 'none' });
  const env = { PATH: process.env['PATH'] ?? '', QT_QPA_PLATFORM: 'offscreen', ...desktop.env };
  const wallets = join(desktop.home, '.local/share/kwalletd');
  mkdirSync(wallets);
  writeFileSync(join(wallets, 'kdewallet.salt'), randomBytes(56));
  writeFileSync(
    join(desktop.home, '.config/kwalletrc'),
    '[Wallet]\nFirst Use=false\nPrompt on Open=false\nDefault Wallet=kdewallet\n[org.freedesktop.secrets]\napiEnabled=true\n',
  );
  const hash = randomBytes(56);
  const open = async (): Promise<void> => {
    await onBus(desktop, async (bus) => {
      const of = { destination: 'org.kde.kwalletd5', path: '/modules/kwalletd5', interface: 'org.kde.KWallet' };
      await bus.call({ ...of, member: 'pamOpen', signature: 'sayi', body: ['kdewallet', hash, 0] });
    });
  };
  const start = async (): Promise<ChildProcess> => {
    const program = spawn('kwalletd5', [], { env, stdio: 'ignore' });
    await started(desktop, program);
    await open();
    return program;
  };
  const first = await start(); // makes the wallet, which only the next one shows as a collection
  const file = join(wallets, 'kdewallet.kwl');
  for (let waited = 0; !existsSync(file) && waited < 5000; waited += 50) await sleep(50);
  await ended(first);
  const program = await start();
  return {
    desktop,
    async lock() {
      await onBus(desktop, async (bus) => {
        const of = { destination: SERVICE, path: '/org/freedesktop/secrets' };
        const body = [['/org/freedesktop/secrets/collection/kdewallet']];
        const call = { ...of, interface: 'org.freedesktop.Secret.Service', member: 'Lock', signature: 'ao', body };
        await bus.call(call);
      });
    },
    unlock: open,
    stop: () => stop(desktop, program),
  };
}

/** Not asked by its name, which would start gnome-keyring. */
async function started(desktop: Desktop, program: ChildProcess): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 100) {
    if (program.exitCode !== null) throw new Error('the keychain ended at once');
    if (await onBus(desktop, hasKeychain)) return;
    await sleep(100);
  }
  throw new Error('the keychain did not start');
}

/** KeePassXC is on the bus before it has worked out the key of its database. */
async function opened(desktop: Desktop): Promise<void> {
  for (let waited = 0; waited < 20_000; waited += 100) {
    const collection = await onBus(desktop, (bus) => secretServiceCalls(bus).defaultCollection());
    if (collection?.locked === false) return;
    await sleep(100);
  }
  throw new Error('the database did not open');
}

async function hasKeychain(bus: Parameters<Parameters<typeof withSessionBus>[1]>[0]): Promise<boolean> {
  const own = 'org.freedesktop.DBus';
  const of = { destination: own, path: '/org/freedesktop/DBus', interface: own };
  const [owned] = await bus.call({ ...of, member: 'NameHasOwner', signature: 's', body: [SERVICE] });
  return owned === true;
}

function onBus<T>(desktop: Desktop, work: Parameters<typeof withSessionBus<T>>[1]): Promise<T> {
  return withSessionBus({ timeoutMs: 10_000, address: desktop.env['DBUS_SESSION_BUS_ADDRESS'] ?? '' }, work);
}

async function stop(desktop: Desktop, program: ChildProcess): Promise<void> {
  await ended(program);
  await desktop.stop();
}

/** KeePassXC takes SIGTERM for a wish, and may ask about it. */
async function ended(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const over = new Promise((resolve) => program.once('exit', resolve));
  program.kill('SIGKILL');
  await over;
}
