import type { FailureTexts } from './failure-text.ts';

/** Looking after what is set up. */
export const upkeepTexts = {
  'LK-7001': {
    en: {
      what: 'An earlier renewal of the app password is not finished yet[: “{label}”].',
      you: 'Renew the app password again: Latchkey first finishes what was interrupted.',
      helpdesk:
        'The status shows why it is open. The drive works with one of the two app passwords; the other one is revoked by the next renewal, or by the next start that can.',
    },
    fr: {
      what: 'Un renouvellement précédent du mot de passe d’application n’est pas terminé[ : « {label} »].',
      you: 'Renouvelez encore le mot de passe d’application : Latchkey termine d’abord ce qui a été interrompu.',
      helpdesk:
        'L’état en donne la raison. Le lecteur fonctionne avec l’un des deux mots de passe d’application ; l’autre est révoqué au prochain renouvellement, ou au prochain démarrage qui le peut.',
    },
  },
} as const satisfies FailureTexts<'upkeep'>;
