import type { FolderPage } from '../../../electron/contract/folders.ts';
import type { FolderQuestionView } from '../../../electron/contract/questions.ts';
import type { Scene } from '../scene.ts';
import { asked } from './asked.ts';

const page = (folder: string, names: readonly string[], more: Partial<FolderPage> = {}): FolderPage => ({
  ...{ folder, from: 0, total: names.length, cut: false },
  folders: names.map((name) => ({ name })),
  ...more,
});
const question = (shown: FolderPage, more: Partial<FolderQuestionView> = {}): FolderQuestionView => ({
  ...{ kind: 'folder', host: 'files.example.com', why: 'wish', page: shown },
  ...more,
});
const root = page('', ['Clients', 'personal', 'Projects 2026', 'Sales', 'Été & co']);
const many = Array.from({ length: 50 }, (_, at) => `Client ${String(at + 51).padStart(4, '0')}`);

/** Choosing a folder: each state of the picker. */
export const folderScenes: readonly Scene[] = [
  asked('drive-folder', question(page('', ['personal', 'Projects 2026', 'Été & co']), { why: 'root' })),
  asked('folder-root', question(root)),
  asked('folder-chosen', question(root), async (window) => {
    await window.locator('.folder-list').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await window.keyboard.press(key);
  }),
  asked('folder-inside', question(page('Projects 2026/Été & co', ['Plans', 'Photos of the site', 'Invoices']))),
  asked('folder-empty', question(page('Sales', []))),
  asked('folder-pages', question(page('Clients', many, { from: 50, total: 240 }))),
  asked('folder-cut', question(page('Clients', many, { from: 50, total: 9800, cut: true }))),
  asked(
    'folder-unusable',
    question(
      page('', [], {
        total: 3,
        folders: [{ name: 'a\\b', unusable: true }, { name: 'line\nbreak', unusable: true }, { name: 'Sales' }],
      }),
    ),
    async (window) => {
      await window.locator('.folder-list').focus();
      await window.keyboard.press('ArrowDown');
    },
  ),
  asked(
    'folder-long-names',
    question(
      page('Projects/A very long name of a folder that somebody has made in a hurry and never shortened', [
        'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
        'x'.repeat(160),
      ]),
    ),
  ),
  asked(
    'folder-refused',
    question(root, { refused: { code: 'LK-3012', details: { host: 'files.example.com', status: 500 } } }),
  ),
  asked(
    'folder-unlisted',
    question(page('', []), { refused: { code: 'LK-3012', details: { host: 'files.example.com', status: 500 } } }),
  ),
  asked(
    'folder-not-made',
    question(page('Sales', ['2026']), {
      refused: { code: 'LK-3119', details: { folder: '2026', host: 'files.example.com' } },
    }),
  ),
  asked('folder-new', question(page('Sales', ['2025'])), async (window) => {
    await window.locator('.folder-does .button').last().click();
    await window.locator('input[name=new-folder]').fill('2026');
  }),
  asked('folder-name-missing', question(page('Sales', ['2025'])), async (window) => {
    await window.locator('.folder-does .button').last().click();
    await window.locator('input[name=new-folder]').press('Enter');
  }),
  asked('folder-opening', question(root, { busy: 'opening' })),
  asked('folder-making', question(root, { busy: 'making' })),
];
