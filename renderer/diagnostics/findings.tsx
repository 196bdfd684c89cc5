import { omitUndefined } from '../../electron/contract/omit-undefined.ts';
import type { Finding } from '../../electron/contract/view.ts';
import { findingName } from '../../electron/contract/words/findings.ts';
import { useFailureWords } from '../app/use-failure-words.ts';
import { useWords } from '../app/use-words.ts';
import { CopyCode } from '../ui/copy-code.tsx';
import { Icon, type IconName } from '../ui/icons.tsx';

const icons: Readonly<Record<Finding['state'], IconName>> = { ok: 'check', warning: 'info', problem: 'alert' };
const order: readonly Finding['state'][] = ['problem', 'warning', 'ok'];

/** Shows the findings of the checks; the problems come first. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const { words } = useWords();
  const count = (state: Finding['state']): number => findings.filter((each) => each.state === state).length;
  const [problems, warnings] = [count('problem'), count('warning')];
  const summary =
    problems > 0
      ? words.diagnostics.problems({ count: problems })
      : warnings > 0
        ? words.diagnostics.notes({ count: warnings })
        : words.diagnostics.healthy;
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
  const { words } = useWords();
  const failure = useFailureWords();
  const { state, code, details, packages } = finding;
  const why = code === undefined ? undefined : failure({ code, ...omitUndefined({ details }) });
  return (
    <li className={`finding finding-${state}`}>
      <span className="finding-mark">
        <Icon name={icons[state]} />
      </span>
      <div className="finding-words">
        <p className="finding-name">
          {findingName(words, finding)}
          <span className="unseen">, {words.findings.states[state]}</span>
        </p>
        {why !== undefined && (
          <>
            <p>{why.summary}</p>
            <p className="hint">{why.userAction}</p>
          </>
        )}
        {packages !== undefined && packages.some((each) => !`${why?.summary} ${why?.userAction}`.includes(each)) && (
          <p className="hint">
            {words.diagnostics.install} <code>{packages.join(' ')}</code>
          </p>
        )}
        {code !== undefined && <CopyCode code={code} />}
      </div>
      <span className="finding-state" aria-hidden="true">
        {words.findings.states[state]}
      </span>
    </li>
  );
}
