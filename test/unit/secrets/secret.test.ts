import { format, inspect } from 'node:util';
import { serialize } from 'node:v8';
import { MessageChannel, Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import { Secret } from '../../../electron/secrets/secret.ts';

const TEXT = 'hunter2-the-app-password';
const secret = new Secret(TEXT);
const holder = { login: 'alice', secret, list: [secret], map: new Map([['key', secret]]) };

describe('a secret is not seen when it is', () => {
  const ways: Record<string, () => string> = {
    'put into a template': () => `login with ${secret as unknown as string}`,
    'added to a string': () => 'a' + (secret as unknown as string),
    'turned to a string': () => String(secret),
    'turned to JSON': () => JSON.stringify(secret),
    'inside something that is turned to JSON': () => JSON.stringify(holder),
    inspected: () => inspect(secret),
    'inside something that is inspected': () => inspect(holder, { depth: 9, showHidden: true }),
    'inspected without its own say': () => inspect(secret, { customInspect: false, showHidden: true, getters: true }),
    'formatted for a log': () => format('%s %o %O %j %d', secret, secret, secret, secret, secret),
    'the message of an error': () => inspect(new Error(secret as unknown as string)),
    'the cause of an error': () => inspect(new Error('refused', { cause: holder })),
    'a property of an error': () => inspect(Object.assign(new Error('refused'), { secret })),
    'listed by its keys': () => inspect([Object.keys(secret), Object.getOwnPropertyNames(secret)]),
    'listed by its entries': () => inspect(Object.entries(secret)),
    'listed by a loop over all that it inherits': () => {
      const seen: unknown[] = [];
      for (const key in secret) seen.push(key, Reflect.get(secret, key));
      return inspect(seen);
    },
    'copied into another object': () => inspect(Object.assign({}, secret)) + JSON.stringify(Object.assign({}, secret)),
    'described by its property descriptors': () => inspect(Object.getOwnPropertyDescriptors(secret)),
    'the source of its own functions': () => String(Secret) + String(secret.uncloneable),
  };

  it.each(Object.entries(ways))('%s', (_way, show) => {
    expect(show()).not.toContain(TEXT);
    expect(show()).not.toContain('hunter2');
  });

  it('is shown as a secret, so that a log says that something was there', () => {
    expect(`${inspect(secret)} ${JSON.stringify(secret)} ${String(secret)}`).toBe('[secret] "[secret]" [secret]');
  });
});

describe('a secret cannot leave the process: it throws', () => {
  const { port1, port2 } = new MessageChannel();
  afterAll(() => {
    port1.close();
    port2.close();
  });
  const ways: Record<string, () => unknown> = {
    'when cloned': () => structuredClone(secret),
    'when cloned inside something': () => structuredClone(holder),
    'when posted': () => {
      port1.postMessage(secret);
    },
    'when posted inside something': () => {
      port1.postMessage(holder);
    },
    'when given to a worker': () => new Worker('', { eval: true, workerData: secret }),
    'when serialized by the engine': () => serialize(holder),
  };

  it.each(Object.entries(ways))('%s', (_way, send) => {
    expect(send).toThrow(/could not be cloned/);
  });
});

describe('a secret', () => {
  it('lends its text for one call and gives back what that returns', () => {
    expect(secret.use((text) => text.length)).toBe(TEXT.length);
    expect(secret.use((text) => text)).toBe(TEXT);
  });

  it('says whether it is empty without being lent', () => {
    expect([new Secret('').isEmpty, new Secret(' ').isEmpty]).toEqual([true, false]);
  });

  it.each([
    ['', '', true],
    ['one', 'one', true],
    ['one', 'One', false],
    ['one', 'one ', false],
    ['one', '', false],
    ['é', 'e\u0301', false], // looks the same, and is other bytes
  ])('compares %j and %j without lending either', (one, other, same) => {
    expect(new Secret(one).equals(new Secret(other))).toBe(same);
    expect(new Secret(other).equals(new Secret(one))).toBe(same);
  });

  it('does not lend to who only has its prototype', () => {
    const impostor = Object.create(Secret.prototype) as Secret;
    expect(() => impostor.use((text) => text)).toThrow(TypeError);
    expect(() => secret.equals(impostor)).toThrow(TypeError);
  });
});
