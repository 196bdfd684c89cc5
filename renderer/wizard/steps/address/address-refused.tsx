import type { Failure } from '../../../../electron/contract/failure.ts';
import { printable } from '../../../../electron/contract/words/printable.ts';
import { useWizard } from '../../../app/stores-context.tsx';
import { useFailureWords } from '../../../app/use-failure-words.ts';
import { useWords } from '../../../app/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { CopyCode } from '../../../ui/copy-code.tsx';
import { Icon } from '../../../ui/icons.tsx';

/** Shows why an address cannot be used, and the address that it leads to when a platform is there. */
export function AddressRefused({ failure }: { readonly failure: Failure }) {
  const { words } = useWords();
  const { summary, userAction } = useFailureWords()(failure);
  const goTo = useWizard((state) => state.goTo);
  const to = ledTo(failure);
  return (
    <div className="error error-block" id="address-refused">
      <Icon name="alert" />
      <div>
        <p>{summary}</p>
        <p className="error-more">{userAction}</p>
        {to !== undefined && (
          <Button
            onPress={() => {
              goTo(to);
            }}
          >
            {words.address.use({ address: to })}
          </Button>
        )}
        <CopyCode code={failure.code} reference={failure.reference} />
      </div>
    </div>
  );
}

/** Finds the address that this one leads to, when a platform is there. Only the person can say whether they mean it. */
function ledTo({ code, details }: Failure): string | undefined {
  const to = details?.['to'];
  return code === 'LK-3025' && typeof to === 'string' ? printable(to) : undefined;
}
