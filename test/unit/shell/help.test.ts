import { describe, expect, it } from 'vitest';
import { helpPages, mayOpenExternally } from '../../../electron/shell/help.ts';

describe('what may be opened outside', () => {
  it.each(Object.entries(helpPages))('is the page about %s', (_topic, page) => {
    expect(mayOpenExternally(page)).toBe(true);
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
