import { recoveryTexts } from '../../electron/contract/words/drives.ts';
import { phraseTexts } from '../../electron/contract/words/window/phrases.ts';
import { drivesViewTexts } from '../../electron/contract/words/window/drives.ts';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { useApp } from './stores-context.tsx';
import { useFailureWords } from './use-failure-words.ts';
import { useWords } from './use-words.ts';

/** What an earlier start left and what became of it, until the person has read it. */
export function RecoveredNote() {
  const { t } = useWords();
  const failure = useFailureWords();
  const recovered = useApp((state) => state.recovered);
  const read = useApp((state) => state.readRecovered);
  if (recovered.length === 0) return null;
  const open = recovered.some(({ outcome }) => outcome === 'open');
  return (
    <Note
      kind={open ? 'soon' : 'info'}
      title={t(drivesViewTexts.recoveredTitle)}
      urgent
      actions={
        <Button look="plain" onPress={read}>
          {t(phraseTexts.understood)}
        </Button>
      }
    >
      <ul className="plain-list">
        {recovered.map((each) => (
          <li key={each.id}>
            {t(recoveryTexts[each.kind][each.outcome], {
              label: each.label,
              what: each.failure === undefined ? '' : failure(each.failure).what,
            })}
          </li>
        ))}
      </ul>
    </Note>
  );
}
