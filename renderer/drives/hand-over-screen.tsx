import type { ApplicationView } from '../../electron/contract/view.ts';
import { useHandOver } from '../app/stores-context.tsx';
import { useViewWords } from '../app/use-view-words.ts';
import { Button } from '../ui/button.tsx';
import { Facts } from '../ui/facts.tsx';
import { Note } from '../ui/note.tsx';
import { Screen } from '../ui/screen.tsx';
import { SmallTrouble } from '../ui/small-trouble.tsx';
import { Ticking } from '../ui/ticking.tsx';

/** Seconds before the end at which screen readers are told once more. */
const NEAR_S = 10;

/** Hands an application its app password over the clipboard; what is handed over is never shown. */
export function HandOverScreen({ application }: { readonly application: ApplicationView }) {
  const { words } = useViewWords();
  const now = useHandOver((state) => state.now);
  const handOver = useHandOver((state) => state.handOver);
  const extend = useHandOver((state) => state.extend);
  const takeBack = useHandOver((state) => state.takeBack);
  const close = useHandOver((state) => state.close);
  const { label, login } = application;
  const underWay = now.at === 'starting' || now.at === 'offered';
  return (
    <Screen
      name="hand-over"
      title={words.applications.handTitle({ label })}
      intro={words.applications.handIntro({ label })}
      actions={
        <>
          {now.at === 'offered' && (
            <Button icon="clock" off={now.extensions === 0 && words.applications.lastTime} onPress={extend}>
              {words.applications.moreTime}
            </Button>
          )}
          {underWay ? (
            <Button onPress={takeBack}>{words.applications.takeBack}</Button>
          ) : (
            <Button look="main" icon="key" onPress={() => void handOver()}>
              {now.at === 'asked' ? words.applications.handOver : words.applications.again}
            </Button>
          )}
          <Button look="quiet" wayOut onPress={close}>
            {words.phrases.done}
          </Button>
        </>
      }
    >
      <div className="card">
        <Facts facts={[{ name: words.applications.login, value: login }]} />
      </div>
      <div role="status">
        {now.at === 'offered' && <Offered key={now.until} label={label} {...now} />}
        {now.at === 'ended' && (
          <Note kind={now.ended === 'pasted' ? 'good' : 'info'}>{words.offerEnds[now.ended]}</Note>
        )}
      </div>
      {now.at === 'failed' && <SmallTrouble failure={now.failure} />}
      {now.at === 'asked' && <Note kind="info">{words.applications.handNote}</Note>}
    </Screen>
  );
}

interface OfferedProps {
  readonly label: string;
  readonly until: number;
  readonly extensions: number;
}

function Offered({ label, until, extensions }: OfferedProps) {
  const { words } = useViewWords();
  return (
    <Note kind="good" icon="key">
      <Ticking until={until} near={NEAR_S} say={(left) => words.applications.offered({ label, seconds: left })} />{' '}
      {extensions > 0 ? words.applications.moreTimeHint : words.applications.lastTime}
    </Note>
  );
}
