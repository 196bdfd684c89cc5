import type { Failure } from '../../electron/contract/failure.ts';
import { useApp } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { helpPageOf } from './help-pages.ts';

/** Leads to the page of help for a failure, where there is one. */
export function FailureHelp({ failure }: { readonly failure: Failure }) {
  const { words } = useWords();
  const askHelp = useApp((state) => state.askHelp);
  const page = helpPageOf[failure.code];
  if (page === undefined) return null;
  return (
    <p>
      <Button
        look="link"
        icon="info"
        onPress={() => {
          askHelp(page);
        }}
      >
        {words.help.begin}
      </Button>
    </p>
  );
}
