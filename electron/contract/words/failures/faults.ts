import type { FailureTexts } from './failure-text.ts';

/** Faults of Latchkey and its files, a cancelled start, and what IT forbids. */
export const faultTexts = {
  'LK-0001': {
    en: {
      what: 'Something went wrong inside Latchkey[ (reference {reference})].',
      you: 'Try once more. If it happens again, give the code[ and the reference {reference}] to your helpdesk.',
      helpdesk:
        'The log on this computer has the full story[; search it for {reference}]. Send it to those who maintain Latchkey.',
    },
    fr: {
      what: 'Un problème est survenu dans Latchkey[ (référence {reference})].',
      you: 'Réessayez une fois. Si cela se reproduit, donnez le code[ et la référence {reference}] à votre assistance.',
      helpdesk:
        'Le journal de cet ordinateur contient tous les détails[ ; cherchez-y {reference}]. Transmettez-le aux responsables de Latchkey.',
    },
  },
  'LK-0002': {
    en: {
      what: 'Cancelled.',
      you: 'Nothing to do: start again whenever you like.',
      helpdesk: 'The user or the system stopped Latchkey. What had been done until then is undone.',
    },
    fr: {
      what: 'Annulé.',
      you: 'Rien à faire : recommencez quand vous voulez.',
      helpdesk: 'L’utilisateur ou le système a arrêté Latchkey. Ce qui avait été fait jusque-là est défait.',
    },
  },
  'LK-1010': {
    en: {
      what: 'Latchkey’s notes about an unfinished set-up were damaged; they have been put aside.',
      you: 'Start again. If the platform lists an app password that you do not recognise, delete it there.',
      helpdesk:
        'The damaged journal is kept[ as {path}]. Compare the user’s app passwords on the platform with the drives of this computer and delete those left over.',
    },
    fr: {
      what: 'Les notes de Latchkey sur une installation inachevée étaient abîmées ; elles ont été mises de côté.',
      you: 'Recommencez. Si la plateforme affiche un mot de passe d’application que vous ne reconnaissez pas, supprimez-le.',
      helpdesk:
        'Le journal abîmé est conservé[ sous {path}]. Comparez les mots de passe d’application de l’utilisateur sur la plateforme avec les lecteurs de cet ordinateur et supprimez ceux qui restent.',
    },
  },
  'LK-1011': {
    en: {
      what: 'The list of your drives was damaged; it has been put aside.',
      you: 'Set up your drives again. Your files are on the platform and are not affected.',
      helpdesk:
        'The damaged list is kept[ as {path}]. After the drives are set up again, delete the old app passwords on the platform.',
    },
    fr: {
      what: 'La liste de vos lecteurs était abîmée ; elle a été mise de côté.',
      you: 'Configurez vos lecteurs à nouveau. Vos fichiers sont sur la plateforme et ne sont pas touchés.',
      helpdesk:
        'La liste abîmée est conservée[ sous {path}]. Une fois les lecteurs reconfigurés, supprimez les anciens mots de passe d’application sur la plateforme.',
    },
  },
  'LK-1012': {
    en: {
      what: 'Latchkey’s files were written by a newer version than this one.',
      you: 'Update Latchkey, then start again.',
      helpdesk:
        'This computer has an older Latchkey than the one that last ran for this user[ (file {path})]. Install the newer one; do not delete the file.',
    },
    fr: {
      what: 'Les fichiers de Latchkey ont été écrits par une version plus récente que celle-ci.',
      you: 'Mettez Latchkey à jour, puis recommencez.',
      helpdesk:
        'Cet ordinateur a un Latchkey plus ancien que le dernier utilisé par cette personne[ (fichier {path})]. Installez le plus récent ; ne supprimez pas le fichier.',
    },
  },
  'LK-1013': {
    en: {
      what: 'This computer’s disk does not let Latchkey keep its notes[ ({path})].',
      you: 'Free some space on the disk, then start again.',
      helpdesk:
        'Check free space, quota and permissions of the folder[ {path}][ ({reason})]. Nothing is done on the platform without these notes.',
    },
    fr: {
      what: 'Le disque de cet ordinateur ne permet pas à Latchkey de conserver ses notes[ ({path})].',
      you: 'Libérez de la place sur le disque, puis recommencez.',
      helpdesk:
        'Vérifiez l’espace libre, le quota et les droits du dossier[ {path}][ ({reason})]. Sans ces notes, rien n’est fait sur la plateforme.',
    },
  },
  'LK-1020': {
    en: {
      what: 'Latchkey cannot make sure that it works alone here, so it changes nothing.',
      you: 'Tell your helpdesk: the place of your personal files on this computer does not allow it.',
      helpdesk:
        'The file[ {path}] cannot be locked[ ({reason})]. On a network home, its file system must offer locks (flock; lockd for NFS 3); else set XDG_DATA_HOME to a local folder of the user.',
    },
    fr: {
      what: 'Latchkey ne peut pas s’assurer d’être seul à travailler ici : il ne modifie rien.',
      you: 'Prévenez votre assistance : l’emplacement de vos fichiers personnels sur cet ordinateur ne le permet pas.',
      helpdesk:
        'Le fichier[ {path}] ne peut pas être verrouillé[ ({reason})]. Sur un dossier personnel en réseau, le système de fichiers doit offrir des verrous (flock ; lockd pour NFS 3) ; sinon, donnez à XDG_DATA_HOME un dossier local de l’utilisateur.',
    },
  },
  'LK-1021': {
    en: {
      what: 'Other people can change a folder in which Latchkey keeps its files[: {path}].',
      you: 'Take that right away from them[, in a terminal: chmod go-w {path}]. Then start again.',
      helpdesk:
        'The folder[ {path}] can be written to by its group or by everybody. What lies below it could be exchanged, so Latchkey does not trust it. Only its owner should be able to write there[: chmod go-w {path}].',
    },
    fr: {
      what: 'D’autres personnes peuvent modifier un dossier où Latchkey garde ses fichiers[ : {path}].',
      you: 'Retirez-leur ce droit[, dans un terminal : chmod go-w {path}]. Puis recommencez.',
      helpdesk:
        'Le dossier[ {path}] est accessible en écriture à son groupe ou à tous. Son contenu pourrait être échangé : Latchkey ne s’y fie pas. Seul son propriétaire doit pouvoir y écrire[ : chmod go-w {path}].',
    },
  },
  'LK-1022': {
    en: {
      what: 'A file or folder that Latchkey uses belongs to somebody else[: {path}].',
      you: 'Start Latchkey as yourself, without sudo. If that is what you did, tell your helpdesk.',
      helpdesk:
        'The user must own[ {path}]; of the folders above, each belongs to the user or to root. Look at its owner (ls -ld), and give it back with chown if Latchkey was once started as another user.',
    },
    fr: {
      what: 'Un fichier ou dossier que Latchkey utilise appartient à quelqu’un d’autre[ : {path}].',
      you: 'Lancez Latchkey sous votre propre nom, sans sudo. Si c’est déjà le cas, prévenez votre assistance.',
      helpdesk:
        'L’utilisateur doit être propriétaire de[ {path}] ; chaque dossier au-dessus est à lui ou à root. Regardez son propriétaire (ls -ld), et rendez-le avec chown si Latchkey a été lancé sous un autre nom.',
    },
  },
  'LK-1023': {
    en: {
      what: 'In the place of one of Latchkey’s files there is something else[: {path}].',
      you: 'Move it away, then start again. If you do not know what it is, tell your helpdesk.',
      helpdesk:
        'Latchkey reads plain files of its own size only[; {path} is not one]. A folder, pipe, device or socket of that name, or a file that is far too large, was put there by something else.',
    },
    fr: {
      what: 'À la place d’un fichier de Latchkey, il y a autre chose[ : {path}].',
      you: 'Déplacez-le, puis recommencez. Si vous ne savez pas ce que c’est, prévenez votre assistance.',
      helpdesk:
        'Latchkey ne lit que des fichiers ordinaires de taille normale[ ; {path} n’en est pas un]. Un dossier, un tube, un périphérique ou une socket de ce nom, ou un fichier bien trop gros, y a été mis par autre chose.',
    },
  },
  'LK-6001': {
    en: {
      what: 'Your IT department does not allow this[: {name}].',
      you: 'Ask your helpdesk if you need it.',
      helpdesk: 'A policy on this computer forbids it[: {name}].',
    },
    fr: {
      what: 'Votre service informatique n’autorise pas cela[ : {name}].',
      you: 'Demandez à votre assistance si vous en avez besoin.',
      helpdesk: 'Une stratégie appliquée à cet ordinateur l’interdit[ : {name}].',
    },
  },
  'LK-6002': {
    en: {
      what: 'What your IT department has set for this platform’s page cannot be read.',
      you: 'Tell your helpdesk; nothing of yours is wrong.',
      helpdesk:
        'The policy[ {by}] or a recipe in it is damaged: check it against recipe.schema.json. Until it can be read Latchkey does not fall back to its own recipe, which may allow more.',
    },
    fr: {
      what: 'Ce que votre service informatique a réglé pour la page de cette plateforme est illisible.',
      you: 'Prévenez votre assistance ; rien n’est faux de votre côté.',
      helpdesk:
        'La stratégie[ {by}] ou une de ses recettes est endommagée : vérifiez-la avec recipe.schema.json. D’ici là, Latchkey ne revient pas à sa propre recette, qui peut permettre davantage.',
    },
  },
  'LK-6003': {
    en: {
      what: 'Your IT department has set which platform this computer connects to[: {host}].',
      you: 'Use that address. If you need another platform, ask your helpdesk.',
      helpdesk: 'The policy fixes the platform[ ({path}, platform.address)]. Nothing was asked of the other address.',
    },
    fr: {
      what: 'Votre service informatique a fixé la plateforme de cet ordinateur[ : {host}].',
      you: 'Utilisez cette adresse. S’il vous faut une autre plateforme, demandez à votre assistance.',
      helpdesk: 'La stratégie fixe la plateforme[ ({path}, platform.address)]. Rien n’a été demandé à l’autre adresse.',
    },
  },
  'LK-6004': {
    en: {
      what: 'The rules of your IT department cannot be read[ ({path})], so nothing new is set up.',
      you: 'Tell your helpdesk. Drives that are set up already go on working.',
      helpdesk: 'The policy file is damaged, unreadable, or not owned by root[ ({path})]. It may fix a platform.',
    },
    fr: {
      what: 'Les règles de votre service informatique sont illisibles[ ({path})] : rien de nouveau n’est installé.',
      you: 'Prévenez votre assistance. Les lecteurs déjà installés continuent de fonctionner.',
      helpdesk:
        'Le fichier de stratégie est endommagé, illisible ou n’appartient pas à root[ ({path})]. Il fixe peut-être une plateforme.',
    },
  },
} as const satisfies FailureTexts<'unexpected' | 'cancelled' | 'policy'>;
