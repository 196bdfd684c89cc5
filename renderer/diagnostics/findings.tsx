import { omitUndefined } from '../../electron/contract/omit-undefined.ts';
import type { Finding } from '../../electron/contract/view.ts';
import { findingName } from '../../electron/contract/words/findings.ts';
import { useFailureWords } from '../app/use-failure-words.ts';
import { useViewWords } from '../app/use-view-words.ts';
import { CopyCode } from '../ui/copy-code.tsx';
import { Facts } from '../ui/facts.tsx';
import { Icon, type IconName } from '../ui/icons.tsx';
import { More } from '../ui/more.tsx';
import { groupFindings, type FindingGroup } from './groups.ts';

const icons: Readonly<Record<Finding['state'], IconName>> = { ok: 'check', warning: 'info', problem: 'alert' };
const order: readonly Finding['state'][] = ['problem', 'warning', 'ok'];

/** Shows what the checks found, by what it is about; the problems come first. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const { words } = useViewWords();
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
        {groupFindings(findings).map((group) => (
          <GroupRow key={group.id} group={group} />
        ))}
      </ul>
    </>
  );
}

/** One thing that was checked: how it is in a person's words, and behind *Details* what was looked at. */
function GroupRow({ group: { id, state, findings } }: { readonly group: FindingGroup }) {
  const { words, desktop } = useViewWords();
  const { groups } = words.diagnostics;
  // People know the store of their passwords by the name that their system gives it.
  const name = id === 'keychain' ? desktop.keychainName : groups[id].title;
  const wrong = order.flatMap((each) => findings.filter((one) => one.state === each && each !== 'ok'));
  return (
    <li className={`finding finding-${state}`}>
      <span className="finding-mark">
        <Icon name={icons[state]} />
      </span>
      <div className="finding-words">
        <h2 className="finding-name">
          {name}
          <span className="unseen">, {words.findings.states[state]}</span>
        </h2>
        {wrong.length === 0 && <p>{groups[id].ok}</p>}
        {wrong.map((finding) => (
          <Wrong key={finding.id} finding={finding} />
        ))}
        <More title={words.diagnostics.details}>
          <Facts
            facts={findings.map((finding) => ({
              name: findingName(words, finding),
              value: [words.findings.states[finding.state], finding.code]
                .filter((part) => part !== undefined)
                .join(' · '),
            }))}
          />
        </More>
      </div>
      <span className="finding-state" aria-hidden="true">
        {words.findings.states[state]}
      </span>
    </li>
  );
}

/** What is wrong, and what to do about it. */
function Wrong({ finding }: { readonly finding: Finding }) {
  const { words } = useViewWords();
  const failure = useFailureWords();
  const { code, details, packages, label } = finding;
  const why = code === undefined ? undefined : failure({ code, ...omitUndefined({ details }) });
  return (
    <div className="finding-wrong">
      {label !== undefined && <p className="finding-about">{findingName(words, finding)}</p>}
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
  );
}
