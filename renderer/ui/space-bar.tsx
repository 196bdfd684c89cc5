import type { Space } from '../../electron/contract/view.ts';
import { formatSize } from '../../electron/contract/words/formats.ts';
import { useWords } from '../app/use-words.ts';

/** Shows how much room for files there is, with a bar where the total is known. */
export function SpaceBar({ space: { available, used } }: { readonly space: Space }) {
  const { words, language } = useWords();
  const free = formatSize(language, available);
  if (used === undefined || used + available <= 0) return <span>{words.space.free({ free })}</span>;
  const total = used + available;
  const part = Math.min(1, used / total);
  return (
    <span className="space">
      <svg className={part > 0.95 ? 'space-bar space-full' : 'space-bar'} aria-hidden="true" focusable="false">
        <rect className="space-all" width="100%" height="100%" rx="3" />
        <rect className="space-used" width={`${Math.round(part * 1000) / 10}%`} height="100%" rx="3" />
      </svg>
      <span>{words.space.freeOf({ free, total: formatSize(language, total) })}</span>
    </span>
  );
}
