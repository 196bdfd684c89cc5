import { describe, expect, it } from 'vitest';
import { understand } from '../../../electron/packages/main.ts';

const root = '/project';

describe('npm run package', () => {
  it('makes packages of the systems that are named, into dist', () => {
    expect(understand(['--win', '--linux', '--arch', 'arm64'], root)).toEqual({
      systems: ['linux', 'win'],
      architecture: 'arm64',
      isStub: false,
      out: '/project/dist',
    });
  });

  it('makes them around a stub, into another folder', () => {
    expect(understand(['--linux', '--stub', '--arch', 'x64', '--out', '/elsewhere'], root)).toMatchObject({
      isStub: true,
      out: '/elsewhere',
    });
  });

  it('only prints its help when that is asked for', () => {
    expect(understand(['--help'], root)).toBeUndefined();
  });

  it.each([
    [[], /which system/],
    [['--bsd'], /--bsd/],
    [['--linux', 'deb'], /deb/],
    [['--linux', '--arch', 'sparc'], /sparc/],
    [['--win', '--stub', '--arch', 'arm64'], /x64 only/],
  ])('refuses %j', (args, reason) => {
    expect(understand(args, root)).toMatch(reason);
  });
});
