import { useWords } from '../app/use-words.ts';

/** No drive yet: a picture and what to do. */
export function EmptyDrives() {
  const { words } = useWords();
  return (
    <div className="empty">
      <svg className="empty-picture" viewBox="0 -16 240 148" aria-hidden="true" focusable="false">
        <path className="empty-ground" d="M12 116h216" />
        <path className="empty-line" d="M96 58h28a10 10 0 0 0 10-10V34a10 10 0 0 1 10-10h12" strokeDasharray="4 6" />
        <path className="empty-cloud" d="M170 40a15 15 0 0 1-1.2-29.95A20 20 0 0 1 206.5 8 16 16 0 0 1 208 40Z" />
        <g className="empty-case">
          <path className="empty-handle" d="M44 60v-6.5A9.5 9.5 0 0 1 53.5 44h17A9.5 9.5 0 0 1 80 53.5V60" />
          <rect x="22" y="60" width="80" height="56" rx="13" />
        </g>
        <circle className="empty-key" cx="48" cy="88" r="10.5" />
        <path className="empty-key" d="M58.5 88H86m0 0v9m-10.5-9v6.5" />
        <g className="empty-drive">
          <path d="M140 96l8.5-21a8 8 0 0 1 7.4-5h40.2a8 8 0 0 1 7.4 5L212 96" />
          <rect x="138" y="95" width="76" height="21" rx="7" />
          <path d="M150 105.5h.01M162 105.5h24" />
        </g>
      </svg>
      <p className="empty-title">{words.drives.emptyTitle}</p>
      <p className="empty-text">{words.drives.emptyText}</p>
    </div>
  );
}
