import { failureCodes } from '../../electron/contract/failure.ts';
import { dutyTexts, recoveryTexts } from '../../electron/contract/words/drives.ts';
import { phraseTexts } from '../../electron/contract/words/window/phrases.ts';
import { drivesViewTexts } from '../../electron/contract/words/window/drives.ts';
import type { Recovery } from '../../electron/contract/view.ts';
import { useDrives } from '../app/stores-context.tsx';
import { useFailureWords } from '../app/use-failure-words.ts';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { CopyCode } from '../ui/copy-code.tsx';
import { Icon } from '../ui/icons.tsx';

/** What may be on the platform, only a person can look for. */
const isForLatchkey = ({ failure }: Recovery): boolean => failure?.code !== 'LK-3114';

/** Nobody has to sign in for what only the keychain holds up. */
const needsSignIn = (duty: Recovery): boolean =>
  isForLatchkey(duty) && (duty.failure === undefined || failureCodes[duty.failure.code] !== 'keychain');

/** What is still to be done on a platform, and why it could not be done yet. */
export function OpenDuties({ open }: { readonly open: readonly Recovery[] }) {
  const { t } = useWords();
  const failure = useFailureWords();
  const settleOpen = useDrives((state) => state.settleOpen);
  if (open.length === 0) return null;
  return (
    <section className="section" aria-labelledby="open-duties">
      <h2 id="open-duties">
        <Icon name="clock" />
        {t(drivesViewTexts.openTitle)}
      </h2>
      {open.some(isForLatchkey) && <p className="hint">{t(drivesViewTexts.openText)}</p>}
      <ul className="card card-rows">
        {open.map((duty) => (
          <li className="row" key={duty.id}>
            <div className="row-words">
              <p>
                {t(recoveryTexts[duty.kind].open, {
                  label: duty.label,
                  what: duty.failure === undefined ? '' : failure(duty.failure).what,
                })}
              </p>
              <p className="hint">
                {duty.failure === undefined || needsSignIn(duty) ? t(dutyTexts.yourself) : failure(duty.failure).you}
                {duty.owed !== undefined && ` ${t(dutyTexts.administrator, { ...duty.owed })}`}
              </p>
              {duty.failure !== undefined && <CopyCode code={duty.failure.code} reference={duty.failure.reference} />}
            </div>
            <Button onPress={() => void settleOpen(duty)}>
              {t(isForLatchkey(duty) ? drivesViewTexts.doNow : phraseTexts.done)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
