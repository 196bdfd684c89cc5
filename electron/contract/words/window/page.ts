import type { Text } from '../language.ts';

/** The guide beside a platform's page on which a person makes an app password. */
export const pageTexts = {
  title: { en: 'Make the app password on the platform’s page', fr: 'Créez le mot de passe d’application sur la page' },
  intro: {
    en: 'The page of {host} is open in a window of its own. Do there what stands here: Latchkey takes the app password by itself, masks it on the page, and closes the window.',
    fr: 'La page de {host} est ouverte dans une fenêtre à part. Suivez-y ces étapes : Latchkey prend lui-même le mot de passe d’application, le masque sur la page et ferme la fenêtre.',
  },
  opening: { en: 'The page of {host} opens …', fr: 'La page de {host} s’ouvre …' },
  closed: {
    en: 'The page’s window is closed. Nothing of it was kept. Open it again to go on, or take what you have copied.',
    fr: 'La fenêtre de la page est fermée. Rien n’en a été conservé. Rouvrez-la pour continuer, ou prenez ce que vous avez copié.',
  },
  outside: {
    en: 'The page is open in your own browser. Copy the app password there, then choose “Take what I copied”.',
    fr: 'La page est ouverte dans votre navigateur. Copiez-y le mot de passe d’application, puis choisissez « Prendre ma copie ».',
  },
  steps: { en: 'What to do on the page', fr: 'Que faire sur la page' },
  now: { en: 'Now: {step}', fr: 'Maintenant : {step}' },
  done: { en: 'done', fr: 'fait' },
  name: { en: 'Copy name', fr: 'Copier le nom' },
  last: {
    en: 'Latchkey takes the app password as soon as it shows.',
    fr: 'Latchkey prend le mot de passe d’application dès qu’il s’affiche.',
  },
  show: { en: 'Show the page', fr: 'Afficher la page' },
  again: { en: 'Open the page again', fr: 'Rouvrir la page' },
  paste: { en: 'Take what I copied', fr: 'Prendre ma copie' },
  browser: { en: 'Use my own browser', fr: 'Utiliser mon navigateur' },
  trouble: { en: 'It does not work', fr: 'Cela ne marche pas' },
  pasteHelp: {
    en: 'If Latchkey does not take it by itself, copy the app password on the page and choose “Take what I copied”. It is not shown, and wiped from the clipboard after.',
    fr: 'Si Latchkey ne le prend pas lui-même, copiez le mot de passe d’application sur la page et choisissez « Prendre ma copie ». Il n’est pas affiché, et il est ensuite effacé du presse-papiers.',
  },
  limit: {
    en: 'An account can have {count} app passwords. If there are as many, delete one that is not used any more.',
    fr: 'Un compte peut avoir {count} mots de passe d’application. S’ils y sont tous, supprimez-en un qui ne sert plus.',
  },
  manage: {
    en: 'If you stop after the page has made one, delete it there: {link}',
    fr: 'Si vous arrêtez alors que la page en a créé un, supprimez-le sur {link}',
  },
  taken: { en: 'The app password is taken: going on …', fr: 'Le mot de passe d’application est pris : la suite …' },
  until: { en: 'Until {time}.', fr: 'Dernier délai : {time}.' },
  unclear: {
    en: 'The page shows something that Latchkey does not know',
    fr: 'La page montre quelque chose que Latchkey ne connaît pas',
  },
  unclearHelp: {
    en: 'If it is the app password, copy it there and choose “Take what I copied”.',
    fr: 'Si c’est le mot de passe d’application, copiez-le et choisissez « Prendre ma copie ».',
  },
  frame: {
    en: 'Latchkey cannot look into a part of this page',
    fr: 'Latchkey ne peut pas regarder dans une partie de cette page',
  },
  frameHelp: {
    en: 'It comes from another address. If the app password appears there, it is not taken by itself: copy it and choose “Take what I copied”.',
    fr: 'Elle vient d’une autre adresse. Si le mot de passe d’application y apparaît, il n’est pas pris tout seul : copiez-le et choisissez « Prendre ma copie ».',
  },
  refused: { en: 'The page wanted to go to {host}', fr: 'La page voulait aller sur {host}' },
  refusedHelp: {
    en: 'Latchkey does not let it: only your IT department can allow that address. In your own browser you can go on.',
    fr: 'Latchkey ne le permet pas : seul votre service informatique peut autoriser cette adresse. Vous pouvez continuer dans votre navigateur.',
  },
  'not-loaded': { en: 'The page does not load', fr: 'La page ne se charge pas' },
  'not-loadedHelp': {
    en: 'Check your connection and open it again, or use your own browser.',
    fr: 'Vérifiez votre connexion et rouvrez-la, ou utilisez votre navigateur.',
  },
  'nothing-copied': { en: 'There is nothing copied to take', fr: 'Il n’y a rien de copié à prendre' },
  'nothing-copiedHelp': {
    en: 'Mark the app password on the page and copy it (Ctrl+C), then try again.',
    fr: 'Sélectionnez le mot de passe d’application sur la page, copiez-le (Ctrl+C), puis réessayez.',
  },
  odd: {
    en: 'What you copied does not look like an app password of this platform',
    fr: 'Votre copie ne ressemble pas à un mot de passe d’application de cette plateforme',
  },
  oddHelp: {
    en: 'Copy it once more. If it is the right one, choose “Take what I copied” again and Latchkey takes it.',
    fr: 'Copiez-le à nouveau. Si c’est le bon, choisissez encore « Prendre ma copie » et Latchkey le prendra.',
  },
} as const satisfies Record<string, Text>;
