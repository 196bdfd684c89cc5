import { describe, expect, it } from 'vitest';
import { directionOf } from '../../electron/contract/words/language.ts';
import { projectFiles, projectText } from '../support/project-files.ts';

/** Styles that name a side of the window, and why that is right in both directions. */
const reasons: Readonly<Record<string, string>> = {
  'controls.css: transform: translateX(1rem)': 'has its opposite for the other direction',
  'controls.css: transform: translateX(-1rem)': 'is that opposite',
};

const sides = [
  /(?:^|[-\s])(?:left|right)(?:-[\w-]+)?\s*:/, // left:, margin-right:, border-left-color:
  /:\s*(?:left|right)\b/, // text-align: left, float: right
  /translate(?:X|3d)?\(\s*-?(?!0[,)])[\d.]/, // a shift along the line
];
/** `1px 2px 3px 4px` with another right than left. */
const uneven = /^(?:margin|padding|inset|border-width|border-radius): (\S+) (\S+) (\S+) (\S+)$/;

function physical(css: string): readonly string[] {
  const declarations = css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .split(/[{};]/)
    .map((part) => part.trim())
    .filter((part) => /^[\w-]+\s*:/.test(part));
  return declarations.filter((one) => {
    const [, , right, , left] = uneven.exec(one.replaceAll(/\([^)]*\)/g, (inside) => inside.replaceAll(' ', ''))) ?? [];
    return sides.some((side) => side.test(one)) || right !== left;
  });
}

describe('the styles of the window', () => {
  const files = projectFiles('renderer/styles').filter((file) => file.endsWith('.css'));
  const found = files.flatMap((file) => physical(projectText(file)).map((one) => `${file.split('/').at(-1)}: ${one}`));

  it('name no side, so that they hold in both directions', () => {
    expect(files.length).toBeGreaterThan(15);
    expect(found.filter((one) => reasons[one] === undefined)).toEqual([]);
  });

  it('name one only where there is a reason', () => {
    expect(found.toSorted()).toEqual(Object.keys(reasons).toSorted());
  });

  it.each([
    'left: 0',
    'margin-left: 1px',
    'border-right-color: red',
    'text-align: right',
    'float: left',
    'transform: translateX(4px)',
    'padding: 1px 2px 3px 4px',
  ])('would be found to name one by %s', (declaration) => {
    expect(physical(`a { ${declaration}; }`)).toEqual([declaration]);
  });

  it.each(['margin-inline-start: 1px', 'padding: 1px 2px 3px 2px', 'text-align: start', 'transform: translateY(1px)'])(
    'would not by %s',
    (declaration) => {
      expect(physical(`a { ${declaration}; }`)).toEqual([]);
    },
  );
});

describe('the direction of a language', () => {
  it('comes from its row', () => {
    const rows = {
      en: { name: 'Mirrored', dates: 'en', drive: 'Drive', drives: 'Drives', atLogon: 'Drives', direction: 'rtl' },
    } as const;
    expect(directionOf('en', rows)).toBe('rtl');
    expect(directionOf('en')).toBe('ltr');
  });
});
