import { type ComponentType, lazy, Suspense, useState } from 'react';

const loads: (() => Promise<unknown>)[] = [];

/** Loads the script of every view, so that nobody waits for it who goes there. */
export async function loadLazyViews(): Promise<void> {
  await Promise.all(loads.map((load) => load()));
}

export interface LazyView<Props extends object> {
  readonly View: ComponentType<Props>;
  /** Loads the script of the view; later calls answer with the first that succeeds. */
  readonly load: () => Promise<unknown>;
}

/**
 * A view whose script is a file of its own. What `lazy` makes suspends once even when its script is there, and React shows
 * nothing in its place for up to 300 ms: so a view that is loaded already is drawn without it.
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
        Loading = waiting(); // React keeps for ever that the other has failed
        throw error;
      },
    ));
  const waiting = () => lazy(async () => ({ default: await load() }));
  let Loading = waiting();
  loads.push(load);

  function View(props: Props) {
    // Stays what it was at first: another component in its place would begin anew.
    const [Drawn] = useState<ComponentType<Props>>(() => loaded ?? Loading);
    return (
      <Suspense>
        <Drawn {...props} />
      </Suspense>
    );
  }
  return { View, load };
}
