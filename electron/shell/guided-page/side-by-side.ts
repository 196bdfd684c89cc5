import type { Rectangle } from 'electron';

/** The place of a guided page, with the call that puts our own window back when the page is gone. */
export interface Aside {
  readonly bounds: Partial<Rectangle>;
  readonly back: () => void;
}

/** The width of our own window, the narrowest at which the guide is comfortable to read. The page gets the rest. */
const GUIDE_WIDTH = 440;
const PAGE_WIDTH = { min: 560, max: 1100 };
const HEIGHT = { max: 860 };

/** Puts the guide on the left and the page on the right of a display. On a display too narrow for both, they overlap. */
export function sideBySide(
  display: Rectangle,
  guide: Rectangle,
): { readonly guide: Rectangle; readonly page: Rectangle } {
  const height = Math.min(display.height, HEIGHT.max);
  const room = display.width - GUIDE_WIDTH;
  if (room < PAGE_WIDTH.min) {
    const width = Math.min(display.width, PAGE_WIDTH.max);
    return { guide, page: { x: display.x + display.width - width, y: display.y, width, height } };
  }
  const width = Math.min(room, PAGE_WIDTH.max);
  const x = display.x + Math.max(0, Math.floor((room - width) / 2));
  const y = display.y + Math.floor((display.height - height) / 2);
  return {
    guide: { x, y, width: GUIDE_WIDTH, height },
    page: { x: x + GUIDE_WIDTH, y, width, height },
  };
}
