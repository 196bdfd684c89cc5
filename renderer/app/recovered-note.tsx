import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { useApp } from './stores-context.tsx';
import { useFailureWords } from './use-failure-words.ts';
import { useViewWords } from './use-view-words.ts';

/** Says how work that an earlier start left was recovered, until the person has read it. */
export function RecoveredNote() {
  const { words } = useViewWords();
  const failure = useFailureWords();
  const recovered = useApp((state) => state.recovered);
  const read = useApp((state) => state.readRecovered);
  if (recovered.length === 0) return null;
  const open = recovered.some(({ outcome }) => outcome === 'open');
  return (
    <Note
      kind={open ? 'soon' : 'info'}
      title={words.drives.recoveredTitle}
      urgent
      actions={
        <Button look="plain" onPress={read}>
          {words.phrases.understood}
        </Button>
      }
    >
      <ul className="plain-list">
        {recovered.map((each) => (
          <li key={each.id}>
            {words.recovery[each.kind][each.outcome]({
              label: each.label,
              what: each.failure === undefined ? '' : failure(each.failure).summary,
            })}
          </li>
        ))}
      </ul>
    </Note>
  );
}
