import { useLayoutEffect, useRef, useState } from 'react';
import { expiryOf } from '../../electron/contract/expiry.ts';
import { isUsable, shownHealth, wantsRenewal, type HealthState } from '../../electron/contract/health.ts';
import type { DriveView } from '../../electron/contract/window.ts';
import { platformName } from '../../electron/contract/words/platform-names.ts';
import { uploadSentences } from '../../electron/contract/words/upload-words.ts';
import { printable } from '../../electron/contract/words/printable.ts';
import { useFailureWords } from '../app/use-failure-words.ts';
import { useWords } from '../app/use-words.ts';
import { copySelection, select } from '../ui/copy-text.ts';
import { Icon } from '../ui/icons.tsx';
import { SpaceBar } from '../ui/space-bar.tsx';
import { DriveActions } from './drive-actions.tsx';
import { DrivePills } from './drive-pills.tsx';
import { OpeningDrive } from './opening-drive.tsx';
import { RenewButton } from './renew-button.tsx';

/** One drive: how it is, whose it is, and what can be done with it. */
export function DriveCard({ drive }: { readonly drive: DriveView }) {
  const { words, time } = useWords();
  const failure = useFailureWords();
  /** How often its path was asked for. */
  const [copies, setCopies] = useState(0);
  const { id, label, platform, user } = drive;
  const health = shownHealth(drive);
  const why = drive.failure ?? (isQuiet(health.state) ? undefined : health.failure);
  const isEnding = health.state === 'expiring' || expiryOf(drive.password.expiresAt, Date.now()).is === 'soon';
  const space = health.space ?? drive.space;
  return (
    <li className="drive">
      <span className={`tile drive-tile drive-tile-${tileOf(health.state)}`}>
        <Icon name="drive" />
      </span>
      <div className="drive-words">
        <h2 className="drive-label">{printable(label)}</h2>
        <DrivePills drive={drive} />
        <p className={isEnding ? 'hint drive-account drive-ending' : 'hint drive-account'}>
          <span>
            {platformName(words, platform.kind)} · {printable(user)}
          </span>
          {isUsable(health.state) && <RenewButton drive={drive} look="link" />}
        </p>
        {why !== undefined && <p className="drive-why">{failure(why).summary}</p>}
        {drive.disconnected === true && health.state === 'disconnected' && (
          <p className="hint">{words.drives.staysDisconnected}</p>
        )}
        {drive.uploads !== undefined && <p className="drive-why">{uploadSentences(words, drive.uploads).join(' ')}</p>}
        {health.nextTry !== undefined && <p className="hint">{words.drives.nextTry({ time: time(health.nextTry) })}</p>}
        {space !== undefined && isUsable(health.state) && (
          <div className="hint">
            <SpaceBar space={space} />
          </div>
        )}
        <p role="status" className="drive-path">
          {copies > 0 && <CopiedPath key={copies} path={drive.link} />}
        </p>
      </div>
      <DriveActions
        drive={drive}
        onCopyPath={() => {
          setCopies(copies + 1);
        }}
      />
      <div className="drive-opening">
        <OpeningDrive id={id} label={label} />
      </div>
    </li>
  );
}

/** The path of a drive, copied as it appears; where that is refused it is marked, to be copied with a key. */
function CopiedPath({ path }: { readonly path: string }) {
  const { words, keys } = useWords();
  const text = useRef<HTMLElement>(null);
  const [result, setResult] = useState<'copied' | 'selected'>('selected');
  useLayoutEffect(() => {
    if (text.current === null) return;
    select(text.current);
    setResult(copySelection() ? 'copied' : 'selected');
  }, [path]);
  return (
    <>
      <code ref={text} dir="ltr">
        {path}
      </code>{' '}
      <span className="hint">
        {result === 'copied' ? words.trouble.copied : words.trouble.selected({ keys: keys('Mod+C') })}
      </span>
    </>
  );
}

/** The pills say it all. Why a drive cannot be written to they do not. */
function isQuiet(state: HealthState): boolean {
  return state === 'expiring' || state === 'connecting';
}

function tileOf(state: HealthState): 'mapped' | 'gone' | 'refused' {
  if (isUsable(state)) return 'mapped';
  return wantsRenewal(state) ? 'refused' : 'gone';
}
