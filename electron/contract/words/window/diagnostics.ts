import type { Text } from '../language.ts';

/** The checks. What each looks at is in `words/findings.ts`. */
export const diagnosticsTexts = {
  title: { en: 'Diagnostics', fr: 'Diagnostic' },
  intro: {
    en: 'What this computer needs for your drives, and how to mend what is missing.',
    fr: 'Ce qu’il faut à cet ordinateur pour vos lecteurs, et comment réparer ce qui manque.',
  },
  running: { en: 'Checking this computer …', fr: 'Vérification de cet ordinateur …' },
  slow: {
    en: 'Still waiting: one of the checks does not answer quickly, mostly the keychain or the network.',
    fr: 'Toujours en attente : une des vérifications tarde, le plus souvent le trousseau ou le réseau.',
  },
  healthy: { en: 'Everything is as it should be.', fr: 'Tout est en ordre.' },
  problems: { en: 'To be mended: {count}', fr: 'À réparer : {count}' },
  notes: { en: 'It works; worth knowing: {count}', fr: 'Cela fonctionne ; bon à savoir : {count}' },
  stopped: { en: 'Stopped. Nothing was checked.', fr: 'Arrêté. Rien n’a été vérifié.' },
  again: { en: 'Check again', fr: 'Vérifier à nouveau' },
  install: { en: 'To install', fr: 'À installer' },
  report: { en: 'Save report …', fr: 'Enregistrer un rapport …' },
  help: { en: 'How the helpdesk uses it', fr: 'Ce que l’assistance en fait' },
  reportTitle: { en: 'Report for the helpdesk', fr: 'Rapport pour l’assistance' },
  reportIntro: {
    en: 'This is all that is saved. There are no passwords and no codes in it; read it before you give it away.',
    fr: 'C’est tout ce qui est enregistré. Il n’y a ni mots de passe ni codes ; lisez-le avant de le transmettre.',
  },
  reportText: { en: 'Text of the report', fr: 'Texte du rapport' },
  making: { en: 'Writing the report …', fr: 'Rédaction du rapport …' },
  save: { en: 'Save …', fr: 'Enregistrer …' },
  saved: { en: 'Saved: {path}', fr: 'Enregistré : {path}' },
} as const satisfies Record<string, Text>;
