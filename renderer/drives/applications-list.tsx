import { applicationStateTexts, platformTexts } from '../../electron/contract/words/drives.ts';
import { usefulnessTexts } from '../../electron/contract/words/microsoft365.ts';
import { printable } from '../../electron/contract/words/printable.ts';
import { applicationTexts } from '../../electron/contract/words/window/applications.ts';
import { expiryOf } from '../../electron/contract/expiry.ts';
import { renewalTexts } from '../../electron/contract/words/window/renewal.ts';
import { drivesViewTexts } from '../../electron/contract/words/window/drives.ts';
import type { KeptApplicationView } from '../../electron/contract/window.ts';
import { useApp, useDrives, useHandOver } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import { ExpiryPill } from './expiry-pill.tsx';

const pills = { kept: 'good', lost: 'bad', unknown: 'soon' } as const;

/** App passwords that other applications use; nothing where there are none. */
export function ApplicationsList({ applications }: { readonly applications: readonly KeptApplicationView[] }) {
  const { t } = useWords();
  if (applications.length === 0) return null;
  return (
    <section className="section" aria-labelledby="applications">
      <h2 id="applications">{t(applicationTexts.title)}</h2>
      <p className="hint">{t(applicationTexts.hint)}</p>
      <ul className="card drives">
        {applications.map((application) => (
          <ApplicationCard key={application.id} application={application} />
        ))}
      </ul>
    </section>
  );
}

function ApplicationCard({ application }: { readonly application: KeptApplicationView }) {
  const { t, day } = useWords();
  const askRemoval = useDrives((state) => state.askRemoval);
  const askHandOver = useHandOver((state) => state.ask);
  const allowed = useApp((state) => state.settings?.handOver.allowed ?? false);
  const askRenewal = useDrives((state) => state.askRenewal);
  const { id, label, platform, user, password, state, health, usefulness } = application;
  const ends = expiryOf(password.expiresAt, Date.now());
  // By the platform's clock, where that is known.
  const daysLeft = health?.daysLeft ?? (ends.is === 'soon' ? ends.days : ends.is === 'over' ? 0 : undefined);
  const hasPassword = state !== 'lost' && daysLeft !== 0;
  const needsNew = !hasPassword || daysLeft !== undefined;
  const renewButton = (
    <Button
      look={needsNew ? 'main' : 'quiet'}
      {...(needsNew ? { icon: 'key' as const } : {})}
      label={t(renewalTexts.renewOne, { label })}
      onPress={() => {
        askRenewal(application);
      }}
    >
      {t(renewalTexts.renew)}
    </Button>
  );
  return (
    <li className="drive">
      <span className="tile drive-tile drive-tile-mapped">
        <Icon name="key" />
      </span>
      <div className="drive-words">
        <h3 className="drive-label">{printable(label)}</h3>
        <p className="pills">
          <span className={`pill pill-${pills[state]}`}>{t(applicationStateTexts[state])}</span>
          <ExpiryPill daysLeft={daysLeft} />
        </p>
        <p className="hint">
          {t(platformTexts[platform.kind])} · {printable(user)}
        </p>
        {usefulness !== undefined && <p className="hint">{t(usefulnessTexts[usefulness])}</p>}
        {password.expiresAt !== undefined && (
          <p className="hint">{t(drivesViewTexts.expires, { day: day(password.expiresAt) })}</p>
        )}
      </div>
      <div className="drive-actions">
        {needsNew && renewButton}
        {allowed && hasPassword && (
          <Button
            icon="key"
            label={t(applicationTexts.handOverOne, { label })}
            onPress={() => {
              askHandOver(application);
            }}
          >
            {t(applicationTexts.handOver)}
          </Button>
        )}
        {!needsNew && renewButton}
        <Button
          look="quiet"
          label={t(drivesViewTexts.removeOne, { label })}
          onPress={() => {
            askRemoval(id);
          }}
        >
          {t(drivesViewTexts.remove)}
        </Button>
      </div>
    </li>
  );
}
