import { useLayoutEffect } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { languages } from '../electron/contract/words/language.ts';
import { App } from './app/app.tsx';
import { StoresProvider } from './app/stores-context.tsx';
import { beginWindow, createStores } from './app/stores.ts';
import { loadView } from './app/views.tsx';
import { openBridge } from './bridge.ts';
import { loadLazyViews } from './ui/lazy-view.tsx';
import './styles/tokens.css';
import './styles/base.css';
import './styles/window.css';
import './styles/rail.css';
import './styles/screen.css';
import './styles/controls.css';
import './styles/fields.css';
import './styles/cards.css';
import './styles/drives.css';
import './styles/folders.css';
import './styles/notes.css';
import './styles/passwords.css';
import './styles/visit.css';
import './styles/guide.css';
import './styles/waiting.css';
import './styles/steps.css';
import './styles/lists.css';
import './styles/empty.css';
import './styles/small.css';
import './styles/contrast.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

const drawn = root.hasChildNodes()
  ? languages.find((language) => language === document.documentElement.lang)
  : undefined;
const stores = createStores(openBridge(), navigator.languages, drawn);

function Window() {
  // Before any effect that puts the focus somewhere, which nothing inert can have.
  useLayoutEffect(() => {
    if (root !== null) root.inert = false;
  }, []);
  return (
    <StoresProvider stores={stores}>
      <App />
    </StoresProvider>
  );
}

if (drawn === undefined) createRoot(root).render(<Window />);
else hydrateRoot(root, <Window />);
void beginWindow(stores, loadView).finally(loadLazyViews);
