import { useApp } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { SmallTrouble } from '../ui/small-trouble.tsx';
import { Switch } from '../ui/switch.tsx';

/** Switches on or off that Latchkey starts at logon. A setting that IT has fixed cannot be changed here. */
export function StartAtLogon({ hint }: { readonly hint: string }) {
  const { words } = useWords();
  const settings = useApp((state) => state.settings);
  const refused = useApp((state) => state.settingsRefused);
  const change = useApp((state) => state.change);
  if (settings === null) return null;
  const fixed = settings.fixed.find(({ setting }) => setting === 'startAtLogon');
  return (
    <>
      <Switch
        label={words.settings.startAtLogon}
        hint={fixed === undefined ? hint : words.settings.policy}
        on={settings.startAtLogon}
        fixed={fixed !== undefined}
        onChange={(on) => change({ startAtLogon: on })}
      />
      {refused !== null && <SmallTrouble failure={refused} />}
    </>
  );
}
