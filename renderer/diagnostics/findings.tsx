import { omitUndefined } from '../../electron/contract/omit-undefined.ts';
import type { Finding } from '../../electron/contract/view.ts';
import { findingName, findingStateTexts } from '../../electron/contract/words/findings.ts';
import { diagnosticsTexts } from '../../electron/contract/words/window/diagnostics.ts';
import { useFailureWords } from '../app/use-failure-words.ts';
import { useWords } from '../app/use-words.ts';
import { CopyCode } from '../ui/copy-code.tsx';
import { Icon, type IconName } from '../ui/icons.tsx';

const icons: Readonly<Record<Finding['state'], IconName>> = { ok: 'check', warning: 'info', problem: 'alert' };
const order: readonly Finding['state'][] = ['problem', 'warning', 'ok'];

/** What the checks found; what has to be mended comes first. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useWords();
  const count = (state: Finding['state']): number => findings.filter((each) => each.state === state).length;
  const [problems, warnings] = [count('problem'), count('warning')];
  const summary =
    problems > 0
      ? t(diagnosticsTexts.problems, { count: problems })
      : warnings > 0
        ? t(diagnosticsTexts.notes, { count: warnings })
        : t(diagnosticsTexts.healthy);
  return (
    <>
      <p className="findings-sum" role="status">
        {summary}
      </p>
      <ul className="card findings">
        {order
          .flatMap((state) => findings.filter((each) => each.state === state))
          .map((each) => (
            <FindingRow key={each.id} finding={each} />
          ))}
      </ul>
    </>
  );
}

function FindingRow({ finding }: { readonly finding: Finding }) {
  const { t, language } = useWords();
  const failure = useFailureWords();
  const { state, code, details, packages } = finding;
  const words = code === undefined ? undefined : failure({ code, ...omitUndefined({ details }) });
  return (
    <li className={`finding finding-${state}`}>
      <span className="finding-mark">
        <Icon name={icons[state]} />
      </span>
      <div className="finding-words">
        <p className="finding-name">
          {findingName(language, finding)}
          <span className="unseen">: {t(findingStateTexts[state])}</span>
        </p>
        {words !== undefined && (
          <>
            <p>{words.what}</p>
            <p className="hint">{words.you}</p>
          </>
        )}
        {packages !== undefined && packages.some((each) => !`${words?.what} ${words?.you}`.includes(each)) && (
          <p className="hint">
            {t(diagnosticsTexts.install)} <code>{packages.join(' ')}</code>
          </p>
        )}
        {code !== undefined && <CopyCode code={code} />}
      </div>
      <span className="finding-state" aria-hidden="true">
        {t(findingStateTexts[state])}
      </span>
    </li>
  );
}
