import { expect, it } from 'vitest';
import { sessionOver } from '../../../../electron/os/windows/session.ts';

const DESKTOP = 1234;

it.each([
  ['the elevated half of a split token', { isElevated: true, desktop: DESKTOP, theirs: 'other' }, true],
  ['an administrator without UAC, as the desktop is', { isElevated: true, desktop: DESKTOP, theirs: 'ours' }, false],
  ['no administrator', { isElevated: false, desktop: DESKTOP, theirs: 'other' }, false],
  ['where there is no desktop', { isElevated: true, desktop: undefined, theirs: undefined }, false],
  ['where the desktop cannot be asked', { isElevated: true, desktop: DESKTOP, theirs: undefined }, false],
])('whether nobody would see its letters: %s', (_who, { isElevated, desktop, theirs }, expected) => {
  const session = sessionOver({
    isElevated: () => isElevated,
    logOnOf: (process) => (process === undefined ? 'ours' : theirs),
    desktop: () => desktop,
  });
  expect(session.isElevated()).toBe(expected);
});
