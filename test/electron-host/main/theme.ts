/** What the system and the app want; `nativeTheme` is its face. */
export interface Theme {
  readonly source: 'system' | 'light' | 'dark';
  readonly dark: boolean;
  /** The page would show something else by itself. */
  readonly emulated: boolean;
}

const systemIsDark = process.env['ELECTRON_HOST_THEME'] === 'dark';

export let theme: Theme = { source: 'system', dark: systemIsDark, emulated: systemIsDark };

export function setThemeSource(source: Theme['source']): void {
  theme = { source, dark: source === 'system' ? systemIsDark : source === 'dark', emulated: true };
}
