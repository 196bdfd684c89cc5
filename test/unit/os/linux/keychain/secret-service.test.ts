import { createCipheriv, createDecipheriv, createDiffieHellmanGroup, hkdfSync, randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isFailure } from '../../../../../electron/contract/failure.ts';
import {
  BusError,
  busErrors,
  type BusCall,
  type SessionBus,
} from '../../../../../electron/os/linux/bus/session-bus.ts';
import { secretService } from '../../../../../electron/os/linux/keychain/secret-service.ts';
import { withNobody, withPerson } from '../../../../../electron/secrets/presence.ts';
import { Secret } from '../../../../../electron/secrets/secret.ts';

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
    untilSignal: (awaited, begin) => this.completes(awaited, begin),
  };
  /** What each method answers with instead of being done: the path of a prompt. */
  prompts: Partial<Record<'CreateItem' | 'Delete' | 'Unlock', string>> = {};
  locked = false;
  /** Methods in the order of the calls. */
  readonly called: string[] = [];
  /** How a prompt ends. */
  completes: SessionBus['untilSignal'] = async (_awaited, begin) => {
    await begin();
    return [false, variant('/collection/item')];
  };

  #reply({ member, body = [] }: BusCall): readonly unknown[] {
    this.called.push(member);
    switch (member) {
      case 'SearchItems':
        return [this.#stored === '' ? [] : ['/collection/item'], []];
      case 'Unlock':
        return this.prompts.Unlock === undefined ? [body[0], '/'] : [[], this.prompts.Unlock];
      case 'Delete':
        if (this.prompts.Delete === undefined) this.#stored = '';
        return [this.prompts.Delete ?? '/'];
      case 'Prompt':
      case 'Dismiss':
        return [];
      case 'ReadAlias':
        return ['/collection'];
      case 'Get':
        return [variant(this.locked)];
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
        return this.prompts.CreateItem === undefined ? ['/item', '/'] : ['/', this.prompts.CreateItem];
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
vi.mock('../../../../../electron/os/linux/bus/session-bus.ts', async (original) => {
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

describe('a service that answers with a prompt', () => {
  const secret = new Secret('pässwörd');
  const controller = new AbortController();
  const person = { signal: controller.signal };
  const late: SessionBus['untilSignal'] = () => Promise.reject(new BusError(busErrors.late));
  const dismissed: SessionBus['untilSignal'] = () => Promise.resolve([true, variant('')]);
  const codeOf = (work: Promise<unknown>): Promise<unknown> =>
    work.then(
      () => 'done',
      (error: unknown) => (isFailure(error) ? error.failure.code : error),
    );

  it('has it carried out, and keeps what it is given then', async () => {
    service.prompts = { CreateItem: '/prompt/1' };
    await withPerson(person, () => secretService().store(item, secret));
    expect(service.called).toContain('Prompt');
  });

  it('has one for a new item carried out with nobody present, for a moment only', async () => {
    service.prompts = { CreateItem: '/prompt/1' };
    const waits: number[] = [];
    const completes = service.completes;
    service.completes = (awaited, begin) => {
      waits.push(awaited.timeoutMs);
      return completes(awaited, begin);
    };
    await secretService().store(item, secret);
    await withPerson(person, () => secretService().store(item, secret));
    expect(waits).toEqual([2000, 120_000]);
  });

  it.each([
    ['said no to', dismissed, 'LK-4007', 'LK-4007'],
    ['not answered', late, 'LK-4004', 'LK-4008'],
  ])('has stored nothing when it is %s', async (_what, completes, present, alone) => {
    service.prompts = { CreateItem: '/prompt/1' };
    service.completes = completes;
    expect(await codeOf(withPerson(person, () => secretService().store(item, secret)))).toBe(present);
    expect(await codeOf(secretService().store(item, secret))).toBe(alone);
  });

  it('takes a prompt that is not answered off the screen', async () => {
    service.prompts = { CreateItem: '/prompt/1' };
    service.completes = late;
    await codeOf(withPerson(person, () => secretService().store(item, secret)));
    expect(service.called.at(-1)).toBe('Dismiss');
  });

  it('ends with the person who gives up', async () => {
    service.prompts = { CreateItem: '/prompt/1' };
    const stop = new AbortController();
    service.completes = ({ signal }) => {
      stop.abort();
      return Promise.reject(signal?.reason as Error);
    };
    const work = withPerson({ signal: stop.signal }, () => secretService().store(item, secret));
    expect(await codeOf(work)).toBe('LK-0002');
    expect(service.called.at(-1)).toBe('Dismiss');
  });

  it('deletes nothing with nobody present: that it may ask a person', async () => {
    await secretService().store(item, secret);
    service.prompts = { Delete: '/prompt/1' };
    expect(await codeOf(secretService().remove(item.attributes))).toBe('LK-4008');
    expect(service.called).not.toContain('Prompt');
    expect(await codeOf(withPerson(person, () => secretService().remove(item.attributes)))).toBe('done');
  });

  it('is opened only where somebody is present, and has a screen', async () => {
    service.locked = true;
    service.prompts = { Unlock: '/prompt/1' };
    expect(await codeOf(secretService({ display: true }).store(item, secret))).toBe('LK-4002');
    expect(await codeOf(withPerson(person, () => secretService().store(item, secret)))).toBe('LK-4002');
    expect(await codeOf(withPerson(person, () => withNobody(() => secretService({ display: true }).open())))).toBe(
      'LK-4002',
    );
    expect(service.called).not.toContain('Prompt');
    expect(await codeOf(withPerson(person, () => secretService({ display: true }).store(item, secret)))).toBe('done');
    service.completes = dismissed;
    expect(await codeOf(withPerson(person, () => secretService({ display: true }).open()))).toBe('LK-4007');
  });

  it('is open that only has to be told to, like a wallet of KWallet', async () => {
    service.locked = true;
    expect(await secretService().state()).toBe('ready');
    expect(await codeOf(secretService().store(item, secret))).toBe('done');
  });
});
