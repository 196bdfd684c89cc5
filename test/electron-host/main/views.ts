import type { View } from './view.ts';

const views = new Set<View>();

/** Windows keep it: a view is there from its window's beginning to its end. */
export function addView(view: View): void {
  views.add(view);
}

export function removeView(view: View): void {
  views.delete(view);
}

export const allViews = (): View[] => [...views];
export const viewOfTarget = (targetId: string): View | undefined =>
  allViews().find((view) => view.page?.targetId === targetId);
/** @param frameId also of a sub-frame */
export const viewOfFrame = (frameId: string): View | undefined =>
  allViews().find((view) => view.page?.frames.has(frameId) === true);
