import { failureCodes } from '../../electron/contract/failure.ts';
import type { Recovery } from '../../electron/contract/view.ts';
import { useDrives } from '../app/stores-context.tsx';
import { useFailureWords } from '../app/use-failure-words.ts';
import { useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';
import { CopyCode } from '../ui/copy-code.tsx';
import { Icon } from '../ui/icons.tsx';

/** What may be on the platform, only a person can look for. */
const isForLatchkey = ({ failure }: Recovery): boolean => failure?.code !== 'LK-3114';

/** Nobody has to sign in for what only the keychain holds up. */
const needsSignIn = (duty: Recovery): boolean =>
  isForLatchkey(duty) && (duty.failure === undefined || failureCodes[duty.failure.code] !== 'keychain');

/** Shows what is still to be done on a platform, and why it could not be done yet. */
export function OpenDuties({ open }: { readonly open: readonly Recovery[] }) {
  const { words } = useViewWords();
  const failure = useFailureWords();
  const settleOpen = useDrives((state) => state.settleOpen);
  if (open.length === 0) return null;
  return (
    <section className="section" aria-labelledby="open-duties">
      <h2 id="open-duties">
        <Icon name="clock" />
        {words.drives.openTitle}
      </h2>
      {open.some(isForLatchkey) && <p className="hint">{words.drives.openText}</p>}
      <ul className="card card-rows">
        {open.map((duty) => (
          <li className="row" key={duty.id}>
            <div className="row-words">
              <p>
                {words.recovery[duty.kind].open({
                  label: duty.label,
                  what: duty.failure === undefined ? '' : failure(duty.failure).summary,
                })}
              </p>
              <p className="hint">
                {duty.failure === undefined || needsSignIn(duty)
                  ? words.duties.yourself
                  : failure(duty.failure).userAction}
                {duty.owed !== undefined && ` ${words.duties.administrator({ ...duty.owed })}`}
              </p>
              {duty.failure !== undefined && <CopyCode code={duty.failure.code} reference={duty.failure.reference} />}
            </div>
            <Button onPress={() => void settleOpen(duty)}>
              {isForLatchkey(duty) ? words.drives.doNow : words.phrases.done}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
