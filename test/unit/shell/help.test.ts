import { describe, expect, it } from 'vitest';
import { helpPages } from '../../../electron/contract/help-pages.ts';
import { helpAbout, mayOpenExternally, platformInList } from '../../../electron/shell/help.ts';
import type { DrivesView } from '../../../electron/contract/window.ts';
import { drive } from '../../window/scenes/world.ts';

const own = { kind: 'webdav', address: 'https://files.example.com' } as const;

describe('help about a platform', () => {
  it('is the maker’s page in the person’s language', () => {
    const nextcloud = { ...own, kind: 'nextcloud' } as const;
    expect(helpAbout('second-factor', nextcloud, 'fr')).toEqual({
      page: 'https://docs.nextcloud.com/server/latest/user_manual/fr/user_2fa.html',
    });
  });

  it('is the person’s own server where no page is known', () => {
    expect(helpAbout('second-factor', own, 'en')).toEqual({ server: own.address });
    expect(helpAbout('rights', { ...own, kind: 'netexplorer' }, 'en')).toEqual({ server: own.address });
  });

  it('is the English page, and not the server, where the maker has none in the person’s language', () => {
    const page = 'https://support.netexplorer.fr/en-US/kb/articles/options-de-connexion';
    expect(helpAbout('second-factor', { ...own, kind: 'netexplorer' }, 'it')).toEqual({ page });
    expect(helpAbout('second-factor', undefined, 'it')).toEqual({ page });
  });

  it('is about the first drive, unless another is meant', () => {
    const other = { kind: 'nextcloud', address: 'https://cloud.example.com' } as const;
    const drives = [
      drive({ id: 'a', label: 'A', state: 'mapped' }),
      drive({ id: 'b', label: 'B', state: 'mapped', platform: other }),
    ];
    const list: DrivesView = { drives, applications: [], open: [] };
    expect(platformInList(list)?.kind).toBe('netexplorer');
    expect(platformInList(list, 'b')).toBe(other);
    expect(platformInList(list, 'gone')).toBeUndefined();
    expect(platformInList(undefined)).toBeUndefined();
  });
});

describe('what may be opened outside', () => {
  it.each(helpPages)('is the page of $kind about $topic in $language', ({ address }) => {
    expect(mayOpenExternally(address)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)//support.netexplorer.fr',
    'file:///etc/passwd',
    'file://support.netexplorer.fr/share',
    'smb://support.netexplorer.fr/share',
    '\\\\support.netexplorer.fr\\share',
    'ms-msdt:/id',
    'vbscript:x',
    'data:text/html,<script>',
    'latchkey://setup?platform=files.example.com',
    'http://support.netexplorer.fr/',
    'ftp://support.netexplorer.fr/',
    'https://support.netexplorer.fr.evil.example/',
    'https://evil.example/support.netexplorer.fr',
    'https://support.netexplorer.fr@evil.example/',
    'https://anna:pass@support.netexplorer.fr/',
    'https://xsupport.netexplorer.fr/',
    'https://netexplorer.fr/',
    'https://support-netexplorer.fr/',
    'https://support.netexplorer.fr:8443/',
    'https://support.netеxplorer.fr/', // a Cyrillic е
    'https://support.netexplorer.fr/\n--flag',
    ' https://support.netexplorer.fr/',
    'https:support.netexplorer.fr.evil.example',
    '//support.netexplorer.fr/',
    'support.netexplorer.fr',
    '',
  ])('is not %j', (address) => {
    expect(mayOpenExternally(address)).toBe(false);
  });
});
