import { homedir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { projectFiles, projectRoot, projectText } from '../support/project-files.ts';

const texts = projectFiles().filter((file) => !/\.(png|ico|icns|woff2?)$/.test(file));

const filesWith = (text: string): string[] => texts.filter((file) => projectText(file).includes(text));

describe('nothing in the project comes from one machine', () => {
  it('not the folder it lies in, nor anybody’s home', () => {
    expect(filesWith(projectRoot)).toEqual([]);
    expect(filesWith(`${homedir()}/`)).toEqual([]);
  });

  it('no package is tied to the registry that it was installed from', () => {
    const locks = texts.filter((file) => /(?:^|\/)package-lock\.json$/.test(file));
    expect(locks.length).toBeGreaterThanOrEqual(2);
    expect(locks.filter((file) => /"resolved": "https?:/.test(projectText(file)))).toEqual([]);
    expect(projectText('.npmrc')).not.toMatch(/registry\s*=/);
  });

  it('no part believes what it found of its types before: after `npm ci` or a merge that was wrong', () => {
    const parts = texts.filter((file) => /(?:^|\/)tsconfig.*\.json$/.test(file));
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.filter((file) => /"(?:incremental|composite|tsBuildInfoFile)"/.test(projectText(file)))).toEqual([]);
  });

  it('the stand-in’s package asks for the versions that the project has, so that there is one of each', () => {
    type Manifest = { readonly devDependencies: Readonly<Record<string, string>> };
    const { devDependencies: ours } = JSON.parse(projectText('package.json')) as Manifest;
    const { devDependencies: its } = JSON.parse(projectText('test/electron-host/package.json')) as Manifest;
    expect(Object.keys(its).length).toBeGreaterThan(0);
    expect(Object.entries(its).filter(([name, version]) => ours[name] !== version)).toEqual([]);
  });
});
