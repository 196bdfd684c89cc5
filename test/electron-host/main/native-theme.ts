import { HostEmitter } from '../host-emitter.ts';
import { setThemeSource, theme, type Theme } from './theme.ts';
import { allViews } from './views.ts';

export const THEME_EVENTS = ['updated'] as const;
const SOURCES: readonly string[] = ['system', 'light', 'dark'];

/** Light or dark, of the app and of its pages. Other system settings are the usual ones. */
export class NativeTheme extends HostEmitter {
  constructor() {
    super(THEME_EVENTS);
  }

  get themeSource(): Theme['source'] {
    return theme.source;
  }

  /** @throws TypeError when it is none of the three */
  set themeSource(source: Theme['source']) {
    if (!SOURCES.includes(source)) throw new TypeError(`Error processing argument: ${source}`);
    if (source === theme.source) return;
    setThemeSource(source);
    for (const view of allViews()) view.applyTheme();
    setImmediate(() => this.emit('updated'));
  }

  get shouldUseDarkColors(): boolean {
    return theme.dark;
  }

  get shouldUseHighContrastColors(): boolean {
    return false;
  }

  get inForcedColorsMode(): boolean {
    return false;
  }

  get prefersReducedTransparency(): boolean {
    return false;
  }
}

export const nativeTheme = new NativeTheme();
