import type { PreparedAccountView } from '../../electron/contract/view.ts';
import { printable } from '../../electron/contract/words/printable.ts';
import { useApp, useWizard } from '../app/stores-context.tsx';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';

/** The accounts that IT has prepared: one click each leads to the sign-in. Nothing where there are none. */
export function PreparedAccounts({ accounts }: { readonly accounts: readonly PreparedAccountView[] }) {
  const { words } = useWords();
  const setUpPrepared = useWizard((state) => state.setUpPrepared);
  const show = useApp((state) => state.show);
  if (accounts.length === 0) return null;
  return (
    <section className="section" aria-labelledby="prepared">
      <h2 id="prepared">
        <Icon name="key" />
        {words.drives.preparedTitle}
      </h2>
      <p className="hint">{words.drives.preparedText({ count: accounts.length })}</p>
      <ul className="card card-rows">
        {accounts.map((account) => {
          const { id, host, label = host, user } = account;
          return (
            <li className="row" key={id}>
              <div className="row-words">
                <p className="row-label">{printable(label)}</p>
                <p className="hint">{printable(user === undefined ? host : `${user} @ ${host}`)}</p>
              </div>
              <Button
                label={words.drives.setUpOne({ label: printable(label) })}
                onPress={() => {
                  setUpPrepared(account);
                  show('wizard');
                }}
              >
                {words.drives.setUp}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
