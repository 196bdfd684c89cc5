import type { LinkView } from '../../../../electron/contract/window.ts';
import { printable } from '../../../../electron/contract/words/printable.ts';
import { addressTexts } from '../../../../electron/contract/words/window/address.ts';
import { useWizard } from '../../../app/stores-context.tsx';
import { useWords } from '../../../app/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { type Fact, Facts } from '../../../ui/facts.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { Screen } from '../../../ui/screen.tsx';

/** What a link asks for. Nothing goes to its host before the person has agreed. */
export function LinkScreen({ link }: { readonly link: LinkView }) {
  const { t } = useWords();
  const answer = useWizard((state) => state.answerLink);
  const facts: Fact[] = [{ name: t(addressTexts.linkFull), value: printable(link.address) }];
  if (link.user !== undefined) facts.push({ name: t(addressTexts.linkUser), value: printable(link.user) });
  if (link.label !== undefined) facts.push({ name: t(addressTexts.linkLabel), value: printable(link.label) });
  if (link.letter !== undefined) facts.push({ name: t(addressTexts.linkLetter), value: `${link.letter}:` });
  return (
    <Screen
      title={t(addressTexts.linkTitle)}
      intro={t(addressTexts.linkIntro)}
      onSubmit={() => {
        answer(true);
      }}
      actions={
        <>
          <Button look="main" type="submit">
            {t(addressTexts.linkYes)}
          </Button>
          <Button
            look="quiet"
            onPress={() => {
              answer(false);
            }}
          >
            {t(addressTexts.linkNo)}
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
