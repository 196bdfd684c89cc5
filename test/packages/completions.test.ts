import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../electron/os/run.ts';
import { commandTree, everyNode } from '../../electron/packages/command-tree.ts';
import { packageFile } from './made.ts';

const made = mkdtempSync(join(tmpdir(), 'lk-completions-'));
beforeAll(() => {
  execFileSync('dpkg-deb', ['--extract', packageFile('deb'), made]);
});
afterAll(() => {
  rmSync(made, { recursive: true });
});

const commands = commandTree('en', '0.0.0').commands.flatMap(({ path }) => path);

/** How each shell is asked what it would offer after some words, as a list. */
const shells = {
  bash: (words: readonly string[]) => ({
    file: 'bash',
    args: [
      '-c',
      'source "$1"; shift; COMP_WORDS=(latchkey "$@"); COMP_CWORD=$#; _latchkey; printf "%s\\n" "${COMPREPLY[@]}"',
      'bash',
      join(made, 'usr/share/bash-completion/completions/latchkey'),
      ...words,
    ],
  }),
  // Its own functions for showing candidates are replaced, for nobody types.
  zsh: (words: readonly string[]) => ({
    file: 'zsh',
    args: [
      '-fc',
      `file=$1; shift; words=(latchkey "$@"); CURRENT=$(( $# + 1 ))
      _describe() { [[ $1 == -o ]] && shift; print -l -- \${\${(P)2}%%:*} }
      compadd() { shift; print -l -- $@ }
      _files() { print files }
      f() { source $file }; f | grep -e "^\${words[CURRENT]}" || true`,
      'zsh',
      join(made, 'usr/share/zsh/vendor-completions/_latchkey'),
      ...words,
    ],
  }),
  fish: (words: readonly string[]) => ({
    file: 'fish',
    args: [
      '--no-config',
      '-c',
      'source $argv[1]; complete -C "latchkey $argv[2]" | string split -f 1 \\t',
      join(made, 'usr/share/fish/vendor_completions.d/latchkey.fish'),
      words.join(' '),
    ],
  }),
} as const;

describe.each(['bash', 'zsh', 'fish'] as const)('in %s', (shell) => {
  const offers = async (...words: readonly string[]): Promise<readonly string[]> => {
    const { stdout, stderr, missing } = await run({ ...shells[shell](words), timeoutMs: 20_000 });
    expect(missing, `${shell} is not installed`).toBe(false);
    expect(stderr).toBe('');
    return stdout.split('\n').filter((line) => line !== '').toSorted(); // prettier-ignore
  };

  it('every command is offered', async () => {
    expect(await offers('')).toEqual(commands.toSorted());
    expect(await offers('recon')).toEqual(['reconnect']);
  });

  it('the commands below a command are offered, and no others', async () => {
    expect(await offers('passwords', '')).toEqual(['clean', 'list', 'revoke']);
  });

  it('the options of a command are offered', async () => {
    const options = await offers('remove', '--');
    expect(options).toEqual(expect.arrayContaining(['--all', '--force', '--local-only', '--yes', '--json', '--help']));
    expect(options).not.toContain('--mapper');
  });

  it('the values of an option are offered where they are a choice, also after other options', async () => {
    expect(await offers('setup', '--label', 'Work', '--mapper', 'rc')).toEqual(['rclone']);
    expect(await offers('passwords', 'list', '--sort', 'na')).toEqual(['name']);
    expect(await offers('setup', '--user', '')).toEqual([]);
  });
});

it('the table has the commands that the program parses', () => {
  expect(commands).toContain('setup');
  expect(everyNode(commandTree('fr', '0.0.0')).every(({ description }) => description !== '')).toBe(true);
});
