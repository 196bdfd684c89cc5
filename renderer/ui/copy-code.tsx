import { useRef, useState } from 'react';
import { useWords } from '../app/use-words.ts';
import { Button } from './button.tsx';
import { copySelection, select } from './copy-text.ts';

interface CopyCodeProps {
  readonly code: string;
  readonly reference?: string | undefined;
  /** The words of the button, when the text is no code for the helpdesk. */
  readonly copy?: string;
}

/** Shows a code for the helpdesk, or another text, with a button that copies it. */
export function CopyCode({ code, reference, copy: copyWords }: CopyCodeProps) {
  const { words, keys } = useWords();
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
        {result === 'copied' ? words.trouble.copied : (copyWords ?? words.trouble.copy)}
      </Button>
      <span role="status" className={result === 'selected' ? 'hint' : 'unseen'}>
        {result === 'copied' && words.trouble.copied}
        {result === 'selected' && words.trouble.selected({ keys: keys('Mod+C') })}
      </span>
    </span>
  );
}
