import type { ReactNode } from 'react';

const shapes = {
  alert: (
    <>
      <path d="M12 8v4.75" />
      <path d="M12 16.25h.01" />
      <path d="M10.35 4.25 2.9 17a1.9 1.9 0 0 0 1.65 2.85h14.9A1.9 1.9 0 0 0 21.1 17L13.65 4.25a1.9 1.9 0 0 0-3.3 0Z" />
    </>
  ),
  check: <path d="m5.5 12.5 4.25 4.25 8.75-9.5" />,
  chevron: <path d="m9.5 6 6 6-6 6" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="8.75" />
      <path d="M12 7.25V12l3 2" />
    </>
  ),
  copy: (
    <>
      <rect x="8.5" y="8.5" width="11.5" height="11.5" rx="2.5" />
      <path d="M15.5 8.5V6.25A2.25 2.25 0 0 0 13.25 4h-7A2.25 2.25 0 0 0 4 6.25v7a2.25 2.25 0 0 0 2.25 2.25H8.5" />
    </>
  ),
  cover: (
    <>
      <path d="M4 4l16 16" />
      <path d="M9.6 5.9A9.6 9.6 0 0 1 12 5.6c4.3 0 7.6 2.6 9.25 6.4a11 11 0 0 1-2.6 3.6M6.6 7.4A11.4 11.4 0 0 0 2.75 12c1.65 3.8 4.95 6.4 9.25 6.4 1.75 0 3.35-.45 4.75-1.2" />
      <path d="M9.9 9.9a3 3 0 0 0 4.2 4.2" />
    </>
  ),
  cross: <path d="M7 7l10 10M17 7 7 17" />,
  dots: <path d="M5.5 12h.01M12 12h.01M18.5 12h.01" />,
  drive: (
    <>
      <path d="M3.25 13.5 6 6.6A2.5 2.5 0 0 1 8.32 5h7.36A2.5 2.5 0 0 1 18 6.6l2.75 6.9" />
      <rect x="3" y="13" width="18" height="6.5" rx="2.25" />
      <path d="M7 16.25h.01M11 16.25h6" />
    </>
  ),
  eject: <path d="M12 5.25 5.5 13.5h13ZM5.5 18h13" />,
  folder: (
    <path d="M3 17.25V6.75A2.25 2.25 0 0 1 5.25 4.5h3.6a2.25 2.25 0 0 1 1.8.9l1.05 1.4h7.05A2.25 2.25 0 0 1 21 9.05v8.2a2.25 2.25 0 0 1-2.25 2.25H5.25A2.25 2.25 0 0 1 3 17.25Z" />
  ),
  globe: (
    <>
      <circle cx="12" cy="12" r="8.75" />
      <path d="M3.5 12h17M12 3.25c2.4 2.5 3.6 5.4 3.6 8.75s-1.2 6.25-3.6 8.75c-2.4-2.5-3.6-5.4-3.6-8.75S9.6 5.75 12 3.25Z" />
    </>
  ),
  info: (
    <>
      <circle cx="12" cy="12" r="8.75" />
      <path d="M12 11.25v5M12 7.75h.01" />
    </>
  ),
  key: (
    <>
      <circle cx="7.75" cy="15.25" r="4" />
      <path d="m10.6 12.4 8.65-8.65M15.5 7.5l2.75 2.75M19.25 3.75l1.25 1.25" />
    </>
  ),
  lock: (
    <>
      <rect x="4.75" y="10.5" width="14.5" height="9.75" rx="2.5" />
      <path d="M8 10.5V8a4 4 0 0 1 8 0v2.5M12 14.25v2" />
    </>
  ),
  mail: (
    <>
      <rect x="3" y="5" width="18" height="14" rx="2.5" />
      <path d="m3.75 7.5 6.9 5a2.3 2.3 0 0 0 2.7 0l6.9-5" />
    </>
  ),
  message: (
    <>
      <path d="M4 16.75V6.5A2.5 2.5 0 0 1 6.5 4h11A2.5 2.5 0 0 1 20 6.5v7a2.5 2.5 0 0 1-2.5 2.5H9l-4.15 3.35A.52.52 0 0 1 4 18.95Z" />
      <path d="M8.25 8.75h7.5M8.25 11.75h4.5" />
    </>
  ),
  keyboard: (
    <>
      <rect x="2.75" y="6" width="18.5" height="12" rx="2.25" />
      <path d="M6.5 10h.01M10.2 10h.01M13.8 10h.01M17.5 10h.01M8 14.25h8" />
    </>
  ),
  people: (
    <>
      <circle cx="9" cy="8" r="3.5" />
      <path d="M2.75 19.5a6.25 6.25 0 0 1 12.5 0M15.5 4.85a3.5 3.5 0 0 1 0 6.3M17.5 14a6.25 6.25 0 0 1 3.75 5.5" />
    </>
  ),
  pencil: <path d="m4.5 16.25-.75 4 4-.75L19.2 8.05a2.3 2.3 0 0 0 0-3.25 2.3 2.3 0 0 0-3.25 0ZM14.25 6.5l3.25 3.25" />,
  phone: (
    <>
      <rect x="6.5" y="2.75" width="11" height="18.5" rx="2.5" />
      <path d="M10.75 18.25h2.5M9.5 11l1.75 1.75 3.25-3.5" />
    </>
  ),
  pulse: <path d="M3 12.25h3.75l2.75-7 4.75 13.5 2.5-6.5H21" />,
  restart: <path d="M4.25 12a7.75 7.75 0 1 0 2.4-5.6L4.25 8.6M4.25 4.25V8.6H8.6" />,
  sliders: (
    <path d="M4 7h8.5M16.5 7H20M4 17h3.5M11.5 17H20M12.5 7a2 2 0 1 0 4 0 2 2 0 1 0-4 0M7.5 17a2 2 0 1 0 4 0 2 2 0 1 0-4 0" />
  ),
  usb: (
    <>
      <rect x="7" y="9" width="10" height="12.25" rx="2.5" />
      <path d="M9.25 9V3.75h5.5V9M11 6h.01M13 6h.01" />
      <circle cx="12" cy="15" r="1.75" />
    </>
  ),
  trash: (
    <path d="M4.5 6.75h15M9.5 6.5V4.75A1.5 1.5 0 0 1 11 3.25h2a1.5 1.5 0 0 1 1.5 1.5V6.5M6.5 7l.85 12a1.9 1.9 0 0 0 1.9 1.75h5.5a1.9 1.9 0 0 0 1.9-1.75L17.5 7M10.25 11v5.5M13.75 11v5.5" />
  ),
  undo: <path d="M8.5 14 4 9.5 8.5 5M4 9.5h10a5.5 5.5 0 0 1 0 11h-3.5" />,
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

/** A picture beside words that say the same. It is hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {shapes[name]}
    </svg>
  );
}
