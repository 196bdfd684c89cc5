import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundSecrets } from '../../electron/secrets/bound-secrets.ts';
import { isFailure } from '../../electron/contract/failure.ts';
import type { Lookup, SecretKey, SecretStore } from '../../electron/secrets/secret-store.ts';
import { Secret } from '../../electron/secrets/secret.ts';

/** A store to try, and how to bring its keychain into the states that the port tells apart. */
export interface SecretStoreBed {
  readonly store: SecretStore;
  /** The same kind of store on a machine without a keychain. */
  readonly withoutKeychain: SecretStore;
  /** The library can only find what it is told the name of. */
  readonly cannotSearch?: true;
  /** Only a person can open it again. */
  readonly cannotLock?: true;
  lock(): Promise<void>;
  unlock(): Promise<void>;
  stop(): Promise<void>;
}

const password: SecretKey = { kind: 'app-password', id: 'c1' };
const session: SecretKey = { kind: 'session', id: 'c1' };

const printable = Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index));
const kept = {
  'one character': 'x',
  'all 94 printable ASCII characters': printable.join(''),
  'the same backwards': printable.toReversed().join(''),
  'the marks of every shell, first and last': `'"$\`\\x\\\`$"'`,
  'spaces at both ends': '  inner  space  ',
  'line ends and tabs': '\tone\r\ntwo\n',
  'other scripts': 'pässwörd-密码-пароль-🔑',
  'composed and decomposed accents, each as it is': 'é-e\u0301',
  'a token of 2,000 characters': 'eyJ0.-_'.repeat(286).slice(0, 2000),
};
const refused = {
  'an empty secret': ['', 'empty'],
  'NUL, which would cut it': ['before\0after', 'nul'],
  'half a character': ['\ud83d', 'not-unicode'],
} as const;

const textOf = (lookup: Lookup): string | undefined =>
  lookup.found === 'yes' ? lookup.secret.use((text) => text) : undefined;

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (isFailure(error) ? error.failure : error),
  );

/** What every store of secrets has to do. */
export function secretStoreContract(name: string, makeBed: () => Promise<SecretStoreBed>): void {
  describe(`${name} is a store of secrets`, () => {
    let bed: SecretStoreBed;
    let store: SecretStore;
    beforeAll(async () => {
      bed = await makeBed();
      store = bed.store;
    });
    afterAll(() => bed.stop());

    it('is ready', async () => {
      expect(await store.state()).toBe('ready');
    });

    it('says that a secret is not there when it never was', async () => {
      expect(await store.read({ kind: 'app-password', id: 'never' })).toEqual({ found: 'no' });
    });

    it.each(Object.entries(kept))('gives back %s exactly', async (_what, text) => {
      await store.write(password, new Secret(text));
      expect(textOf(await store.read(password))).toBe(text);
    });

    it.each(Object.entries(refused))('refuses %s and keeps what it had', async (_what, [text, reason]) => {
      await store.write(password, new Secret('before'));
      const failure = await failureOf(store.write(password, new Secret(text)));
      expect(failure).toEqual({ code: 'LK-4003', details: { reason } });
      expect(textOf(await store.read(password))).toBe('before');
    });

    it('writes over what was there', async () => {
      await store.write(password, new Secret('old'));
      await store.write(password, new Secret('new'));
      expect(textOf(await store.read(password))).toBe('new');
      await store.forget(password);
      expect(await store.read(password)).toEqual({ found: 'no' });
    });

    it('keeps the kinds of one connection apart', async () => {
      await store.write(password, new Secret('p'));
      await store.write(session, new Secret('s'));
      expect(textOf(await store.read(password))).toBe('p');
      await store.forget(password);
      expect(textOf(await store.read(session))).toBe('s');
    });

    it('keeps connections apart, also when one id begins like the other', async () => {
      await store.write(password, new Secret('one'));
      await store.write({ ...password, id: 'c10' }, new Secret('ten'));
      expect(textOf(await store.read(password))).toBe('one');
      await store.forget(password);
      expect(textOf(await store.read({ ...password, id: 'c10' }))).toBe('ten');
    });

    it('forgets, and takes forgetting what is not there for a success', async () => {
      await store.write(password, new Secret('p'));
      await store.forget(password);
      await store.forget(password);
      expect(await store.read(password)).toEqual({ found: 'no' });
    });

    it('serves several at once', async () => {
      const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
      await Promise.all(ids.map((id) => store.write({ ...password, id }, new Secret(id))));
      const read = await Promise.all(ids.map((id) => store.read({ ...password, id })));
      expect(read.map(textOf)).toEqual(ids);
    });

    it('knows nothing while it is locked, and everything again after', async ({ skip }) => {
      skip(bed.cannotLock === true, 'opening it again takes a person');
      await store.write(password, new Secret('before'));
      await bed.lock();
      try {
        expect(await store.state()).toBe('locked');
        expect(await store.read(password)).toEqual({ found: 'unknown', why: 'locked' });
        expect(await store.read({ ...password, id: 'never' })).toEqual({ found: 'unknown', why: 'locked' });
        expect(await failureOf(store.write(password, new Secret('locked')))).toMatchObject({ code: 'LK-4002' });
        expect(await failureOf(store.forget(password))).toMatchObject({ code: 'LK-4002' });
      } finally {
        await bed.unlock();
      }
      expect(await store.state()).toBe('ready');
      expect(textOf(await store.read(password))).toBe('before');
    });

    it('keeps what each secret is bound to, and gives it to nobody else', async () => {
      const bound = boundSecrets(store);
      const https = { origin: 'https://cloud.example' };
      const made = { platform: https, drive: https, login: 'zoé@exämple' };
      await bound.write(password, new Secret('line\nline "x"'), made);
      expect(textOf(await store.read(password))).not.toBe('line\nline "x"');
      const found = await bound.read(password, made);
      expect(found.found === 'yes' && found.secret.use((text) => text)).toBe('line\nline "x"');
      const others = [
        { ...made, login: 'other' },
        { ...made, drive: { origin: 'https://cloud.example:8443' } },
        { ...made, drive: { origin: 'http://cloud.example' } },
        { ...made, drive: { ...https, caFile: '/tmp/ca.pem' } },
        { ...made, platform: { origin: 'https://cloud.example.evil' } },
        { platform: https, login: 'zoé@exämple' },
      ];
      for (const other of others) expect(await bound.read(password, other)).toEqual({ found: 'elsewhere', made });
      expect(await bound.read(password, others[0] ?? made, made)).toMatchObject({ found: 'yes' });
    });

    it('gives what an older Latchkey has stored, and binds it once', async () => {
      const bound = boundSecrets(store);
      const made = { platform: { origin: 'https://cloud.example' }, login: 'anna' };
      const other = { ...made, login: 'other' };
      await store.write(session, new Secret('old'));
      expect(await bound.read(session, made)).toMatchObject({ found: 'yes', unbound: true });
      await bound.bind(session, made);
      await bound.bind(session, other);
      expect(await bound.read(session, other)).toEqual({ found: 'elsewhere', made });
      const found = await bound.read(session, made);
      expect(found.found === 'yes' && found.secret.use((text) => text)).toBe('old');
    });

    it('has room for a long token and what it is bound to', async () => {
      const made = { platform: { origin: 'https://cloud.example' }, login: 'anna' };
      await boundSecrets(store).write(session, new Secret('t'.repeat(2000)), made);
      const kept = textOf(await store.read(session)) ?? '';
      expect(Buffer.byteLength(kept)).toBeLessThan(2560); // Windows Credential Manager: CRED_MAX_CREDENTIAL_BLOB_SIZE
    });

    it('forgets all that is Latchkey’s at once, where items can be looked for', async () => {
      await store.write(password, new Secret('p'));
      await store.write({ ...session, id: 'of-a-lost-list' }, new Secret('s'));
      const forgotten = await store.forgetAll();
      expect(forgotten).toBe(bed.cannotSearch === true ? 'unknown' : 'empty');
      const left = await store.read({ ...session, id: 'of-a-lost-list' });
      expect(left.found).toBe(bed.cannotSearch === true ? 'yes' : 'no');
      expect(await failureOf(bed.withoutKeychain.forgetAll())).toMatchObject({ code: 'LK-4001' });
    });

    it('says so when there is no keychain', async () => {
      const none = bed.withoutKeychain;
      expect(await none.state()).toBe('absent');
      expect(await none.read(password)).toEqual({ found: 'unknown', why: 'absent' });
      expect(await failureOf(none.write(password, new Secret('p')))).toMatchObject({ code: 'LK-4001' });
      expect(await failureOf(none.forget(password))).toMatchObject({ code: 'LK-4001' });
    });
  });
}
