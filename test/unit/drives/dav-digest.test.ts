import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parseChallenges } from '../../../electron/http/challenges.ts';
import { digestAuthorization, digestSession, type DigestRequest } from '../../../electron/drives/dav-digest.ts';
import { Secret } from '../../../electron/secrets/secret.ts';

function answer(header: string, request: Partial<DigestRequest>): string {
  const [challenge] = parseChallenges(header);
  if (challenge === undefined) throw new Error('no challenge');
  const whole = { method: 'GET', uri: '/', user: 'u', secret: new Secret('p'), count: 1, cnonce: 'c', ...request };
  return digestAuthorization(challenge, whole).use((text) => text);
}

describe('the answer to a digest challenge', () => {
  // RFC 7616, 3.9.1
  const mufasa = { uri: '/dir/index.html', user: 'Mufasa', secret: new Secret('Circle of Life') };
  const cnonce = 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ';
  const challenge = (algorithm: string): string =>
    `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=${algorithm}, ` +
    'nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"';

  it.each([
    ['MD5', '8ca523f5e9506fed4657c9700eebdbec'],
    ['SHA-256', '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
  ])('is that of the RFC for %s', (algorithm, response) => {
    const header = answer(challenge(algorithm), { ...mufasa, cnonce });
    expect(header).toContain(`response="${response}"`);
    expect(header).toContain('opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"');
    expect(header).toContain('nc=00000001');
  });

  it('speaks RFC 2069 to a server that offers no quality of protection', () => {
    // RFC 2069, 2.4, with the response of its erratum
    const header = answer(
      'Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"',
      { uri: '/dir/index.html', user: 'Mufasa', secret: new Secret('CircleOfLife') },
    );
    expect(header).toContain('response="1949323746fe6a43ef61f9606e7febea"');
    expect(header).not.toContain('qop');
  });

  it('counts in hexadecimal', () => {
    expect(answer('Digest realm="r", nonce="n", qop="auth"', { count: 26 })).toContain('nc=0000001a');
  });

  it('makes other answers for a session', () => {
    const plain = answer('Digest realm="r", nonce="n", qop="auth", algorithm=MD5', {});
    expect(answer('Digest realm="r", nonce="n", qop="auth", algorithm=MD5-sess', {})).not.toContain(
      /response="[0-9a-f]+"/.exec(plain)?.[0],
    );
  });

  it('escapes quotes, and writes other letters as the bytes of UTF-8', () => {
    const header = answer('Digest realm="a \\"b\\"", nonce="n"', { user: 'é"\\' });
    expect(header).toContain('username="Ã©\\"\\\\"');
    expect(header).toContain('realm="a \\"b\\""');
  });

  it('gives a realm back in the bytes that it came in, and counts with them', () => {
    const realm = Buffer.from('Büro').toString('latin1');
    const header = answer(`Digest realm="${realm}", nonce="n"`, { user: 'jé', secret: new Secret('pß') });
    expect(header).toContain(`realm="${realm}"`);
    const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
    expect(header).toContain(`response="${md5(`${md5('jé:Büro:pß')}:n:${md5('GET:/')}`)}"`);
  });
});

describe('a digest session', () => {
  const challenged = (header: string) => ({ headers: { 'www-authenticate': header } });

  it('answers the stronger of two challenges, and counts its answers', () => {
    const session = digestSession('u', new Secret('p'));
    expect(session.ready()).toBe(false);
    expect(session.accept(challenged('Basic realm="r"'))).toBe(false);
    const both =
      'Digest realm="r", nonce="a", qop="auth", algorithm=MD5, Digest realm="r", nonce="b", qop="auth", algorithm=SHA-256';
    expect(session.accept(challenged(both))).toBe(true);
    const answers = ['/a?b', '/a?b'].map((uri) => session.answer('GET', uri));
    const texts = answers.map((one) => (one.kind === 'header' ? one.value.use((text) => text) : ''));
    for (const text of texts) expect(text).toMatch(/nonce="b", uri="\/a\?b", response="[0-9a-f]{64}"/);
    expect(texts.map((text) => /nc=(\d+)/.exec(text)?.[1])).toEqual(['00000001', '00000002']);
  });

  it('knows an aged nonce from a refusal', () => {
    const session = digestSession('u', new Secret('p'));
    session.accept(challenged('Digest realm="r", nonce="a"'));
    expect(session.stale()).toBe(false);
    session.accept(challenged('Digest realm="r", nonce="b", stale=TRUE'));
    expect(session.stale()).toBe(true);
  });
});
