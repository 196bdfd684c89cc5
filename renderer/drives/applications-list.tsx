import { expiryOf } from '../../electron/contract/expiry.ts';
import type { KeptApplicationView } from '../../electron/contract/window.ts';
import { platformName } from '../../electron/contract/words/platform-names.ts';
import { printable } from '../../electron/contract/words/printable.ts';
import { useApp, useDrives, useHandOver } from '../app/stores-context.tsx';
import { useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import { ExpiryPill } from './expiry-pill.tsx';
import { useMayRenew } from './renew-button.tsx';

const pills = { kept: 'good', lost: 'bad', unknown: 'soon' } as const;

/** App passwords that other applications use; nothing where there are none. */
export function ApplicationsList({ applications }: { readonly applications: readonly KeptApplicationView[] }) {
  const { words } = useViewWords();
  if (applications.length === 0) return null;
  return (
    <section className="section" aria-labelledby="applications">
      <h2 id="applications">{words.applications.title}</h2>
      <p className="hint">{words.applications.hint}</p>
      <ul className="card drives">
        {applications.map((application) => (
          <ApplicationCard key={application.id} application={application} />
        ))}
      </ul>
    </section>
  );
}

function ApplicationCard({ application }: { readonly application: KeptApplicationView }) {
  const { words } = useViewWords();
  const askRemoval = useDrives((state) => state.askRemoval);
  const askHandOver = useHandOver((state) => state.ask);
  const allowed = useApp((state) => state.settings?.handOver.allowed ?? false);
  const askRenewal = useDrives((state) => state.askRenewal);
  const mayRenew = useMayRenew();
  const { id, label, platform, user, password, state, health, usefulness } = application;
  const ends = expiryOf(password.expiresAt, Date.now());
  // By the platform's clock, where that is known.
  const daysLeft = health?.daysLeft ?? (ends.is === 'soon' ? ends.days : ends.is === 'over' ? 0 : undefined);
  const hasPassword = state !== 'lost' && daysLeft !== 0;
  const needsNew = !hasPassword || daysLeft !== undefined;
  const handsOver = allowed && hasPassword;
  const renewing = (): void => {
    askRenewal(application);
  };
  const handing = (): void => {
    askHandOver(application);
  };
  const items: readonly MenuItem[] = [
    ...(handsOver && needsNew ? [{ words: words.applications.handOver, icon: 'key', onChoose: handing } as const] : []),
    ...(needsNew || !mayRenew ? [] : [{ words: words.renewal.renewThis, icon: 'key', onChoose: renewing } as const]),
    {
      ...{ words: words.drives.remove, icon: 'trash', danger: true },
      onChoose: () => {
        askRemoval(id);
      },
    },
  ];
  return (
    <li className="drive">
      <span className="tile drive-tile drive-tile-mapped">
        <Icon name="key" />
      </span>
      <div className="drive-words">
        <h3 className="drive-label">{printable(label)}</h3>
        <p className="pills">
          <span className={`pill pill-${pills[state]}`}>{words.applicationStates[state]}</span>
          <ExpiryPill daysLeft={daysLeft} />
        </p>
        <p className="hint">
          {platformName(words, platform.kind)} · {printable(user)}
        </p>
        {usefulness !== undefined && <p className="hint">{words.whatFor.usefulness[usefulness]}</p>}
      </div>
      <div className="drive-actions">
        {needsNew && mayRenew && (
          <Button look="main" icon="key" label={words.renewal.renewOne({ label })} onPress={renewing}>
            {words.renewal.renew}
          </Button>
        )}
        {!needsNew && handsOver && (
          <Button icon="key" label={words.applications.handOverOne({ label })} onPress={handing}>
            {words.applications.handOver}
          </Button>
        )}
        <Menu label={words.drives.actionsOf({ label })} items={items} />
      </div>
    </li>
  );
}
