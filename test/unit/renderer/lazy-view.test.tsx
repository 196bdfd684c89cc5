// @vitest-environment happy-dom
import { act, cleanup, render } from '@testing-library/react';
import type { ComponentType } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lazyView, loadLazyViews } from '../../../renderer/ui/lazy-view.tsx';

afterEach(cleanup);

function Greeting({ name }: { readonly name: string }) {
  return <p>{`Hello ${name}`}</p>;
}

/** A view whose script arrives when the test lets it. */
function held() {
  let deliver: (view: ComponentType<{ readonly name: string }>) => void = () => undefined;
  const script = new Promise<ComponentType<{ readonly name: string }>>((resolve) => {
    deliver = resolve;
  });
  const fetch = vi.fn(() => script);
  const arrive = async (): Promise<void> => {
    deliver(Greeting);
    await script;
  };
  return { ...lazyView(fetch), fetch, arrive };
}

describe('a view with a script of its own', () => {
  it('is drawn at once when the script is there', async () => {
    const { View, load, arrive } = held();
    await Promise.all([load(), arrive()]);
    expect(render(<View name="Nora" />).container.textContent).toBe('Hello Nora');
  });

  it('leaves its place empty until the script is there, and is the same view then', async () => {
    const { View, arrive } = held();
    const { container, rerender } = render(<View name="Nora" />);
    expect(container.textContent).toBe('');
    await act(arrive);
    const drawn = container.querySelector('p');
    expect(drawn?.textContent).toBe('Hello Nora');
    rerender(<View name="Alice" />);
    expect([container.textContent, container.querySelector('p')]).toEqual(['Hello Alice', drawn]);
  });

  it('is fetched again when its script did not come, and drawn then', async () => {
    const fetch = vi.fn<() => Promise<ComponentType<{ readonly name: string }>>>(() => Promise.resolve(Greeting));
    fetch.mockRejectedValueOnce(new TypeError('no such file'));
    const { View, load } = lazyView(fetch);
    await expect(load()).rejects.toThrow('no such file');
    const { container } = render(<View name="Nora" />);
    await act(() => load());
    expect(container.textContent).toBe('Hello Nora');
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('is fetched once, with all the others or by who goes there first', async () => {
    const { View, fetch, arrive } = held();
    const all = loadLazyViews();
    render(<View name="Nora" />);
    await act(arrive);
    await all;
    await loadLazyViews();
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});
