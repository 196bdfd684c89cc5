import { platformTraits, type PlatformTraits } from '../../electron/contract/platform-kinds.ts';
import type { AddressView } from '../../electron/contract/window.ts';
import { Rail, ViewButton } from '../app/rail.tsx';
import { useWizard } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { Icon } from '../ui/icons.tsx';
import { railOf, stepOf, stepsOf, wayTaken } from './steps.ts';
import { usePlace } from './use-place.ts';
import { wayOf } from './wizard-state.ts';

/** Gives the traits of the platform, once it is known. */
function traitsOf(platform: Pick<AddressView, 'kind'> | null): PlatformTraits | undefined {
  return platform === null ? undefined : platformTraits[platform.kind];
}

/** Shows the steps of the set-up and its progress. A small window shows a line of progress instead. */
export function WizardRail() {
  const { words } = useWords();
  const place = usePlace();
  const way = wayTaken(place, useWizard(wayOf));
  const grants = useWizard((state) => traitsOf(state.platform)?.grants === true);
  const now = stepOf(place);
  const steps = stepsOf({ way, grants });
  const number = steps.indexOf(now) + 1;
  return (
    <Rail
      className="rail-wizard"
      end={
        <>
          <ViewButton view="drives" current={false} />
          <ViewButton view="diagnostics" current={false} />
        </>
      }
    >
      <p className="progress-words" aria-hidden="true">
        <span className="soft">{words.navigation.stepOf({ number, count: steps.length })}</span>{' '}
        <b>{words.wizardSteps[now]}</b>
      </p>
      <ol className="steps" aria-label={words.navigation.steps}>
        {railOf(now, steps).map(({ id, state }, i) => (
          <li key={id} className={`steps-${state}`} aria-current={id === now ? 'step' : undefined}>
            <span className="dot" aria-hidden="true">
              {state === 'done' ? <Icon name="check" /> : i + 1}
            </span>
            <span className="steps-words">
              {words.wizardSteps[id]}
              {state === 'done' && <span className="unseen">, {words.navigation.stepDone}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Rail>
  );
}
