import { type ComponentType, lazy, Suspense, useState } from 'react';

const loads: (() => Promise<unknown>)[] = [];

/** Loads the script of every view, so that a person who opens one need not wait. */
export async function loadLazyViews(): Promise<void> {
  await Promise.all(loads.map((load) => load()));
}

export interface LazyView<Props extends object> {
  readonly View: ComponentType<Props>;
  /**
   * Loads the script of the view. After a failure the next call tries again; after a success later calls get the same
   * component.
   */
  readonly load: () => Promise<unknown>;
}

/**
 * Makes a view whose script is a separate file. A `lazy` component suspends once even when its script is loaded, and React
 * then shows nothing for up to 300 ms, so a loaded view is drawn without `lazy`.
 */
export function lazyView<Props extends object>(fetch: () => Promise<ComponentType<Props>>): LazyView<Props> {
  let loaded: ComponentType<Props> | undefined;
  let loading: Promise<ComponentType<Props>> | undefined;
  const load = (): Promise<ComponentType<Props>> =>
    (loading ??= fetch().then(
      (view) => {
        loaded = view;
        return view;
      },
      (error: unknown) => {
        loading = undefined;
        Loading = waiting(); // React never forgets that a `lazy` component has failed
        throw error;
      },
    ));
  const waiting = () => lazy(async () => ({ default: await load() }));
  let Loading = waiting();
  loads.push(load);

  function View(props: Props) {
    // The component stays the one that was first drawn, because replacing it would reset the state of the view.
    const [Drawn] = useState<ComponentType<Props>>(() => loaded ?? Loading);
    return (
      <Suspense>
        <Drawn {...props} />
      </Suspense>
    );
  }
  return { View, load };
}
