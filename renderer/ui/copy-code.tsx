import { useRef, useState } from 'preact/compat';
import { troubleTexts } from '../../electron/contract/words/window/trouble.ts';
import { useWords } from '../app/use-words.ts';
import { Button } from './button.tsx';
import { copySelection, select } from './copy-text.ts';

/** A code for the helpdesk, with a button that copies it. */
export function CopyCode({ code, reference }: { readonly code: string; readonly reference?: string | undefined }) {
  const { t } = useWords();
  const text = useRef<HTMLElement>(null);
  const [result, setResult] = useState<'copied' | 'selected' | null>(null);
  const copy = (): void => {
    if (text.current === null) return;
    select(text.current);
    setResult(copySelection() ? 'copied' : 'selected');
  };
  return (
    <span className="copy-code">
      <code ref={text}>{reference === undefined ? code : `${code} · ${reference}`}</code>
      <Button look="link" icon={result === 'copied' ? 'check' : 'copy'} onPress={copy}>
        {t(result === 'copied' ? troubleTexts.copied : troubleTexts.copy)}
      </Button>
      <span role="status" className={result === 'selected' ? 'hint' : 'unseen'}>
        {result !== null && t(troubleTexts[result])}
      </span>
    </span>
  );
}
