export interface FlagOptions {
  readonly profile: string;
  readonly headless: boolean;
  /** Chromium refuses to run as root with its sandbox. */
  readonly asRoot: boolean;
  /** BCP 47, the preferred one first. */
  readonly languages: readonly string[];
  /** What the command line and `app.commandLine` have set; it wins over the stand-in's own. */
  readonly switches: ReadonlyMap<string, string>;
}

/** Chromium's command line. The first group keeps it from looking for a network: there may be none. */
export function chromiumFlags(options: FlagOptions): string[] {
  const own = new Map<string, string>([
    ...on('disable-quic', 'disable-background-networking', 'disable-component-update', 'disable-sync', 'no-pings'),
    ...on('no-first-run', 'disable-default-apps', 'disable-extensions', 'hide-crash-restore-bubble'),
    // `test-type` takes away the bar that warns of unusual flags.
    ...on('disable-gpu', 'test-type'),
    // Electron does not slow down windows that are behind others while a test looks at them either.
    ...on('disable-background-timer-throttling', 'disable-renderer-backgrounding'),
    ...on('disable-backgrounding-occluded-windows'),
    // A browser's address bar, which Electron has not: loaded ahead, its pages take a second of a processor in each start.
    ['disable-features', ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'].join(',')],
    ['password-store', 'basic'],
    ['lang', options.languages[0] ?? 'en-US'],
    ['accept-lang', options.languages.join(',')],
    // On a display the first window is one without the bars of a browser; others cannot be had in that way.
    ...(options.headless ? on('headless', 'no-startup-window') : [['app', 'data:text/html,'] as const]),
    ...(options.asRoot ? on('no-sandbox') : []),
  ]);
  const merged = new Map([
    ...own,
    ...options.switches,
    // Not the app's to choose: the stand-in speaks to Chromium through the pipe, and keeps its own profile.
    ...on('remote-debugging-pipe'),
    ['user-data-dir', options.profile] as const,
  ]);
  return [...merged].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
}

const on = (...names: string[]): (readonly [string, string])[] => names.map((name) => [name, ''] as const);
