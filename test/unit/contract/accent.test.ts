import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accentOf, contrast, inks, surfaces } from '../../../electron/contract/accent.ts';
import { projectRoot } from '../../support/project-files.ts';

const hex = (number: number): string => number.toString(16).padStart(2, '0');

describe('the contrast of two colours', () => {
  it.each([
    ['#ffffff', '#000000', 21],
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48], // the usual example of a grey that is just too light
    ['#0078d4', '#ffffff', 4.53],
  ])('of %s and %s is %d', (one, other, expected) => {
    expect(contrast(one, other)).toBeCloseTo(expected, 2);
  });
});

describe('the accent colour of a system', () => {
  it('is used where texts on it can be read: the blue of Windows', () => {
    expect(accentOf('0078d4ff')).toEqual({ background: '#0078d4', strong: '#0067b6', ink: '#ffffff' });
  });

  it.each([
    ['yellow, which a light window does not show', 'ffb900ff'],
    ['black, which a dark window does not show', '000000ff'],
    ['a blue between both inks', '007affff'],
    ['no colour', ''],
    ['a word', 'transparent'],
  ])('is left for ours where it cannot be told apart: %s', (_why, accent) => {
    expect(accentOf(accent)).toBeUndefined();
  });

  it('is never one on which a text, or which itself, could not be told apart, of 4,913 colours', () => {
    const steps = Array.from({ length: 17 }, (_, n) => Math.min(255, n * 16));
    const used = steps.flatMap((red) =>
      steps.flatMap((green) => steps.map((blue) => accentOf(`${hex(red)}${hex(green)}${hex(blue)}ff`))),
    );
    const views = used.filter((view) => view !== undefined);
    expect(views.length).toBeGreaterThan(100);
    for (const { background, strong, ink } of views) {
      expect(contrast(background, ink)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(strong, ink)).toBeGreaterThanOrEqual(4.5);
      for (const surface of surfaces) expect(contrast(background, surface)).toBeGreaterThanOrEqual(3);
    }
  });

  it('is held against the colours that the window really has', () => {
    const tokens = readFileSync(join(projectRoot, 'renderer', 'styles', 'tokens.css'), 'utf8');
    for (const [at, name] of ['--rail', '--card'].entries()) {
      const values = [...tokens.matchAll(new RegExp(`${name}: (#[\\da-f]{6});`, 'g'))].map(([, value]) => value);
      expect(values[at]).toBe(surfaces[at]);
    }
    const ink = [...tokens.matchAll(/--key-ink: (#[\da-f]{6});/g)].map(([, value]) => value);
    expect(ink).toEqual(inks);
  });
});
