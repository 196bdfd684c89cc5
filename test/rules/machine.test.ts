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
    expect(projectText('package-lock.json')).not.toMatch(/"resolved": "https?:/);
    expect(projectText('.npmrc')).not.toMatch(/registry\s*=/);
  });
});
