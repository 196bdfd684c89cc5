import type { LinkView } from '../../../../electron/contract/window.ts';
import { printable } from '../../../../electron/contract/words/printable.ts';
import { useWizard } from '../../../app/stores-context.tsx';
import { useWords } from '../../../app/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Facts, type Fact } from '../../../ui/facts.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { Screen } from '../../../ui/screen.tsx';

/** Shows what a link asks for. Nothing goes to its host before the person has agreed. */
export function LinkScreen({ link }: { readonly link: LinkView }) {
  const { words } = useWords();
  const answer = useWizard((state) => state.answerLink);
  const facts: Fact[] = [{ name: words.address.linkFull, value: printable(link.address) }];
  if (link.user !== undefined) facts.push({ name: words.address.linkUser, value: printable(link.user) });
  if (link.label !== undefined) facts.push({ name: words.address.linkLabel, value: printable(link.label) });
  if (link.letter !== undefined) facts.push({ name: words.address.linkLetter, value: `${link.letter}:` });
  return (
    <Screen
      name="link"
      title={words.address.linkTitle}
      intro={words.address.linkIntro}
      onSubmit={() => {
        answer(true);
      }}
      actions={
        <>
          <Button look="main" type="submit">
            {words.address.linkYes}
          </Button>
          <Button
            look="quiet"
            wayOut
            onPress={() => {
              answer(false);
            }}
          >
            {words.address.linkNo}
          </Button>
        </>
      }
    >
      <div className="card host-card">
        <div className="host-line">
          <span className="tile">
            <Icon name="globe" />
          </span>
          <b className="host-name">{printable(link.host)}</b>
        </div>
        <Facts facts={facts} />
      </div>
    </Screen>
  );
}
