/** The system's accent colour as the window uses it, in CSS hex. */
export interface AccentView {
  readonly background: string;
  /** The background while a pointer is over it. */
  readonly strong: string;
  readonly ink: string;
}

type Rgb = readonly [number, number, number];

/** Texts on a button: the light ones, and the dark ones, of our own tokens (`tokens.css`). */
export const inks = ['#ffffff', '#06251b'] as const;
/** What a button lies on, in the light theme and in the dark one: of our surfaces those that are nearest to an accent. */
export const surfaces = ['#f0f3f0', '#1b2320'] as const;

/** WCAG 2.2, 1.4.3: the contrast of a text. */
const TEXT = 4.5;
/** WCAG 2.2, 1.4.11: the contrast of a control with what it lies on. */
const CONTROL = 3;
/** How far the colour goes towards black or white, away from the ink, under a pointer. */
const STRONGER = 0.14;

/**
 * Says how the main buttons look in the system's accent colour. Pure.
 * @param accent `rrggbbaa`, as Electron gives it
 * @returns undefined where a text on it, or the button on its surface, could not be told apart in both themes: ours is used then
 */
export function accentOf(accent: string): AccentView | undefined {
  const [, hex] = /^#?([\da-f]{6})(?:[\da-f]{2})?$/i.exec(accent) ?? [];
  if (hex === undefined) return undefined;
  const background = `#${hex.toLowerCase()}`;
  if (surfaces.some((surface) => contrast(background, surface) < CONTROL)) return undefined;
  const ink = inks.find((each) => contrast(background, each) >= TEXT);
  if (ink === undefined) return undefined;
  return { background, strong: towards(background, ink === inks[0] ? 0 : 255), ink };
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(rgbOf(one)), luminance(rgbOf(other))].toSorted((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  const linear = (channel: number): number => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function rgbOf(hex: string): Rgb {
  const at = (index: number): number => Number.parseInt(hex.slice(index, index + 2), 16);
  return [at(1), at(3), at(5)];
}

function towards(hex: string, end: 0 | 255): string {
  const mixed = rgbOf(hex).map((channel) => Math.round(channel + (end - channel) * STRONGER));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
