/** What the preload gives to the page. */
export interface FixtureApi {
  readonly platform: string;
  readonly add: (numbers: readonly number[]) => Promise<{ sum: number; from: string }>;
  readonly echo: (value: unknown) => Promise<unknown>;
  /** @returns stops listening */
  readonly onProgress: (listener: (step: number) => void) => () => void;
  readonly startJob: (steps: number) => void;
  readonly notify: (body: string) => void;
  /** What the preload's world can see. */
  readonly inspect: () => { readonly modules: Readonly<Record<string, string>>; readonly process: readonly string[] };
}

declare global {
  interface Window {
    readonly fixture: FixtureApi;
  }
}
