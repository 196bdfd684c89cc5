import { copyFileSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { languages } from '../contract/words/language.ts';
import { autostartEntry, autostartFile } from '../os/desktop-entry.ts';
import { everybodyArgument, hiddenArgument } from '../os/start-arguments.ts';
import { commandTree } from './command-tree.ts';
import { completions } from './completions.ts';
import { manPage } from './man-page.ts';
import { metainfo, type Release } from './metainfo.ts';

/** Icon themes have folders of these sizes. Where there are few pixels, only the case is drawn. */
const iconSizes = [16, 22, 24, 32, 48, 64, 128, 256, 512];

/**
 * Writes into `out/linux` what deb and rpm have beside the app: `files` is laid over the root of the system, `zsh` where a
 * distribution has the completions of that shell, `icons` are for electron-builder. See electron-builder.yml.
 */
export function writeLinuxFiles(root: string, release: Release): void {
  const out = join(root, 'out/linux');
  rmSync(out, { recursive: true, force: true });
  const write = (name: string, content: string | Buffer): void => {
    mkdirSync(dirname(join(out, name)), { recursive: true });
    writeFileSync(join(out, name), content);
  };
  const program = commandTree('en', release.version);
  write('files/usr/share/bash-completion/completions/latchkey', completions.bash(program));
  write('files/usr/share/fish/vendor_completions.d/latchkey.fish', completions.fish(program));
  write('zsh/_latchkey', completions.zsh(program));
  for (const language of languages) {
    const folder = language === 'en' ? 'man1' : `${language}/man1`;
    write(`files/usr/share/man/${folder}/latchkey.1.gz`, gzipSync(manPage(language, release), { level: 9 }));
  }
  write('files/usr/share/metainfo/app.latchkey.desktop.metainfo.xml', metainfo(release));
  for (const size of iconSizes) {
    const drawing = readFileSync(join(root, `assets/${size <= 32 ? 'icon-small' : 'icon'}.svg`), 'utf8');
    write(`icons/${size}x${size}.png`, new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render().asPng());
  }
  const scalable = join(out, 'files/usr/share/icons/hicolor/scalable/apps/latchkey.svg');
  mkdirSync(dirname(scalable), { recursive: true });
  copyFileSync(join(root, 'assets/icon.svg'), scalable);
  const copyright = join(out, 'files/usr/share/doc/latchkey/copyright');
  mkdirSync(dirname(copyright), { recursive: true });
  copyFileSync(join(root, 'LICENSE'), copyright);
  // Whoever logs on is offered what IT has prepared for them. The program leaves at once where there is nothing to do for somebody.
  const atLogon = autostartEntry(['/opt/Latchkey/latchkey', hiddenArgument, everybodyArgument]);
  write(`files/etc/xdg/autostart/${autostartFile}`, atLogon);
  // For IT's rules. The folder is there, and root's, before anybody else can make it; its content is nobody's but IT's.
  mkdirSync(join(out, 'files/etc/latchkey'), { recursive: true });
  mkdirSync(join(out, 'files/usr/bin'), { recursive: true });
  symlinkSync('../../opt/Latchkey/latchkey', join(out, 'files/usr/bin/latchkey'));
}
