import { describe, expect, it } from 'vitest';
import { BusError, type SessionBus } from '../../../../../electron/os/linux/bus/session-bus.ts';
import {
  secretServiceCalls,
  type SecretServiceCalls,
} from '../../../../../electron/os/linux/keychain/secret-service-calls.ts';
import { Secret } from '../../../../../electron/secrets/secret.ts';

/** A service that answers each method with what is given, or fails with a D-Bus error name. */
function answering(replies: Record<string, readonly unknown[] | string>): SecretServiceCalls {
  const bus: SessionBus = {
    call({ member }) {
      const reply = replies[member] ?? [];
      return typeof reply === 'string' ? Promise.reject(new BusError(reply)) : Promise.resolve(reply);
    },
    variant: (signature, value) => ({ signature, value }),
    untilSignal: () => Promise.reject(new Error('nobody carries out a prompt here')),
  };
  return secretServiceCalls(bus);
}

const variant = (value: unknown) => ({ signature: '', value });
const path = '/org/freedesktop/secrets/collection/login';
const item = { label: 'x', attributes: {} };

describe('a Secret Service that answers with a prompt', () => {
  it('has stored nothing yet', async () => {
    const key = Buffer.alloc(128, 7);
    const service = answering({ OpenSession: [variant(key), '/s/1'], CreateItem: ['/', '/prompt/1'] });
    expect(await service.createItem(path, item, new Secret('p'))).toEqual({ prompt: '/prompt/1' });
  });

  it('has deleted nothing yet', async () => {
    expect(await answering({ Delete: ['/prompt/1'] }).deleteItem('/i/1')).toEqual({ prompt: '/prompt/1' });
    expect(await answering({ Delete: ['/'] }).deleteItem('/i/1')).toEqual({ done: undefined });
  });

  it('has unlocked nothing yet', async () => {
    expect(await answering({ Unlock: [[], '/prompt/1'] }).unlock([path])).toEqual({ prompt: '/prompt/1' });
    expect(await answering({ Unlock: [[path], '/'] }).unlock([path])).toEqual({ done: [path] });
  });
});

describe('where items go', () => {
  const alone = { ReadAlias: ['/'], Get: [variant([path, '/org/freedesktop/secrets/collection/session'])] };

  it('the only collection that stays, where none is called the default', async () => {
    // One reply for every property here: the list of collections is no "false", so it counts as locked.
    expect(await answering(alone).defaultCollection()).toEqual({ path, locked: true });
  });

  it.each([
    ['several that none of is the default', { ...alone, Get: [variant([path, `${path}2`])] }],
    ['none at all', { ...alone, Get: [variant([])] }],
    ['a default that is gone', { ReadAlias: [path], Get: 'org.freedesktop.DBus.Error.UnknownMethod' }],
  ])('nowhere with %s', async (_what, replies) => {
    expect(await answering(replies).defaultCollection()).toBeUndefined();
  });
});

it('sends a secret as it is only to a service that knows no encryption', async () => {
  const sent: unknown[] = [];
  const bus: SessionBus = {
    call({ member, body = [] }) {
      sent.push([member, ...body]);
      if (member === 'OpenSession' && body[0] !== 'plain') {
        return Promise.reject(new BusError('org.freedesktop.DBus.Error.NotSupported'));
      }
      return Promise.resolve(member === 'OpenSession' ? [variant(''), '/s/1'] : ['/i/1', '/']);
    },
    variant: (signature, value) => ({ signature, value }),
    untilSignal: () => Promise.reject(new Error('there is no prompt')),
  };
  expect(await secretServiceCalls(bus).createItem(path, item, new Secret('pässwörd'))).toEqual({ done: '/i/1' });
  const [first, second, third] = sent as unknown[][];
  expect([first?.[1], second?.[1]]).toEqual(['dh-ietf1024-sha256-aes128-cbc-pkcs7', 'plain']);
  expect(third?.[2]).toEqual(['/s/1', Buffer.alloc(0), Buffer.from('pässwörd'), 'text/plain']);
});

it('has no secret of an item that is gone', async () => {
  const gone = 'org.freedesktop.Secret.Error.NoSuchObject';
  const key = Buffer.alloc(128, 7);
  expect(await answering({ OpenSession: [variant(key), '/s/1'], GetSecret: gone }).getSecret('/i/1')).toBeUndefined();
});

it.each(['org.freedesktop.Secret.Error.NoSuchObject', 'org.freedesktop.DBus.Error.UnknownObject'])(
  'takes an item that is gone already (%s) for deleted',
  async (name) => {
    expect(await answering({ Delete: name }).deleteItem('/i/1')).toEqual({ done: undefined });
  },
);

it('takes a collection for locked unless it says that it is not', async () => {
  const state = (locked: unknown) => answering({ ReadAlias: [path], Get: [variant(locked)] }).defaultCollection();
  expect(await state(false)).toEqual({ path, locked: false });
  expect(await state(true)).toEqual({ path, locked: true });
  expect(await state('no')).toEqual({ path, locked: true });
});

describe('a Secret Service that answers nonsense is refused', () => {
  const key = variant(Buffer.alloc(128, 7));
  const state = (service: SecretServiceCalls) => service.defaultCollection();
  const search = (service: SecretServiceCalls) => service.searchItems({});
  const get = (service: SecretServiceCalls) => service.getSecret('/i/1');
  const create = (service: SecretServiceCalls) => service.createItem(path, item, new Secret('p'));

  it.each([
    ['no alias', { ReadAlias: [] }, state],
    ['an alias that is no path', { ReadAlias: [7] }, state],
    ['no property', { ReadAlias: [path], Get: [] }, state],
    ['no lists', { SearchItems: [] }, search],
    ['lists of numbers', { SearchItems: [[1], [2]] }, search],
    ['no key', { OpenSession: [variant('key'), '/s/1'] }, create],
    ['a key that is none', { OpenSession: [variant(Buffer.from([1])), '/s/1'] }, create],
    ['no session', { OpenSession: [key] }, create],
    ['a secret that is none', { OpenSession: [key, '/s/1'], GetSecret: ['text'] }, get],
    [
      'a secret of another key',
      { OpenSession: [key, '/s/1'], GetSecret: [[0, Buffer.alloc(16), Buffer.alloc(16)]] },
      get,
    ],
    ['no item', { OpenSession: [key, '/s/1'], CreateItem: [] }, create],
  ])('%s', async (_what, replies, work) => {
    await expect(work(answering(replies))).rejects.toBeInstanceOf(BusError);
  });
});
