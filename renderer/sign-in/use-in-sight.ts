import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps an element in sight, wherever the window is scrolled to: when it changes, and when the window changes its size (the
 * window becomes narrow when a page opens beside it). The focus stays where it is.
 * @param what names what the element shows, and changes with it
 */
export function useInSight<E extends HTMLElement>(what: string): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => {
    const show = (): void => {
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      element.current?.scrollIntoView({ block: 'nearest', behavior: still ? 'instant' : 'smooth' });
    };
    show();
    addEventListener('resize', show);
    return () => {
      removeEventListener('resize', show);
    };
  }, [what]);
  return element;
}
