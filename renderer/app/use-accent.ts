import { useEffect } from 'react';
import { useApp } from './stores-context.tsx';

const tokens = { background: '--button', strong: '--button-strong', ink: '--button-ink' } as const;

/** Has the main buttons take the system's accent colour, where there is one that fits both themes. */
export function useAccent(): void {
  const accent = useApp((state) => state.settings?.accent);
  useEffect(() => {
    const { style } = document.documentElement;
    for (const part of ['background', 'strong', 'ink'] as const) {
      if (accent === undefined) style.removeProperty(tokens[part]);
      else style.setProperty(tokens[part], accent[part]);
    }
  }, [accent]);
}
