import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { liveSteps } from '../../../electron/cli/output/live-steps.ts';
import { createOutput } from '../../../electron/cli/output/output.ts';

function stepsOn(terminal: boolean, columns = 80) {
  const out = Object.assign(new PassThrough(), { isTTY: terminal, columns });
  const steps = liveSteps(createOutput(out, { NO_COLOR: '1' }), 'en');
  return { steps, shown: () => String(out.read() ?? '') };
}

const CLEAR = '\r\u001b[2K';

describe('steps on a terminal', () => {
  it('show the running one, then replace it by a line with its time', () => {
    const { steps, shown } = stepsOn(true);
    steps.show({ event: 'step', id: 'map', state: 'running' });
    expect(shown()).toMatch(/⠙ Connecting the drive …$/);
    steps.show({ event: 'step', id: 'map', state: 'done', ms: 420 });
    expect(shown()).toMatch(/^\r\u001b\[2K✓ Drive connected {2,}0\.4\u00a0s\n$/);
  });

  it('leave the screen alone while a question is asked', () => {
    const { steps, shown } = stepsOn(true);
    steps.show({ event: 'step', id: 'sign-in', state: 'running' });
    shown();
    steps.suspend();
    expect(shown()).toBe(CLEAR);
    steps.suspend();
    expect(shown()).toBe('');
    steps.resume();
    expect(shown()).toContain('Signing in');
    steps.suspend();
  });

  it('never wrap, or the line could not be cleared', () => {
    const { steps, shown } = stepsOn(true, 20);
    steps.show({ event: 'step', id: 'create', state: 'running' });
    expect(shown().replace(CLEAR, '').length).toBeLessThan(20);
    steps.suspend();
  });

  it('say what failed and what was taken back', () => {
    const { steps, shown } = stepsOn(true);
    steps.show({ event: 'step', id: 'store', state: 'failed', ms: 10 });
    steps.show({ event: 'step', id: 'create', state: 'undone', ms: 10 });
    expect(shown()).toMatch(/✗ Saving the app password .*\n↩ App password deleted .*\n/);
  });
});

describe('a step that runs again', () => {
  it('is being undone when the engine says so, and not because it ran before', () => {
    const { steps, shown } = stepsOn(true);
    steps.show({ event: 'step', id: 'create', state: 'done', ms: 10 });
    steps.show({ event: 'step', id: 'create', state: 'running' });
    expect(shown()).toContain('Creating an app password …');
    steps.show({ event: 'step', id: 'create', state: 'running', undoing: true });
    expect(shown()).toContain('Deleting the app password …');
    steps.show({ event: 'step', id: 'create', state: 'failed', undoing: true, ms: 10 });
    expect(shown()).toContain('✗ Deleting the app password');
  });
});

describe('steps elsewhere', () => {
  it('are lines without any control character, one for each that ended', () => {
    const { steps, shown } = stepsOn(false);
    steps.show({ event: 'step', id: 'map', state: 'running' });
    steps.suspend();
    steps.resume();
    steps.show({ event: 'step', id: 'map', state: 'done', ms: 420 });
    expect(shown()).toMatch(/^✓ Drive connected {2,}0\.4\u00a0s\n$/);
  });
});
