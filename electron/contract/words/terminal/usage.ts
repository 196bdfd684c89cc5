import type { Text } from '../language.ts';

/** Why a command line was not understood; `{name}` is the option or argument, never a value. */
export const usageTexts = {
  'unknown-option': { en: 'Unknown option {name}.', fr: 'Option inconnue {name}.' },
  'unknown-command': { en: 'Unknown command.', fr: 'Commande inconnue.' },
  'no-command': { en: 'No command given.', fr: 'Aucune commande indiquée.' },
  'missing-option': { en: 'The option {name} is missing.', fr: 'L’option {name} est manquante.' },
  'missing-argument': { en: 'The argument {name} is missing.', fr: 'L’argument {name} est manquant.' },
  'missing-value': { en: 'The option {name} needs a value.', fr: 'L’option {name} attend une valeur.' },
  'invalid-value': {
    en: 'The value of {name} is not one of those allowed.',
    fr: 'La valeur de {name} n’est pas permise.',
  },
  'too-many-arguments': { en: 'Too many arguments.', fr: 'Trop d’arguments.' },
  conflict: { en: '{name} cannot be used together.', fr: '{name} ne peuvent pas être utilisés ensemble.' },
  'bad-answer': {
    en: 'A line of the standard input is over 4 kB or is not UTF-8.',
    fr: 'Une ligne de l’entrée standard dépasse 4 ko ou n’est pas en UTF-8.',
  },
  'never-in-argv': {
    en: 'Passwords and codes are never taken from the command line, where every user of this computer could read them: Latchkey asks for them, or reads them from standard input.',
    fr: 'Les mots de passe et les codes ne sont jamais lus sur la ligne de commande, où tout utilisateur de cet ordinateur pourrait les voir : Latchkey les demande, ou les lit sur l’entrée standard.',
  },
} as const satisfies Record<string, Text>;

export type UsageProblem = keyof typeof usageTexts;
