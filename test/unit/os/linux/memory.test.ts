import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leaveNoCore } from '../../../../electron/os/linux/memory.ts';
import { mac } from '../../../../electron/os/mac/mac.ts';
import { projectRoot } from '../../../support/project-files.ts';

const limitOf = (id: number): string =>
  /^Max core file size\s+(.*?)\s+bytes/m.exec(readFileSync(`/proc/${id}/limits`, 'utf8'))?.[1] ?? '';

describe('what is in memory', () => {
  it('of a program that was given a password is not dumped', async () => {
    const program = spawn('sleep', ['60'], { stdio: 'ignore' });
    await once(program, 'spawn');
    expect(await leaveNoCore(program.pid ?? 0)).toBe(true);
    expect(limitOf(program.pid ?? 0)).toMatch(/^1\s+1$/);
    program.kill();
  });

  it('of this process can be kept from others, and is not by itself', async () => {
    // In a process of its own: that of the tests may be looked at.
    const dumpable = "koffi.load(null).func('int prctl(int o, long a, long b, long c, long d)')(3, 0, 0, 0, 0)";
    const memory = join(projectRoot, 'electron/os/linux/memory.ts');
    const text = `import koffi from 'koffi';
      import { keepMemoryToItself } from ${JSON.stringify(memory)};
      const before = ${dumpable};
      const kept = [await keepMemoryToItself()];
      console.log(JSON.stringify([before, kept, ${dumpable}]));`;
    const program = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', text], {
      cwd: projectRoot,
    });
    let output = '';
    program.stdout.setEncoding('utf8').on('data', (part: string) => (output += part));
    await once(program, 'close');
    expect(JSON.parse(output)).toEqual([1, [true], 0]);
  });

  it('is not looked after where the system cannot', async () => {
    expect(await mac.keepMemoryToItself()).toBe(false);
  });
});
