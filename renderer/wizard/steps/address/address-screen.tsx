import { useEffect, useState } from 'react';
import { platformName } from '../../../../electron/contract/words/platform-names.ts';
import { useApp, useDrives, useWizard } from '../../../app/stores-context.tsx';
import { useWords } from '../../../app/use-words.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, focusField } from '../../../ui/field.tsx';
import { Icon } from '../../../ui/icons.tsx';
import { lazyView } from '../../../ui/lazy-view.tsx';
import { More } from '../../../ui/more.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { Waiting } from '../../../ui/waiting.tsx';

/** The refusal needs the words of every failure, which the first screen does not load. */
const addressRefused = lazyView(async () => (await import('./address-refused.tsx')).AddressRefused);

/** Asks for the platform's address. It is looked up as soon as the typing rests, so that *Continue* need not wait. */
export function AddressScreen() {
  const { words } = useWords();
  const text = useWizard((state) => state.addressText);
  const check = useWizard((state) => state.check);
  const type = useWizard((state) => state.typeAddress);
  const submit = useWizard((state) => state.submitAddress);
  const stop = useWizard((state) => state.stopChecking);
  const goTo = useWizard((state) => state.goTo);
  const isForApplication = useWizard((state) => state.application !== null);
  const settings = useApp((state) => state.settings);
  const fixed = settings?.platform;
  const last = settings?.last;
  const prepared = (useDrives((state) => state.list)?.prepared ?? []).map(({ address }) => address);
  const offerLast = useWizard((state) => state.offerLast);
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    if (last === undefined || fixed !== undefined || text !== '') return;
    offerLast(last);
    // The address is selected, so that typing replaces it.
    requestAnimationFrame(() => {
      document.querySelector<HTMLInputElement>('input[name="address"]')?.select();
    });
    // The effect runs only once: a person who empties the field wants it empty.
  }, []);
  useEffect(() => {
    // An address that IT has fixed is looked up without a question. This also holds when the person comes back to this
    // screen.
    if (fixed !== undefined && text === '') goTo(fixed);
  }, [fixed, text, goTo]);
  const empty = text.trim() === '';
  return (
    <Screen
      name="address"
      title={words.address.title}
      intro={words.address.intro}
      onSubmit={(form) => {
        setMissing(empty);
        // A link may have led to another address, and was refused.
        if (fixed !== undefined && text !== fixed && !prepared.includes(text)) goTo(fixed);
        else if (empty) focusField(form, 'address');
        else submit();
      }}
      actions={
        <Button look="main" type="submit">
          {words.phrases.next}
        </Button>
      }
    >
      <Field
        name="address"
        label={words.address.label}
        hint={fixed === undefined ? words.address.hint : words.settings.policy}
        readOnly={fixed !== undefined}
        value={text}
        inputMode="url"
        autoComplete="url"
        maxLength={2048}
        error={missing && empty ? words.address.missing : undefined}
        wrongBy={check.at === 'refused' ? 'address-refused' : undefined}
        first
        onChange={(event) => {
          type(event.currentTarget.value);
        }}
      />
      {check.at === 'checking' && <Waiting words={words.address.checking} slow={words.address.slow} onStop={stop} />}
      <AddressAnswer />
      {isForApplication && fixed === undefined && (
        <div className="other-ways">
          <p className="hint">{words.address.noAddress}</p>
          <Button
            icon="globe"
            onPress={() => {
              goTo('microsoft365');
            }}
          >
            {words.platforms.microsoft365}
          </Button>
        </div>
      )}
      <More title={words.address.where}>
        <p>{words.address.whereAnswer}</p>
      </More>
    </Screen>
  );
}

/** Shows what is at the address, or why it cannot be used. Screen readers speak it when it appears. */
function AddressAnswer() {
  const { words } = useWords();
  const check = useWizard((state) => state.check);
  return (
    <div aria-live="polite" className="address-answer">
      {check.at === 'found' && (
        <div className="found">
          <span className="found-mark">
            <Icon name="check" />
          </span>
          <div>
            <p className="found-name">{words.address.found({ name: check.platform.name })}</p>
            <p className="hint">
              {words.address.foundAt({ platform: platformName(words, check.platform.kind), host: check.platform.host })}
            </p>
          </div>
        </div>
      )}
      {check.at === 'refused' && <addressRefused.View failure={check.failure} />}
    </div>
  );
}
