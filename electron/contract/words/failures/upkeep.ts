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
  'LK-7010': {
    en: {
      what: 'The app password[ of “{label}”] ends soon.[ Days left: {count}.]',
      you: 'Renew it before it ends, or what uses it stops working.',
      helpdesk: 'Platforms let app passwords end after a time that the administrator sets.',
    },
    fr: {
      what: 'Le mot de passe d’application[ de « {label} »] expire bientôt.[ Jours restants : {count}.]',
      you: 'Renouvelez-le avant son échéance, sinon ce qui l’utilise cessera de fonctionner.',
      helpdesk:
        'Les plateformes font expirer les mots de passe d’application après un délai fixé par l’administrateur.',
    },
  },
  'LK-7011': {
    en: {
      what: 'The app password[ of “{label}”] has ended.[ Files were open in {programs}.]',
      you: 'Renew it: you sign in once, and there is a new one.',
      helpdesk: 'A drive is kept disconnected, as its password would be refused and the whole office blocked.',
    },
    fr: {
      what: 'Le mot de passe d’application[ de « {label} »] a expiré.[ Des fichiers étaient ouverts dans {programs}.]',
      you: 'Renouvelez-le : connectez-vous une fois, et un nouveau est créé.',
      helpdesk: 'Un lecteur reste déconnecté : son mot de passe serait refusé et tout le bureau bloqué.',
    },
  },
  'LK-7012': {
    en: {
      what: 'The platform works, but does not give you your files at the moment[ (“{label}”)].',
      you: 'Ask your helpdesk whether your account is active. Latchkey keeps trying.',
      helpdesk:
        'WebDAV answers 503 while the platform itself does not: the account is disabled, or WebDAV alone is down.',
    },
    fr: {
      what: 'La plateforme fonctionne, mais ne vous donne pas vos fichiers pour le moment[ (« {label} »)].',
      you: 'Demandez à votre assistance si votre compte est actif. Latchkey continue d’essayer.',
      helpdesk: 'WebDAV répond 503 alors que la plateforme fonctionne : compte désactivé, ou WebDAV seul en panne.',
    },
  },
  'LK-7013': {
    en: {
      what: 'The drive[ “{label}”] does not answer.[ Files on it are open in {programs}.]',
      you: 'Save what you can and close the files that are open on it: Latchkey then connects the drive again.',
      helpdesk:
        'The mount hangs while its server answers. It is not unmounted as long as programs have files open on it.',
    },
    fr: {
      what: 'Le lecteur[ « {label} »] ne répond pas.[ Des fichiers y sont ouverts dans {programs}.]',
      you: 'Enregistrez ce que vous pouvez et fermez les fichiers qui y sont ouverts : Latchkey reconnectera ensuite le lecteur.',
      helpdesk:
        'Le montage est bloqué alors que son serveur répond. Il n’est pas démonté tant que des programmes y ont des fichiers ouverts.',
    },
  },
  'LK-7014': {
    en: {
      what: 'Another program has mounted something where the drive[ “{label}”] goes.',
      you: 'Ask your helpdesk to unmount it.',
      helpdesk: 'Latchkey leaves it alone, as it is not its own.[ Look at {path}.]',
    },
    fr: {
      what: 'Un autre programme a monté quelque chose à la place du lecteur[ « {label} »].',
      you: 'Demandez à votre assistance de le démonter.',
      helpdesk: 'Latchkey n’y touche pas : ce n’est pas le sien.[ Voir {path}.]',
    },
  },
  'LK-7015': {
    en: {
      what: 'This computer is not connected to a network.',
      you: 'Latchkey goes on as soon as there is a network.',
      helpdesk: 'The operating system reports no connection; nothing was sent.',
    },
    fr: {
      what: 'Cet ordinateur n’est connecté à aucun réseau.',
      you: 'Latchkey reprendra dès qu’un réseau sera disponible.',
      helpdesk: 'Le système ne signale aucune connexion ; rien n’a été envoyé.',
    },
  },
  'LK-7016': {
    en: {
      what: 'A drive[ of {host}] is connected that Latchkey does not know. It may use an app password that is to be deleted.',
      you: 'Disconnect it in Files and close what is open on it, then delete once more.',
      helpdesk:
        'A mounted drive with a deleted app password makes wrong tries by itself, for which platforms block the whole office.[ Look at {path}.]',
    },
    fr: {
      what: 'Un lecteur[ de {host}] inconnu de Latchkey est connecté. Il utilise peut-être un mot de passe d’application à supprimer.',
      you: 'Déconnectez-le dans Fichiers et fermez ce qui y est ouvert, puis recommencez la suppression.',
      helpdesk:
        'Un lecteur monté avec un mot de passe supprimé multiplie de lui-même les essais refusés, et la plateforme bloque alors tout le bureau.[ Voir {path}.]',
    },
  },
} as const satisfies FailureTexts<'upkeep'>;
