/** The end of something that has so many seconds left, for `Ticking`: a screen that comes later shows what is left then. */
export function untilIn(seconds: number): number {
  return Date.now() + seconds * 1000;
}
