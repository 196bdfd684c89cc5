import type { FailureTexts } from './failure-text.ts';

/** The drive on this computer. */
export const driveTexts = {
  'LK-5001': {
    en: {
      what: 'This computer lacks what it takes to show a network drive.',
      you: 'Ask your helpdesk to install what is missing[: {packages}].',
      helpdesk: 'Neither gvfs nor rclone can be used.[ Install: {packages}.]',
    },
    fr: {
      what: 'Il manque à cet ordinateur de quoi afficher un lecteur réseau.',
      you: 'Demandez à votre assistance d’installer ce qui manque[ : {packages}].',
      helpdesk: 'Ni gvfs ni rclone n’est utilisable.[ Installez : {packages}.]',
    },
  },
  'LK-5002': {
    en: {
      what: 'The part of the desktop that shows network drives in Files is missing (gvfs).',
      you: 'Ask your helpdesk to install it[: {packages}].',
      helpdesk: 'gvfs with its WebDAV backend and a session bus is needed[ ({reason})].[ Install: {packages}.]',
    },
    fr: {
      what: 'Il manque la partie du bureau qui affiche les lecteurs réseau dans Fichiers (gvfs).',
      you: 'Demandez à votre assistance de l’installer[ : {packages}].',
      helpdesk: 'Il faut gvfs avec son module WebDAV et un bus de session[ ({reason})].[ Installez : {packages}.]',
    },
  },
  'LK-5003': {
    en: {
      what: 'This computer does not let you show a network drive as a folder (FUSE).',
      you: 'Ask your helpdesk.',
      helpdesk: '/dev/fuse is missing or closed[ ({reason})]; it should have mode 0666.[ Install: {packages}.]',
    },
    fr: {
      what: 'Cet ordinateur ne permet pas d’afficher un lecteur réseau comme dossier (FUSE).',
      you: 'Demandez à votre assistance.',
      helpdesk: '/dev/fuse est absent ou fermé[ ({reason})] ; son mode devrait être 0666.[ Installez : {packages}.]',
    },
  },
  'LK-5004': {
    en: {
      what: 'The program rclone is missing.',
      you: 'Ask your helpdesk to install it, or choose the other way of connecting (gvfs).',
      helpdesk: 'rclone is not in the path[; install: {packages}].',
    },
    fr: {
      what: 'Le programme rclone est absent.',
      you: 'Demandez à votre assistance de l’installer, ou choisissez l’autre moyen de connexion (gvfs).',
      helpdesk: 'rclone n’est pas dans le chemin[ ; installez : {packages}].',
    },
  },
  'LK-5005': {
    en: {
      what: 'The drive could not be connected[ ({name})].',
      you: 'Try again. You need not sign in once more.',
      helpdesk: 'The mount tool failed[ ({reason})]; its message is in the log on this computer.',
    },
    fr: {
      what: 'Le lecteur n’a pas pu être connecté[ ({name})].',
      you: 'Réessayez. Vous n’aurez pas à vous reconnecter.',
      helpdesk: 'L’outil de montage a échoué[ ({reason})] ; son message est dans le journal de cet ordinateur.',
    },
  },
  'LK-5006': {
    en: {
      what: 'The platform no longer accepts the app password of this drive[ (“{label}”)].[ Files were open in {programs}.]',
      you: 'Renew the app password: you sign in once more, and the drive works again.',
      helpdesk:
        'It was deleted or has expired on the platform. The drive is kept disconnected, so that nobody is locked out.',
    },
    fr: {
      what: 'La plateforme n’accepte plus le mot de passe d’application de ce lecteur[ (« {label} »)].[ Des fichiers étaient ouverts dans {programs}.]',
      you: 'Renouvelez le mot de passe d’application : vous vous connectez une fois de plus, et le lecteur fonctionne à nouveau.',
      helpdesk:
        'Il a été supprimé ou a expiré sur la plateforme. Le lecteur reste déconnecté, pour que personne ne soit bloqué.',
    },
  },
  'LK-5007': {
    en: {
      what: 'Connecting the drive took too long[ (over {seconds})].',
      you: 'Try again when the network is better. You need not sign in once more.',
      helpdesk: 'The mount tool did not finish[ within {seconds}]: a silent server or a firewall that drops packets.',
    },
    fr: {
      what: 'La connexion du lecteur a pris trop de temps[ (plus de {seconds})].',
      you: 'Réessayez quand le réseau sera meilleur. Vous n’aurez pas à vous reconnecter.',
      helpdesk: 'L’outil de montage n’a pas terminé[ en {seconds}] : serveur muet ou pare-feu qui ignore les paquets.',
    },
  },
  'LK-5008': {
    en: {
      what: 'The drive is connected, but what is written to it does not arrive on the platform.',
      you: 'Do not keep files on it. Try again; if it stays so, ask your helpdesk.',
      helpdesk:
        'The test file was accepted by the mount but is not on the server[ ({status})]: rights, quota, a filter or a lock.',
    },
    fr: {
      what: 'Le lecteur est connecté, mais ce qui y est écrit n’arrive pas sur la plateforme.',
      you: 'N’y gardez pas de fichiers. Réessayez ; si cela persiste, demandez à votre assistance.',
      helpdesk:
        'Le fichier d’essai a été accepté par le montage mais n’est pas sur le serveur[ ({status})] : droits, quota, filtre ou verrou.',
    },
  },
  'LK-5009': {
    en: {
      what: 'The drive gives back something else than what was written to it.',
      you: 'Do not keep files on it, and tell your helpdesk.',
      helpdesk: 'The test file differs on the server: a proxy or scanner that changes content, or a cache in between.',
    },
    fr: {
      what: 'Le lecteur rend autre chose que ce qui y a été écrit.',
      you: 'N’y gardez pas de fichiers, et prévenez votre assistance.',
      helpdesk:
        'Le fichier d’essai diffère sur le serveur : un proxy ou un antivirus qui modifie le contenu, ou un cache intermédiaire.',
    },
  },
  'LK-5010': {
    en: {
      what: 'There is no space left on the platform.',
      you: 'Delete files that you no longer need, or ask for more space, then try again.',
      helpdesk: 'The quota of the user or of the platform is used up (507).',
    },
    fr: {
      what: 'Il n’y a plus de place sur la plateforme.',
      you: 'Supprimez des fichiers devenus inutiles, ou demandez plus d’espace, puis réessayez.',
      helpdesk: 'Le quota de l’utilisateur ou de la plateforme est épuisé (507).',
    },
  },
  'LK-5011': {
    en: {
      what: 'You can read the files of this drive, but not change them.',
      you: 'If you need to change them, ask your helpdesk.',
      helpdesk:
        'The platform refuses writing: rights of the user, a server that is read-only, or more users than the licence allows.',
    },
    fr: {
      what: 'Vous pouvez lire les fichiers de ce lecteur, mais pas les modifier.',
      you: 'Si vous devez les modifier, demandez à votre assistance.',
      helpdesk:
        'La plateforme refuse l’écriture : droits de l’utilisateur, serveur en lecture seule, ou plus d’utilisateurs que la licence ne permet.',
    },
  },
  'LK-5012': {
    en: {
      what: 'Something else stands where the drive should go[: {path}].',
      you: 'Move or rename it, or choose another name for the drive.',
      helpdesk: 'A file, folder or mount is in the way[: {path}]. Latchkey never overwrites what it did not make.',
    },
    fr: {
      what: 'Autre chose se trouve à la place prévue pour le lecteur[ : {path}].',
      you: 'Déplacez-le ou renommez-le, ou choisissez un autre nom pour le lecteur.',
      helpdesk:
        'Un fichier, un dossier ou un montage occupe la place[ : {path}]. Latchkey n’écrase jamais ce qu’il n’a pas créé.',
    },
  },
  'LK-5013': {
    en: {
      what: 'The program that connects the drive does not trust the platform’s certificate. The app password was not sent.',
      you: 'Ask your helpdesk to install your organisation’s certificate.',
      helpdesk:
        'gvfs knows the system’s store only (update-ca-certificates). rclone takes a PEM file: --mapper rclone --ca FILE.',
    },
    fr: {
      what: 'Le programme qui connecte le lecteur ne fait pas confiance au certificat de la plateforme. Le mot de passe d’application n’a pas été envoyé.',
      you: 'Demandez à votre assistance d’installer le certificat de votre organisation.',
      helpdesk:
        'gvfs ne connaît que le magasin du système (update-ca-certificates). rclone accepte un fichier PEM : --mapper rclone --ca FICHIER.',
    },
  },
  'LK-5014': {
    en: {
      what: 'Latchkey cannot connect drives on this operating system yet[ ({name})].',
      you: 'Use a computer with Linux for now.',
      helpdesk: 'Windows and macOS are planned.',
    },
    fr: {
      what: 'Latchkey ne sait pas encore connecter de lecteur sur ce système[ ({name})].',
      you: 'Utilisez un ordinateur sous Linux pour le moment.',
      helpdesk: 'Windows et macOS sont prévus.',
    },
  },
  'LK-5015': {
    en: {
      what: 'The drive is connected, but the file manager could not be started.',
      you: 'Open the folder in your file manager[: {path}].',
      helpdesk: 'No program is set up to open folders (xdg-open; inode/directory).',
    },
    fr: {
      what: 'Le lecteur est connecté, mais le gestionnaire de fichiers n’a pas pu être lancé.',
      you: 'Ouvrez le dossier dans votre gestionnaire de fichiers[ : {path}].',
      helpdesk: 'Aucun programme n’est prévu pour ouvrir les dossiers (xdg-open ; inode/directory).',
    },
  },
  'LK-5016': {
    en: {
      what: 'The drive works, but it could not be put where you would look for it[: {path} cannot be changed].',
      you: 'Open it from Latchkey, or from its folder.',
      helpdesk:
        'The bookmarks of Files or the folder of links cannot be written[ ({reason})]. The drive needs neither.',
    },
    fr: {
      what: 'Le lecteur fonctionne, mais n’a pas pu être placé là où vous le chercheriez[ : {path} ne peut pas être modifié].',
      you: 'Ouvrez-le depuis Latchkey, ou depuis son dossier.',
      helpdesk:
        'Les signets de Fichiers ou le dossier des liens ne sont pas modifiables[ ({reason})]. Le lecteur s’en passe.',
    },
  },
  'LK-5017': {
    en: {
      what: 'The program that connects the drive[ ({name})] crashed on what the server answers.',
      you: 'Ask your helpdesk for rclone: with it the drive can be connected.',
      helpdesk:
        'gvfs 1.50 crashes on servers that answer a PROPFIND of the parent folder with a chunked 405, as Nextcloud behind nginx or Apache does. Install rclone, or a newer gvfs.',
    },
    fr: {
      what: 'Le programme qui connecte le lecteur[ ({name})] plante sur les réponses du serveur.',
      you: 'Demandez rclone à votre assistance : il permet de connecter le lecteur.',
      helpdesk:
        'gvfs 1.50 plante quand le serveur répond en morceaux (chunked) 405 au PROPFIND du dossier parent, comme Nextcloud derrière nginx ou Apache. Installez rclone, ou un gvfs plus récent.',
    },
  },
  'LK-5018': {
    en: {
      what: 'The drive[ “{label}”] was connected, but it does not show the files that are on the server.',
      you: 'Ask your helpdesk. Your files on the server are untouched.',
      helpdesk:
        'The server lists the folder with this app password; the mount[ ({name})] does not[ ({reason})]. A password saved by Files for this server, a proxy of the mount tool, or a server that answers it otherwise.',
    },
    fr: {
      what: 'Le lecteur[ « {label} »] a été connecté, mais n’affiche pas les fichiers qui sont sur le serveur.',
      you: 'Demandez à votre assistance. Vos fichiers sur le serveur sont intacts.',
      helpdesk:
        'Le serveur donne la liste du dossier avec ce mot de passe d’application ; le montage[ ({name})] non[ ({reason})]. Mot de passe enregistré par Fichiers pour ce serveur, proxy de l’outil de montage, ou serveur qui lui répond autrement.',
    },
  },
  'LK-5019': {
    en: {
      what: 'The drive works. A small test file could not be deleted from it[: {name}].',
      you: 'You can delete it, or leave it.',
      helpdesk: 'The server lets this account create files but not delete them.',
    },
    fr: {
      what: 'Le lecteur fonctionne. Un petit fichier d’essai n’a pas pu y être supprimé[ : {name}].',
      you: 'Vous pouvez le supprimer, ou le laisser.',
      helpdesk: 'Le serveur permet à ce compte de créer des fichiers, mais pas d’en supprimer.',
    },
  },
  'LK-5020': {
    en: {
      what: 'The drive is connected in another way than usual[: with {name}], because the first one did not work with this server.',
      you: 'There is nothing to do.',
      helpdesk:
        'What the first mount tool failed with[: {reason}]. An explicit choice (--mapper, the setting) is kept.',
    },
    fr: {
      what: 'Le lecteur est connecté d’une autre manière que d’habitude[ : avec {name}], la première ne convenant pas à ce serveur.',
      you: 'Il n’y a rien à faire.',
      helpdesk:
        'L’échec du premier outil de montage[ : {reason}]. Un choix explicite (--mapper, le réglage) est respecté.',
    },
  },
  'LK-5021': {
    en: {
      what: 'The platform takes no changes to the files of this drive just now. You can read them.',
      you: 'Try again in a while.',
      helpdesk:
        'The server refused the test file for now: a lock (423), a rate limit (429), maintenance or a fault of its own (5xx).',
    },
    fr: {
      what: 'La plateforme n’accepte pas de modification des fichiers de ce lecteur en ce moment. Vous pouvez les lire.',
      you: 'Réessayez dans un moment.',
      helpdesk:
        'Le serveur a refusé le fichier d’essai pour l’instant : verrou (423), limite de débit (429), maintenance ou erreur interne (5xx).',
    },
  },
  'LK-5022': {
    en: {
      what: 'Nothing can be put at the top of this drive: there are only folders. Use the drive inside one of them.',
      you: 'Open a folder and work there.',
      helpdesk:
        'The root lists libraries or spaces and takes no files. To have one of them as the drive: --folder NAME.',
    },
    fr: {
      what: 'On ne peut rien déposer à la racine de ce lecteur : elle ne contient que des dossiers. Travaillez dans l’un d’eux.',
      you: 'Ouvrez un dossier et travaillez-y.',
      helpdesk:
        'La racine liste des bibliothèques ou des espaces et n’accepte pas de fichiers. Pour faire de l’un d’eux le lecteur : --folder NOM.',
    },
  },
  'LK-7031': {
    en: {
      what: 'Files (gvfs) cannot keep two drives of the same account apart[: “{label}” is one already].',
      you: 'Have rclone installed, and connect this one with it: --mapper rclone.',
      helpdesk:
        'gvfs knows a mount by server and user, so both drives would be one mount with one app password.[ Missing: {packages}.]',
    },
    fr: {
      what: 'Fichiers (gvfs) ne peut pas distinguer deux lecteurs du même compte[ : « {label} » en est déjà un].',
      you: 'Faites installer rclone et utilisez-le pour celui-ci : --mapper rclone.',
      helpdesk:
        'gvfs reconnaît un montage au serveur et à l’utilisateur : les deux lecteurs n’en feraient qu’un, avec un seul mot de passe d’application.[ Manque : {packages}.]',
    },
  },
  'LK-7032': {
    en: {
      what: 'There is no clipboard here that an app password could safely be put on.',
      you: 'Ask your helpdesk for another way to enter it, or sign in to an X11 session.',
      helpdesk:
        'Handing over needs the clipboard of this very computer, on Linux that of X11.[ Found: {reason}.] Wayland and remote displays cannot do it.',
    },
    fr: {
      what: 'Il n’y a pas ici de presse-papiers où mettre un mot de passe d’application en sécurité.',
      you: 'Demandez à votre assistance un autre moyen de le saisir, ou ouvrez une session X11.',
      helpdesk:
        'La transmission utilise le presse-papiers de cet ordinateur même, celui de X11 sous Linux.[ Trouvé : {reason}.] Wayland et les écrans distants ne le permettent pas.',
    },
  },
} as const satisfies FailureTexts<'drive'>;
