import { createCipheriv, createDecipheriv, createDiffieHellmanGroup, hkdfSync, randomBytes } from 'node:crypto';
import { beforeEach, expect, it, vi } from 'vitest';
import { BusError, type BusCall, type SessionBus } from '../../../electron/os/session-bus.ts';
import { secretService } from '../../../electron/secrets/secret-service.ts';
import { Secret } from '../../../electron/secrets/secret.ts';

const variant = (value: unknown) => ({ value });
const item = { label: 'Latchkey', attributes: { account: 'a' } };

/** A Secret Service that takes a secret as the specification says, and answers what it likes when it is asked for it. */
class Service {
  /** What `GetSecret` answers for what was stored; undefined when the item is gone. */
  answers: (stored: string) => string | undefined = (stored) => stored;
  readonly #ours = createDiffieHellmanGroup('modp2');
  #key = Buffer.alloc(16);
  #stored = '';

  readonly bus: SessionBus = {
    call: (call) => Promise.resolve().then(() => this.#reply(call)),
    variant: (_signature, value) => variant(value),
  };

  #reply({ member, body = [] }: BusCall): readonly unknown[] {
    switch (member) {
      case 'ReadAlias':
        return ['/collection'];
      case 'Get':
        return [variant(false)];
      case 'OpenSession': {
        const publicKey = this.#ours.generateKeys();
        const theirs = (body[1] as { value: Buffer }).value;
        this.#key = Buffer.from(hkdfSync('sha256', this.#ours.computeSecret(theirs), Buffer.alloc(32), '', 16));
        return [variant(publicKey), '/session'];
      }
      case 'CreateItem': {
        const [, iv, value] = body[1] as [string, Buffer, Buffer];
        const decipher = createDecipheriv('aes-128-cbc', this.#key, iv);
        this.#stored = Buffer.concat([decipher.update(value), decipher.final()]).toString();
        return ['/item', '/'];
      }
      case 'GetSecret': {
        const answer = this.answers(this.#stored);
        if (answer === undefined) throw new BusError('org.freedesktop.Secret.Error.NoSuchObject');
        const iv = randomBytes(16);
        const cipher = createCipheriv('aes-128-cbc', this.#key, iv);
        return [['/session', iv, Buffer.concat([cipher.update(answer), cipher.final()]), 'text/plain']];
      }
      default:
        throw new Error(`nobody expected ${member}`);
    }
  }
}

const mocked = vi.hoisted(() => ({ bus: undefined as SessionBus | undefined }));
vi.mock('../../../electron/os/session-bus.ts', async (original) => {
  const actual = await original<object>();
  return { ...actual, withSessionBus: (_options: unknown, work: (bus: unknown) => unknown) => work(mocked.bus) };
});

let service: Service;
beforeEach(() => {
  service = new Service();
  mocked.bus = service.bus;
});

it('has stored what it gives back', async () => {
  await expect(secretService().store(item, new Secret('pässwörd'))).resolves.toBeUndefined();
});

it.each([
  ['another text', (): string => 'another'],
  ['half of it', (stored: string): string => stored.slice(0, 4)],
  ['nothing any more', (): undefined => undefined],
])('has not stored a secret of which it gives back %s', async (_what, answers) => {
  service.answers = answers;
  const stored = secretService().store(item, new Secret('pässwörd'));
  await expect(stored).rejects.toMatchObject({ failure: { code: 'LK-4003', details: { reason: 'not-kept' } } });
});
