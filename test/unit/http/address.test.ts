import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFailure, type FailureCode } from '../../../electron/contract/failure.ts';
import {
  assertPage,
  assertSafeScheme,
  isLoopback,
  parseAddress,
  parseTypedAddress,
} from '../../../electron/http/address.ts';

const refusal = (text: string) => {
  try {
    return { accepted: parseAddress(text).href };
  } catch (error) {
    if (isFailure(error)) return error.failure;
    throw error;
  }
};

describe('the address of a platform', () => {
  it.each([
    ['company.netexplorer.pro', 'https://company.netexplorer.pro/'],
    ['  company.netexplorer.pro\n', 'https://company.netexplorer.pro/'],
    ['HTTPS://Company.NetExplorer.PRO', 'https://company.netexplorer.pro/'],
    ['https://company.netexplorer.pro/apps/files?dir=1#x', 'https://company.netexplorer.pro/apps/files?dir=1#x'],
    ['company.netexplorer.pro:8443', 'https://company.netexplorer.pro:8443/'],
    ['https://company.netexplorer.pro:443', 'https://company.netexplorer.pro/'],
    ['büro.example', 'https://xn--bro-hoa.example/'],
    ['https://пример.рф/', 'https://xn--e1afmkfd.xn--p1ai/'],
    ['192.168.1.20', 'https://192.168.1.20/'],
    ['https://[2001:db8::1]:8443', 'https://[2001:db8::1]:8443/'],
    ['localhost', 'https://localhost/'],
    ['http://localhost:8080', 'http://localhost:8080/'],
    ['http://127.0.0.1:8080/x', 'http://127.0.0.1:8080/x'],
    ['http://127.1.2.3', 'http://127.1.2.3/'],
    ['http://[::1]:80', 'http://[::1]/'],
    ['http://2130706433', 'http://127.0.0.1/'], // 127.0.0.1, whatever way it is written
    ['https://localhost.evil.example', 'https://localhost.evil.example/'],
    ['davs://Cloud.example/remote.php/webdav/', 'https://cloud.example/remote.php/webdav/'],
    ['dav://cloud.example', 'https://cloud.example/'],
    ['WEBDAVS://cloud.example:443/x', 'https://cloud.example/x'],
    ['webdav://cloud.example:8443', 'https://cloud.example:8443/'],
    ['dav://localhost:8080/x', 'http://localhost:8080/x'],
    ['davs://localhost:8080/x', 'https://localhost:8080/x'],
  ])('may be %j', (text, href) => {
    expect(refusal(text)).toEqual({ accepted: href });
  });

  it.each<[string, FailureCode]>([
    ['http://company.netexplorer.pro', 'LK-1002'],
    ['HTTP://company.netexplorer.pro', 'LK-1002'],
    ['http://127.0.0.1.evil.example', 'LK-1002'],
    ['http://localhost.evil', 'LK-1002'],
    ['http://localhost.evil.example:80', 'LK-1002'],
    ['http://evil.example/localhost', 'LK-1002'],
    ['http://128.0.0.1', 'LK-1002'],
    ['http://0.0.0.0', 'LK-1002'],
    ['http://10.0.0.1', 'LK-1002'],
    ['http://[::ffff:127.0.0.1]', 'LK-1002'],
    ['http://[::2]', 'LK-1002'],
    ['http://[fe80::1]', 'LK-1002'],
  ])('may not be plain http to another machine: %s', (text, code) => {
    expect(refusal(text)).toMatchObject({ code });
  });

  it.each([
    '',
    ' ',
    'intranet',
    '.',
    'a.',
    '.example',
    'a..example',
    'two words.example',
    'a\tb.example',
    'a\nb.example',
    'https://a\\b.example',
    'https:\\\\evil.example',
    'https://evil.example\\@company.netexplorer.pro',
    'https://user@company.netexplorer.pro',
    'https://user:secret@company.netexplorer.pro',
    'user:secret@company.netexplorer.pro',
    'http://127.0.0.1@evil.example',
    'http://localhost:80@evil.example',
    'https://company.netexplorer.pro:99999',
    'https://company.netexplorer.pro:port',
    'https://[::1',
    'ftp://company.netexplorer.pro',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'latchkey://setup',
    'https://',
    'https://%00.example',
    'https://a<b.example',
    `https://${'a'.repeat(2050)}.example`,
    `https://a.example/${'b'.repeat(2050)}`,
  ])('may not be %j', (text) => {
    expect(refusal(text)).toMatchObject({ code: 'LK-1001' });
  });

  it.each([
    'https://bob:hunter2@company.netexplorer.pro',
    'bob:hunter2@company.netexplorer.pro',
    'https://bob:hunter2/x@company.netexplorer.pro',
    'https://bob:a@hunter2@company.netexplorer.pro',
    '//bob:hunter2@company.netexplorer.pro',
    'ftp://bob:hunter2@company.netexplorer.pro',
    'bob:hunter2@',
    'bob:hunter2\n@company.netexplorer.pro',
  ])('is shown again without the password in it: %j', (text) => {
    expect(JSON.stringify(refusal(text))).not.toContain('hunter2');
  });

  it('is shown again without control characters, and not endlessly', () => {
    const failure = refusal(`a\u001b[31m\u202e${'b'.repeat(300)}`);
    expect(failure).toEqual({ code: 'LK-1001', details: { address: `a[31m${'b'.repeat(195)}` } });
  });

  it('is https or loopback or refused, whatever was typed', () => {
    const part = fc.constantFrom(
      'http://',
      'https://',
      'localhost',
      '127.0.0.1',
      '.',
      '@',
      ':',
      '/',
      '\\',
      '[::1]',
      'evil',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
          fc.string(),
        ),
        (text) => {
          const result = refusal(text);
          if (!('accepted' in result)) return;
          const url = new URL(result.accepted);
          expect(url.protocol === 'https:' || isLoopback(url.hostname)).toBe(true);
          expect(url.username + url.password).toBe('');
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('an address that is pasted', () => {
  const typed = (text: string) => {
    try {
      return parseTypedAddress(text).url.href;
    } catch (error) {
      if (isFailure(error)) return error.failure.code;
      throw error;
    }
  };

  it.each([
    // As Windows names a WebDAV folder, and the manuals of platforms with it.
    [String.raw`\\files.example.com@SSL\DavWWWRoot\remote.php\dav`, 'https://files.example.com/remote.php/dav'],
    [
      String.raw`\\Files.example.com@ssl@8443\davwwwroot\My files\100%`,
      'https://files.example.com:8443/My%20files/100%25',
    ],
    ['\\\\files.example.com@SSL\\dav\\', 'https://files.example.com/dav'],
    [String.raw`"\\files.example.com@SSL\DavWWWRoot"`, 'https://files.example.com/'],
    [String.raw`\\127.0.0.1@8080\DavWWWRoot\x`, 'http://127.0.0.1:8080/x'],
    // With what came along from a mail, a chat or a sentence.
    ['\u200bhttps://files.example.com\ufeff', 'https://files.example.com/'],
    ['\u202ahttps://files.example.com\u202c\u00a0', 'https://files.example.com/'],
    ['<https://files.example.com/dav>', 'https://files.example.com/dav'],
    ['“files.example.com”', 'https://files.example.com/'],
    ['„https://files.example.com“', 'https://files.example.com/'],
    ['« https://files.example.com »', 'https://files.example.com/'],
    ['https://files.example.com.', 'https://files.example.com/'],
    ['files.example.com,', 'https://files.example.com/'],
    ['https://files.example.com/a.', 'https://files.example.com/a.'],
  ])('may be %j', (text, href) => {
    expect(typed(text)).toBe(href);
  });

  it.each([
    [String.raw`\\files.example.com\DavWWWRoot\dav`, 'LK-1002'],
    [String.raw`\\files.example.com@80\DavWWWRoot`, 'LK-1002'],
    [String.raw`\\server\share`, 'LK-1001'],
    [String.raw`\\files.example.com@SSL@99999\DavWWWRoot`, 'LK-1001'],
    [String.raw`\\files.example.com@SSL\DavWWWRoot\..\x`, 'LK-1001'],
    [String.raw`\\anna:secret@files.example.com@SSL\DavWWWRoot`, 'LK-1001'],
    [String.raw`\\files.example.com/evil@SSL\DavWWWRoot`, 'LK-1001'],
    ['\\\\files.example.com@SSL\\DavWWWRoot\\a\u0000b', 'LK-1001'],
    ['\\\\files.example.com@SSL\\DavWWWRoot\\a\ud800', 'LK-1001'],
    ['Z:\\', 'LK-1001'],
    ['<', 'LK-1001'],
    ['<>', 'LK-1001'],
    ['"""', 'LK-1001'],
    ['\u200b', 'LK-1001'],
    ['<https://files.example.com', 'LK-1001'],
    ['https://files.example.com..', 'LK-1001'],
  ])('may not be %j', (text, code) => {
    expect(typed(text)).toBe(code);
  });

  it('is https or loopback or refused, and has no password', () => {
    const part = fc.constantFrom(
      ...['\\\\', '\\', '@SSL', '@80', 'DavWWWRoot', 'a.example', '127.0.0.1', '<', '>', '"', '.', '..', ':', 'pw'],
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 9 }).map((parts) => parts.join('')),
        (text) => {
          const result = typed(text);
          if (result.startsWith('LK-')) return;
          const url = new URL(result);
          expect(url.protocol === 'https:' || isLoopback(url.hostname)).toBe(true);
          expect(url.username + url.password).toBe('');
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a request’s URL', () => {
  it.each(['https://a.example', 'http://localhost', 'http://127.0.0.1:1', 'http://[::1]'])('may be %s', (url) => {
    expect(() => {
      assertSafeScheme(new URL(url));
    }).not.toThrow();
  });

  it.each([
    ['http://a.example', 'LK-1002'],
    ['http://localhost.a.example', 'LK-1002'],
    ['ws://localhost', 'LK-1001'],
    ['file:///etc/passwd', 'LK-1001'],
  ])('may not be %s', (url, code) => {
    expect(() => {
      assertSafeScheme(new URL(url));
    }).toThrow(code);
  });
});

describe('a page for the browser', () => {
  it.each(['https://files.example.com/oauth2/authorize?state=a%20b', 'http://127.0.0.1:8080/oauth2/authorize'])(
    'may be %s',
    (address) => {
      expect(() => {
        assertPage(address);
      }).not.toThrow();
    },
  );

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'smb://files.example.com/share',
    'ms-msdt:/id',
    'data:text/html,<script>',
    'http://files.example.com/',
    'https://anna:secret@files.example.com/',
    'https://files.example.com/\n--flag',
    ' https://files.example.com/',
    'files.example.com',
    '--help',
    '',
  ])('may not be %j', (address) => {
    expect(() => {
      assertPage(address);
    }).toThrow(/LK-100[12]/);
  });
});

describe('a WebDAV address with the user in it', () => {
  it.each([
    ['davs://anna@cloud.example/dav/', 'https://cloud.example/dav/', 'anna'],
    ['dav://anna%40example.org@cloud.example', 'https://cloud.example/', 'anna@example.org'],
    ['webdavs://b%C3%BCro@cloud.example/a@b', 'https://cloud.example/a@b', 'büro'],
  ])('%s is understood', (text, href, user) => {
    const typed = parseTypedAddress(text);
    expect({ href: typed.url.href, user: typed.user }).toEqual({ href, user });
  });

  it.each([
    'davs://anna:hunter2@cloud.example/',
    'dav://anna%3Ahunter2@cloud.example',
    'davs://:hunter2@cloud.example',
    'webdav://@cloud.example',
  ])('%s is refused, and its password not told', (text) => {
    let told: unknown;
    try {
      told = parseTypedAddress(text);
    } catch (error) {
      told = isFailure(error, 'LK-1001') ? error.failure : error;
    }
    expect(told).toMatchObject({ code: 'LK-1001' });
    expect(JSON.stringify(told)).not.toContain('hunter2');
  });

  it('is none for a link, which may not say who somebody is', () => {
    expect(() => parseAddress('davs://anna@cloud.example')).toThrow('LK-1001');
  });
});
