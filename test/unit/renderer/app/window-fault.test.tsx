// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { languages } from '../../../../electron/contract/words/language.ts';
import { wordsIn } from '../../../../electron/contract/words/words-in.ts';
import { drawFault, FaultBoundary } from '../../../../renderer/app/window-fault.tsx';
import { lazyView } from '../../../../renderer/ui/lazy-view.tsx';

const said = vi.spyOn(console, 'error');
const reload = vi.spyOn(window.location, 'reload');
beforeEach(() => {
  said.mockReset().mockReturnValue();
  reload.mockReset().mockReturnValue();
});
afterEach(cleanup);

function Broken(): never {
  throw new Error('broken');
}

const pressAgain = (name: string): void => {
  screen.getByRole('button', { name }).click();
};

describe('a window of which something throws', () => {
  it.each(languages)('says so with its code, in its language, and offers to begin anew (%s)', (language) => {
    const { title, again } = wordsIn(language).windowFault;
    render(
      <FaultBoundary language={() => language}>
        <Broken />
      </FaultBoundary>,
    );
    expect(screen.getByRole('alert').textContent).toContain('LK-0001');
    expect([document.activeElement?.textContent, document.title]).toEqual([title, `${title} – Latchkey`]);
    expect(said).toHaveBeenCalled(); // where main hears of it
    pressAgain(again);
    expect(reload).toHaveBeenCalledOnce();
  });

  it('says so where the script of a view does not come', async () => {
    const { View } = lazyView(() => Promise.reject(new TypeError('no such file')));
    await act(async () => {
      render(
        <FaultBoundary language={() => 'en'}>
          <View />
        </FaultBoundary>,
      );
      await Promise.resolve();
    });
    expect((await screen.findByRole('alert')).textContent).toContain('LK-0001');
  });

  it('is drawn as it is when nothing throws', () => {
    const { container } = render(<FaultBoundary language={() => 'en'}>whole</FaultBoundary>);
    expect(container.innerHTML).toBe('whole');
  });
});

it('a drawn first screen that no script takes over gives way to it, and can be used', () => {
  const root = document.createElement('div');
  root.inert = true;
  root.innerHTML = '<input name="address">';
  document.body.append(root);
  act(() => {
    drawFault(root, 'fr');
  });
  expect([root.inert, root.querySelector('input')]).toEqual([false, null]);
  expect(root.textContent).toContain('LK-0001');
  pressAgain('Réessayer');
  expect(reload).toHaveBeenCalledOnce();
});
