import { useWords } from '../app/use-words.ts';

/** That an app password ends soon, or has ended; nothing while it is far from that. @param daysLeft begun ones, 0 when it is over */
export function ExpiryPill({ daysLeft }: { readonly daysLeft: number | undefined }) {
  const { words } = useWords();
  if (daysLeft === undefined) return null;
  if (daysLeft === 0) return <span className="pill pill-bad">{words.drives.expired}</span>;
  return <span className="pill pill-soon">{words.drives.expiresSoon({ days: daysLeft })}</span>;
}
