import { expect, it } from 'vitest';
import type { FailureCode } from '../../../../electron/contract/failure.ts';
import type { StepId } from '../../../../electron/contract/view.ts';
import { failedStep } from '../../../../renderer/work/failure-title.ts';

it.each<[FailureCode, StepId | null, StepId | 'start']>([
  ['LK-5005', 'map', 'map'],
  ['LK-3012', 'create', 'create'],
  ['LK-3001', 'discover', 'discover'],
  ['LK-4002', 'discover', 'start'], // the keychain is looked at before the platform is asked anything
  ['LK-5002', 'discover', 'start'],
  ['LK-2003', null, 'sign-in'],
  ['LK-2103', null, 'sign-in'],
  ['LK-3101', null, 'create'],
  ['LK-3106', null, 'map'], // the app password is there: what is missing is WebDAV
  ['LK-3109', null, 'discover'],
  ['LK-3112', null, 'sign-in'],
  ['LK-3117', null, 'map'],
  ['LK-3119', null, 'map'],
  ['LK-3120', null, 'map'],
  ['LK-3121', null, 'map'],
  ['LK-3003', null, 'discover'],
  ['LK-4003', null, 'store'],
  ['LK-5007', null, 'map'],
  ['LK-6001', null, 'start'],
  ['LK-7014', null, 'map'],
])('%s at %s is told as a failure of %s', (code, failedAt, step) => {
  expect(failedStep({ code }, failedAt)).toBe(step);
});
