import { describe, expect, it } from 'vitest';
import { mapperNames } from '../../electron/contract/view.ts';
import { projectFiles, projectText } from '../support/project-files.ts';

/** What belongs below `electron/os/`, in code; comments may give a reason that lies in one system. */
const names: Readonly<Record<string, RegExp>> = {
  'an operating system': /\b(linux|win32|darwin|macos|freebsd)\b|'(windows|mac)'|\bprocess\.platform\b/i,
  'a mapper': new RegExp(`\\b(${mapperNames.join('|')})\\b`, 'i'),
  'a program of Linux': /'(ls|stat|tee|rm|gio|xdg-open|fusermount3?|secret-tool|dbus-send|systemctl)'/,
  'a service or library of Linux': /\b(d-?bus|xdg|gtk|gnome|fuse|systemd|freedesktop|wayland|x11)(\b|_)/i,
  'a path of Linux': /['"`]\/(proc|etc|dev|sys|run|usr|var)\//,
};

/** Where such a name stands all the same, and why. */
const allowed: Readonly<Record<string, string>> = {
  'electron/cli.ts': 'reads process.platform, to load the operating system',
  'electron/main.ts': 'reads process.platform, to load the operating system',
  'electron/cli/commands/link-forms.ts': 'a link for a desktop is a file of that desktop',
  'electron/contract/view.ts': 'the list of mappers',
  'electron/contract/window.ts': 'the list of desktops',
  'electron/gateway/answers.ts': 'each mount tool is answered in its own way',
  'electron/gateway/mends.ts': 'why something is mended',
  'electron/policy-files/documents.ts': 'tells IT where the rules stand on each system',
  'electron/policy-files/mac-files.ts': 'makes what tools of one system take',
  'electron/policy-files/policy-files.ts': 'has a folder for the tools of each system',
  'electron/policy/policy-keys.ts': 'a rule that means something on one system only',
  'electron/shell/app-menu.ts': 'a menu is laid out as the desktop has its menus',
  'electron/shell/deep-link.ts': 'only one desktop gives letters to drives',
  'electron/shell/system-accent.ts': 'which desktops tell of their accent colour',
  'electron/shell/tray.ts': 'the form of an icon is the desktop’s',
  'electron/vite.config.ts': 'takes a parser out of the library of the bus',
  'renderer/app/shortcuts.ts': 'a window is closed by the desktop’s own keys',
  'renderer/app/store.ts': 'a desktop to begin with, until main has said which',
  'renderer/passwords/password-box.tsx': 'the key that shortcuts are pressed with is the desktop’s',
  'renderer/settings/settings-view.tsx': 'what one desktop cannot do is not offered there',
  'renderer/ui/key-names.ts': 'keys are named as the desktop’s menus name them',
};

/** A file without its comments. */
function codeOf(file: string): string {
  return projectText(file)
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(/(^|\s)\/\/.*$/gm, '');
}

const named = (code: string): string[] => Object.keys(names).filter((what) => names[what]?.test(code) === true);

describe('outside electron/os', () => {
  const sources = ['electron', 'renderer']
    .flatMap((folder) => projectFiles(folder))
    // A package is made for one system, by a tool that does not ship.
    .filter((file) => /\.tsx?$/.test(file) && !/^electron\/(os|contract\/words|packages)\//.test(file));

  it('no file names an operating system, a mapper, or a program or path of Linux, but for those with a reason', () => {
    expect(sources.length).toBeGreaterThan(100);
    const found = sources.filter((file) => named(codeOf(file)).length > 0);
    expect(found).toEqual(Object.keys(allowed).toSorted());
  });

  it.each([
    ["if (os === 'win32') return;", 'an operating system'],
    ["if (spec.mapper === 'gvfs') return;", 'a mapper'],
    ["run({ file: 'tee', args: [] });", 'a program of Linux'],
    ["env['XDG_RUNTIME_DIR']", 'a service or library of Linux'],
    ["readFile('/proc/self/mounts')", 'a path of Linux'],
  ])('%s is seen', (code, what) => {
    expect(named(code)).toContain(what);
  });
});

it('what is neutral in electron/os names no mapper', () => {
  const neutral = projectFiles('electron/os').filter((file) => /^electron\/os\/[^/]+\.ts$/.test(file));
  expect(neutral.length).toBeGreaterThan(5);
  expect(neutral.filter((file) => names['a mapper']?.test(codeOf(file)))).toEqual([]);
});
