import { act as inAct, render } from '@testing-library/react';
import { wordsIn } from '../../../electron/contract/words/words-in.ts';
import { App } from '../../../renderer/app/app.tsx';
import { wordsOfFailures, wordsOfViews } from '../../../renderer/app/load-words.ts';
import { StoresProvider } from '../../../renderer/app/stores-context.tsx';
import { beginWindow, createStores, type Stores } from '../../../renderer/app/stores.ts';
import { loadLazyViews } from '../../../renderer/ui/lazy-view.tsx';
import { createFakeBridge, type FakeBridge } from '../../fakes/fake-bridge.ts';

// As in the app once its first screen is shown; before any test, because some of them measure.
await Promise.all([loadLazyViews(), wordsOfFailures.load('en'), wordsOfViews.load('en')]);

// happy-dom paints nothing, so that it has no highlights either; `covered.spec.ts` looks at what they cover.
Object.assign(globalThis, { CSS: { highlights: new Map() }, Highlight: class extends Set<AbstractRange> {} });

export interface ShownWindow {
  readonly fake: FakeBridge;
  readonly stores: Stores;
  /** Where the window is drawn. */
  readonly container: Element;
  /** Does something and lets the window follow. */
  readonly act: (what: () => void | Promise<void>) => Promise<void>;
}

/** The whole window over a fake main. @param prepare tells main what to answer */
export async function showWindow(prepare: (fake: FakeBridge) => void = () => undefined): Promise<ShownWindow> {
  const fake = createFakeBridge();
  prepare(fake);
  const stores = createStores(fake.bridge, wordsIn('en'));
  const { container } = render(
    <StoresProvider stores={stores}>
      <App />
    </StoresProvider>,
  );
  const act = async (what: () => void | Promise<void>): Promise<void> => {
    await inAct(async () => {
      await what();
    });
  };
  await act(() => beginWindow(stores));
  return { fake, stores, container, act };
}
