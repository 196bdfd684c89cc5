import { expect, it } from 'vitest';
import {
  networkPasswordAttributes,
  secretServiceNetworkPasswords,
} from '../../../electron/os/linux/keychain/network-password.ts';
import type { NetworkPasswordItem } from '../../../electron/secrets/network-password.ts';
import { Secret } from '../../../electron/secrets/secret.ts';

const item: NetworkPasswordItem = { id: 'c1', server: 'files.example', port: 443, user: 'alice', realm: 'The "files"' };

it('has every attribute that gvfs looks for, and the id of the connection', () => {
  expect(networkPasswordAttributes(item)).toEqual({
    'xdg:schema': 'org.gnome.keyring.NetworkPassword',
    user: 'alice',
    server: 'files.example',
    port: '443',
    protocol: 'http',
    object: 'The "files"',
    authtype: 'basic',
    'latchkey:id': 'c1',
  });
});

it('is stored in place of what the connection had, and found and removed by the id alone', async () => {
  const calls: unknown[][] = [];
  const passwords = secretServiceNetworkPasswords({
    store: (...call) => Promise.resolve(void calls.push(['store', ...call])),
    remove: (...call) => Promise.resolve(void calls.push(['remove', ...call])),
    has: (...call) => Promise.resolve(calls.push(['has', ...call]) > 0),
  });
  const secret = new Secret('p');
  await passwords.put(item, secret);
  await passwords.has('c1');
  await passwords.remove('c1');
  const stored = { label: 'Latchkey: alice@files.example', attributes: networkPasswordAttributes(item) };
  expect(calls).toEqual([
    ['store', stored, secret, { 'latchkey:id': 'c1' }],
    ['has', { 'latchkey:id': 'c1' }],
    ['remove', { 'latchkey:id': 'c1' }],
  ]);
});
