// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { wordsIn } from '../../../../electron/contract/words/words-in.ts';
import { stepButtons } from '../../../../electron/runbook/step-buttons.ts';
import { wordsOfViews } from '../../../../renderer/app/load-words.ts';
import { StoresProvider } from '../../../../renderer/app/stores-context.tsx';
import { createStores } from '../../../../renderer/app/stores.ts';
import { FailureButton } from '../../../../renderer/work/failure-button.tsx';
import { failureSteps } from '../../../../renderer/work/failure-steps.ts';
import { createFakeBridge } from '../../../fakes/fake-bridge.ts';

afterEach(cleanup);
// Loaded before a view is drawn, as the window does.
await wordsOfViews.load('en');

it.each(failureSteps)('the button of the step "%s" is called as the runbook calls it', (step) => {
  const words = wordsIn('en');
  const { container } = render(
    <StoresProvider stores={createStores(createFakeBridge().bridge, words)}>
      <FailureButton step={step} acts={{}} seconds={0} onTicket={() => undefined} copied={false} />
    </StoresProvider>,
  );
  expect(container.querySelector('button')?.textContent).toBe(stepButtons[step](words));
});

it('says itself that the ticket is copied, because the ticket may be out of sight', () => {
  const { container } = render(
    <StoresProvider stores={createStores(createFakeBridge().bridge, wordsIn('en'))}>
      <FailureButton step="helpdesk" acts={{}} seconds={0} onTicket={() => undefined} copied />
    </StoresProvider>,
  );
  expect(container.querySelector('button')?.textContent).toBe('Copied');
});
