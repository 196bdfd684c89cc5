// Made from assets/words by `npm run words`.
import { given, speechOf } from '../../speech.ts';
import type { FailureWords } from '../words.ts';

const { moment, number, plural, text, wait } = speechOf('fr');

export const words: FailureWords = {
  failures: {
    'LK-0001': {
      summary: (v = {}) => 'Un problème est survenu dans Latchkey' + (given(v.reference) ? ' (référence ' + text(v.reference) + ')' : '') + '.',
      userAction: (v = {}) => 'Réessayez. Si cela se reproduit, donnez le code' + (given(v.reference) ? ' et la référence ' + text(v.reference) : '') + ' à votre assistance.',
      helpdesk: (v = {}) => 'Le journal de cet ordinateur contient les détails' + (given(v.reference) ? '\u202f; cherchez-y ' + text(v.reference) : '') + '. Transmettez-le aux responsables de Latchkey.',
    },
    'LK-0002': {
      summary: 'Annulé.',
      userAction: 'Rien à faire. Recommencez quand vous voulez.',
      helpdesk: 'L’utilisateur ou le système a arrêté Latchkey. Ce qui avait été fait jusque-là a été annulé.',
    },
    'LK-1010': {
      summary: 'Les notes de Latchkey sur une configuration inachevée étaient endommagées et ont été mises de côté.',
      userAction: 'Recommencez. Si votre compte sur le serveur contient un mot de passe d’application que vous ne reconnaissez pas, supprimez-le.',
      helpdesk: (v = {}) => 'Le journal endommagé est conservé' + (given(v.path) ? ' sous ' + text(v.path) : '') + '. Comparez les mots de passe d’application de l’utilisateur sur le serveur avec les lecteurs de cet ordinateur, et supprimez ceux qui sont en trop.',
    },
    'LK-1011': {
      summary: 'La liste de vos lecteurs était endommagée et a été mise de côté.',
      userAction: 'Reconfigurez vos lecteurs. Vos fichiers sont sur le serveur et ne sont pas touchés.',
      helpdesk: (v = {}) => 'La liste endommagée est conservée' + (given(v.path) ? ' sous ' + text(v.path) : '') + '. Une fois les lecteurs reconfigurés, supprimez les anciens mots de passe d’application sur le serveur.',
    },
    'LK-1012': {
      summary: 'Les fichiers de Latchkey ont été écrits par une version plus récente que celle-ci.',
      userAction: 'Mettez Latchkey à jour, puis recommencez.',
      helpdesk: (v = {}) => 'Cet ordinateur a un Latchkey plus ancien que le dernier utilisé par cette personne' + (given(v.path) ? ' (fichier ' + text(v.path) + ')' : '') + '. Installez le plus récent\u202f; ne supprimez pas le fichier.',
    },
    'LK-1013': {
      summary: (v = {}) => 'Latchkey ne peut pas enregistrer ses notes sur le disque de cet ordinateur' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '.',
      userAction: 'Libérez de la place sur le disque, puis recommencez.',
      helpdesk: (v = {}) => 'Vérifiez l’espace libre, le quota et les droits du dossier' + (given(v.path) ? ' ' + text(v.path) : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Sans ces notes, Latchkey ne fait rien sur le serveur.',
    },
    'LK-1020': {
      summary: 'Latchkey ne peut pas s’assurer d’être seul à modifier quelque chose ici\u00a0: il ne modifie rien.',
      userAction: 'Contactez votre assistance\u00a0: l’emplacement de vos fichiers personnels sur cet ordinateur ne le permet pas.',
      helpdesk: (v = {}) => 'Le fichier' + (given(v.path) ? ' ' + text(v.path) : '') + ' ne peut pas être verrouillé' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Sur un dossier personnel en réseau, le système de fichiers doit offrir des verrous (flock\u202f; lockd pour NFS 3)\u202f; sinon, donnez à XDG_DATA_HOME un dossier local de l’utilisateur.',
    },
    'LK-1021': {
      summary: (v = {}) => 'D’autres personnes peuvent modifier un dossier où Latchkey garde ses fichiers' + (given(v.path) ? '\u00a0: ' + text(v.path) : '') + '.',
      userAction: (v = {}) => 'Retirez-leur le droit d’écriture' + (given(v.path) ? ', dans un terminal\u00a0: chmod go-w ' + text(v.path) : '') + '. Puis recommencez.',
      helpdesk: (v = {}) => 'Le dossier' + (given(v.path) ? ' ' + text(v.path) : '') + ' est accessible en écriture à son groupe ou à tous. Son contenu pourrait être échangé\u00a0: Latchkey ne s’y fie pas. Seul son propriétaire doit pouvoir y écrire' + (given(v.path) ? '\u00a0: chmod go-w ' + text(v.path) : '') + '.',
    },
    'LK-1022': {
      summary: (v = {}) => 'Un fichier ou dossier que Latchkey utilise appartient à quelqu’un d’autre' + (given(v.path) ? '\u00a0: ' + text(v.path) : '') + '.',
      userAction: 'Lancez Latchkey sous votre propre nom, sans sudo. Si c’est déjà le cas, contactez votre assistance.',
      helpdesk: (v = {}) => 'L’utilisateur doit être propriétaire de' + (given(v.path) ? ' ' + text(v.path) : '') + '\u202f; chaque dossier au-dessus est à lui ou à root. Regardez son propriétaire (ls -ld), et rendez-le avec chown si Latchkey a été lancé sous un autre nom.',
    },
    'LK-1023': {
      summary: (v = {}) => 'À la place d’un fichier de Latchkey, il y a autre chose' + (given(v.path) ? '\u00a0: ' + text(v.path) : '') + '.',
      userAction: 'Déplacez-le, puis recommencez. Si vous ne savez pas ce que c’est, contactez votre assistance.',
      helpdesk: (v = {}) => 'Latchkey ne lit que des fichiers ordinaires de taille normale' + (given(v.path) ? '\u202f; ' + text(v.path) + ' n’en est pas un' : '') + '. Un dossier, un tube, un périphérique ou une socket de ce nom, ou un fichier bien trop gros, y a été mis par autre chose.',
    },
    'LK-5401': {
      summary: (v = {}) => 'macOS a essuyé un refus en connectant le lecteur' + (given(v.label) ? ' («\u00a0' + text(v.label) + '\u00a0»)' : '') + '.',
      userAction: 'Réessayez\u00a0: Latchkey donne à macOS de nouveaux identifiants à chaque fois. Vous n’aurez pas à vous reconnecter.',
      helpdesk: (v = {}) => 'NetFS dit avoir été refusé' + (given(v.status) ? ' (résultat ' + text(v.status) + ')' : '') + '. Il s’adresse au serveur de Latchkey sur cet ordinateur, avec un identifiant renouvelé à chaque fois, et non au serveur de l’entreprise.',
    },
    'LK-5402': {
      summary: (v = {}) => 'macOS n’a pas pu connecter le lecteur' + (given(v.label) ? ' («\u00a0' + text(v.label) + '\u00a0»)' : '') + ' et n’a pas dit pourquoi.',
      userAction: 'Réessayez. Vous n’aurez pas à vous reconnecter.',
      helpdesk: (v = {}) => 'NetFS dit «\u00a0mount failed\u00a0»' + (given(v.status) ? ' (résultat ' + text(v.status) + ')' : '') + '. La Console peut en dire plus, processus NetAuthSysAgent ou webdavfs_agent.',
    },
    'LK-5403': {
      summary: (v = {}) => 'macOS n’a rien trouvé à connecter à l’adresse du lecteur' + (given(v.label) ? ' («\u00a0' + text(v.label) + '\u00a0»)' : '') + '.',
      userAction: 'Quittez Latchkey, rouvrez-le et reconnectez le lecteur.',
      helpdesk: (v = {}) => 'NetFS dit que ce partage n’existe pas' + (given(v.status) ? ' (résultat ' + text(v.status) + ')' : '') + '. L’adresse est celle du serveur de Latchkey sur cet ordinateur, qui a pu être relancé entre-temps.',
    },
    'LK-5404': {
      summary: (v = {}) => 'macOS a essayé de connecter le lecteur' + (given(v.label) ? ' («\u00a0' + text(v.label) + '\u00a0»)' : '') + ' sans identifiant.',
      userAction: 'Réessayez. Vous n’aurez pas à vous reconnecter.',
      helpdesk: (v = {}) => 'NetFS dit que les invités ne sont pas acceptés' + (given(v.status) ? ' (résultat ' + text(v.status) + ')' : '') + '. Un identifiant lui a pourtant été donné\u00a0: un réglage ou un profil de ce Mac modifie la connexion aux serveurs.',
    },
    'LK-5405': {
      summary: (v = {}) => 'Une autre personne utilisant ce Mac a connecté l’adresse de ce lecteur' + (given(v.label) ? ' («\u00a0' + text(v.label) + '\u00a0»)' : '') + '.',
      userAction: 'Demandez-lui de fermer sa session, ou d’éjecter le lecteur dans son Finder. Puis réessayez.',
      helpdesk: (v = {}) => 'NetFS dit EEXIST' + (given(v.status) ? ' (résultat ' + text(v.status) + ')' : '') + '\u00a0: une adresse n’est montée qu’une fois, quel que soit le nom d’utilisateur. Ce montage n’est pas à cette personne, Latchkey n’y touche donc pas (`mount -t webdav` le montre).',
    },
    'LK-5406': {
      summary: (v = {}) => 'macOS ne reconnaît pas de lecteur réseau à l’adresse prévue' + (given(v.label) ? ' («\u00a0' + text(v.label) + '\u00a0»)' : '') + '.',
      userAction: 'Quittez Latchkey, rouvrez-le et réessayez.',
      helpdesk: (v = {}) => 'NetFS dit ENODEV' + (given(v.status) ? ' (résultat ' + text(v.status) + ')' : '') + '\u00a0: pas de réponse, pas de WebDAV, un fichier au lieu d’un dossier, ou une erreur du serveur pendant le montage. La requête de Latchkey à la même adresse venait d’aboutir.',
    },
    'LK-5407': {
      summary: (v = {}) => 'macOS n’a pas d’emplacement pour afficher le lecteur' + (given(v.label) ? ' («\u00a0' + text(v.label) + '\u00a0»)' : '') + '.',
      userAction: 'Redémarrez ce Mac et réessayez.',
      helpdesk: (v = {}) => 'NetFS dit ENOENT' + (given(v.status) ? ' (résultat ' + text(v.status) + ')' : '') + '\u00a0: le dossier dans /Volumes n’a pas pu être créé. Il peut y rester des dossiers d’anciens montages, qui appartiennent à root.',
    },
    'LK-5408': {
      summary: (v = {}) => 'La question de macOS au sujet du lecteur' + (given(v.label) ? ' («\u00a0' + text(v.label) + '\u00a0»)' : '') + ' a reçu la réponse Annuler.',
      userAction: 'Réessayez, et acceptez quand macOS pose la question.',
      helpdesk: (v = {}) => 'NetFS dit que quelqu’un a refusé' + (given(v.status) ? ' (résultat ' + text(v.status) + ')' : '') + '. Latchkey demande à macOS de ne rien demander\u202f; une question est venue quand même, peut-être d’un logiciel de sécurité.',
    },
    'LK-5409': {
      summary: (v = {}) => 'La connexion s’est interrompue pendant que macOS connectait le lecteur' + (given(v.label) ? ' («\u00a0' + text(v.label) + '\u00a0»)' : '') + '.',
      userAction: 'Réessayez. Vous n’aurez pas à vous reconnecter.',
      helpdesk: (v = {}) => 'NetFS dit EIO' + (given(v.status) ? ' (résultat ' + text(v.status) + ')' : '') + '. Si cela se répète, vérifiez si un logiciel de sécurité lit les connexions vers 127.0.0.1.',
    },
    'LK-5410': {
      summary: (v = {}) => 'macOS ne peut pas connecter le lecteur' + (given(v.label) ? ' («\u00a0' + text(v.label) + '\u00a0»)' : '') + ' comme Latchkey le demande.',
      userAction: 'Mettez à jour macOS et Latchkey. Si cela ne suffit pas, contactez votre assistance.',
      helpdesk: (v = {}) => 'NetFS dit EINVAL' + (given(v.status) ? ' (résultat ' + text(v.status) + ')' : '') + '\u00a0: il n’accepte pas l’adresse ou une option. Notez la version de macOS.',
    },
    'LK-5411': {
      summary: (v = {}) => 'macOS n’a pas eu de réponse à temps en connectant le lecteur' + (given(v.label) ? ' («\u00a0' + text(v.label) + '\u00a0»)' : '') + '.',
      userAction: 'Réessayez quand le réseau sera meilleur. Vous n’aurez pas à vous reconnecter.',
      helpdesk: (v = {}) => 'NetFS dit ETIMEDOUT' + (given(v.status) ? ' (résultat ' + text(v.status) + ')' : '') + '. Le serveur répond lentement, ou un logiciel de sécurité retient les connexions vers 127.0.0.1.',
    },
    'LK-5412': {
      summary: (v = {}) => 'macOS n’a pas eu de réponse à l’adresse du lecteur sur cet ordinateur' + (given(v.label) ? ' («\u00a0' + text(v.label) + '\u00a0»)' : '') + '.',
      userAction: 'Quittez Latchkey, rouvrez-le et réessayez.',
      helpdesk: (v = {}) => 'NetFS dit ECONNREFUSED' + (given(v.status) ? ' (résultat ' + text(v.status) + ')' : '') + '\u00a0: le processus qui sert les lecteurs s’est arrêté, ou écoute sur un autre port.',
    },
    'LK-5413': {
      summary: (v = {}) => 'macOS n’atteint pas la propre adresse de cet ordinateur' + (given(v.label) ? ' («\u00a0' + text(v.label) + '\u00a0»)' : '') + '.',
      userAction: 'Redémarrez ce Mac et réessayez.',
      helpdesk: (v = {}) => 'NetFS dit EHOSTDOWN' + (given(v.status) ? ' (résultat ' + text(v.status) + ')' : '') + ' pour 127.0.0.1. Examinez les filtres de paquets, les clients VPN et les extensions réseau.',
    },
    'LK-5414': {
      summary: (v = {}) => 'macOS n’a pas le droit de se connecter à la propre adresse de cet ordinateur' + (given(v.label) ? ' («\u00a0' + text(v.label) + '\u00a0»)' : '') + '.',
      userAction: 'Ouvrez Réglages Système > Confidentialité et sécurité > Réseau local, activez Latchkey et réessayez.',
      helpdesk: (v = {}) => 'NetFS dit EHOSTUNREACH' + (given(v.status) ? ' (résultat ' + text(v.status) + ')' : '') + ' pour 127.0.0.1. C’est ainsi que se présente un accès au réseau local refusé, ou une extension réseau qui filtre.',
    },
    'LK-5415': {
      summary: (v = {}) => 'macOS n’a pas pu connecter le lecteur' + (given(v.label) ? ' («\u00a0' + text(v.label) + '\u00a0»)' : '') + ', avec un résultat que Latchkey ne connaît pas.',
      userAction: 'Réessayez. Si cela se répète, contactez votre assistance.',
      helpdesk: (v = {}) => 'NetFS a donné un résultat absent de toutes les listes' + (given(v.status) ? ' (résultat ' + text(v.status) + ')' : '') + '. Les positifs sont un errno, les négatifs un OSStatus.',
    },
    'LK-5416': {
      summary: (v = {}) => 'macOS a mis trop de temps avec le lecteur' + (given(v.seconds) ? ' (plus de ' + wait(v.seconds) + ')' : '') + '\u00a0: Latchkey a cessé d’attendre.',
      userAction: 'Réessayez. Si cela se répète, ouvrez vos fichiers dans le navigateur en attendant.',
      helpdesk: (v = {}) => 'Un appel de NetFS ou de unmount n’est pas revenu' + (given(v.seconds) ? ' en ' + wait(v.seconds) : '') + '. Certaines versions de macOS se bloquent en montant du WebDAV\u202f; un redémarrage aide quand NetAuthSysAgent est bloqué.',
    },
    'LK-5417': {
      summary: 'La partie de Latchkey qui connecte les lecteurs s’est arrêtée de façon inattendue.',
      userAction: 'Réessayez. Vous n’aurez pas à vous reconnecter.',
      helpdesk: (v = {}) => 'Le processus qui appelle NetFS s’est arrêté sans réponse' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Les rapports d’incident sont dans la Console\u202f; un logiciel de sécurité a pu l’arrêter.',
    },
    'LK-5418': {
      summary: (v = {}) => 'macOS dit que le lecteur est connecté' + (given(v.label) ? ' («\u00a0' + text(v.label) + '\u00a0»)' : '') + ', mais n’affiche aucun volume.',
      userAction: 'Réessayez. Si cela se répète, redémarrez ce Mac.',
      helpdesk: 'NetFS n’a pas donné de chemin, et la liste des montages n’a rien à l’adresse du lecteur.',
    },
    'LK-5419': {
      summary: (v = {}) => 'Le lecteur' + (given(v.label) ? ' («\u00a0' + text(v.label) + '\u00a0»)' : '') + ' ne peut pas être déconnecté, car il est utilisé' + (given(v.programs) ? ' par ' + text(v.programs) : '') + '.',
      userAction: (v = {}) => 'Fermez ses fichiers' + (given(v.programs) ? ' dans ' + text(v.programs) : '') + ' et réessayez. Pour le déconnecter quand même, éjectez-le dans le Finder\u202f; ce qui n’est pas enregistré sera perdu.',
      helpdesk: (v = {}) => 'unmount dit EBUSY' + (given(v.path) ? ' pour ' + text(v.path) : '') + '. Latchkey ne force jamais. `lsof +f -- CHEMIN` nomme qui a des fichiers ouverts\u202f; ce peut être Spotlight.',
    },
    'LK-5420': {
      summary: (v = {}) => 'macOS n’a pas pu déconnecter le lecteur' + (given(v.path) ? ' à l’emplacement ' + text(v.path) : '') + '.',
      userAction: 'Éjectez-le dans le Finder, puis réessayez.',
      helpdesk: (v = {}) => 'unmount a échoué' + (given(v.errno) ? ' (errno ' + text(v.errno) + ')' : '') + '.',
    },
    'LK-5421': {
      summary: 'Latchkey ne peut pas utiliser les lecteurs réseau de macOS sur ce Mac.',
      userAction: 'Réinstallez Latchkey, dans la version prévue pour le processeur de ce Mac.',
      helpdesk: (v = {}) => 'NetFS ou la bibliothèque du système n’a pas pu être chargé' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. La partie native de Latchkey manque, est prévue pour un autre processeur, ou n’est pas signée comme le reste.',
    },
    'LK-5422': {
      summary: 'macOS ne laisse pas Latchkey utiliser les volumes réseau.',
      userAction: 'Ouvrez Réglages Système > Confidentialité et sécurité > Fichiers et dossiers, autorisez les volumes réseau pour Latchkey et réessayez.',
      helpdesk: (v = {}) => 'Les programmes de Latchkey reçoivent EPERM' + (given(v.path) ? ' à l’emplacement ' + text(v.path) : '') + '. Un profil peut l’autoriser pour tous (PPPC, SystemPolicyNetworkVolumes). Le lecteur lui-même fonctionne peut-être dans le Finder.',
    },
    'LK-5423': {
      summary: 'macOS n’ouvrira pas Latchkey à l’ouverture de session tant que vous ne l’aurez pas autorisé.',
      userAction: 'Ouvrez Réglages Système > Général > Ouverture et extensions, et activez Latchkey.',
      helpdesk: 'SMAppService répond «\u00a0requires approval\u00a0»\u00a0: l’ouverture automatique a été désactivée ou n’est pas encore autorisée. Un profil peut l’autoriser (com.apple.servicemanagement).',
    },
    'LK-5424': {
      summary: 'macOS ne trouve pas d’application Latchkey à ouvrir à l’ouverture de session.',
      userAction: 'Placez Latchkey dans le dossier Applications, ouvrez-le de là et réessayez.',
      helpdesk: 'SMAppService répond «\u00a0not found\u00a0»\u00a0: l’application tourne depuis une image disque, n’est pas signée, ou a été déplacée pendant qu’elle tournait.',
    },
    'LK-6001': {
      summary: (v = {}) => 'Votre service informatique n’autorise pas cela' + (given(v.name) ? '\u00a0: ' + text(v.name) : '') + '.',
      userAction: 'Demandez à votre assistance si vous en avez besoin.',
      helpdesk: (v = {}) => 'Une stratégie appliquée à cet ordinateur l’interdit' + (given(v.name) ? '\u00a0: ' + text(v.name) : '') + '.',
    },
    'LK-6002': {
      summary: 'Les réglages de votre service informatique pour la page web de ce serveur sont illisibles.',
      userAction: 'Contactez votre assistance. Vous n’avez rien fait de mal.',
      helpdesk: (v = {}) => 'La stratégie' + (given(v.by) ? ' ' + text(v.by) : '') + ' ou une de ses recettes est endommagée\u00a0: vérifiez-la avec recipe.schema.json. D’ici là, Latchkey ne revient pas à sa propre recette, qui peut permettre davantage.',
    },
    'LK-6003': {
      summary: (v = {}) => 'Votre service informatique a choisi le serveur auquel cet ordinateur se connecte' + (given(v.host) ? '\u00a0: ' + text(v.host) : '') + '.',
      userAction: 'Utilisez cette adresse. S’il vous faut un autre serveur, contactez votre assistance.',
      helpdesk: (v = {}) => 'La stratégie fixe le serveur' + (given(v.path) ? ' (' + text(v.path) + ', platform.address)' : '') + '. Rien n’a été envoyé à l’autre adresse.',
    },
    'LK-6004': {
      summary: (v = {}) => 'Les règles de votre service informatique sont illisibles' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '\u00a0: rien de nouveau ne peut être configuré.',
      userAction: 'Contactez votre assistance. Les lecteurs déjà configurés continuent de fonctionner.',
      helpdesk: (v = {}) => 'La stratégie est endommagée, illisible ou modifiable par d’autres que le service informatique' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '. Elle fixe peut-être un serveur. «\u00a0latchkey policy\u00a0» en dit plus.',
    },
    'LK-6005': {
      summary: (v = {}) => 'Votre service informatique autorise un seul lecteur sur cet ordinateur' + (given(v.label) ? '\u00a0: «\u00a0' + text(v.label) + '\u00a0»' : '') + '.',
      userAction: 'Utilisez le lecteur existant, ou supprimez-le d’abord.',
      helpdesk: (v = {}) => 'La stratégie moreDrives n’autorise pas de second lecteur' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '.',
    },
    'LK-1001': {
      summary: (v = {}) => 'Latchkey ne peut pas utiliser cette adresse' + (given(v.address) ? '\u00a0: ' + text(v.address) : '') + '.',
      userAction: 'Saisissez l’adresse web que vous utilisez dans votre navigateur, par exemple entreprise.netexplorer.pro.',
      helpdesk: 'Donnez à l’utilisateur l’adresse que le personnel utilise dans le navigateur. Elle peut contenir un chemin, mais ni nom ni mot de passe.',
    },
    'LK-1002': {
      summary: (v = {}) => 'L’adresse' + (given(v.host) ? ' de ' + text(v.host) : '') + ' commence par http://, ce qui exposerait votre mot de passe sur le réseau.',
      userAction: 'Utilisez l’adresse qui commence par https://.',
      helpdesk: 'http sans chiffrement n’est accepté que pour cet ordinateur lui-même. Le serveur doit être joignable en https.',
    },
    'LK-1003': {
      summary: (v = {}) => 'Le nom du mot de passe d’application est trop long' + (given(v.limit) ? '\u00a0: ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' caractère', 'other': () => number(v.limit) + ' caractères' }) + ' au plus' : '') + '.',
      userAction: 'Choisissez un nom plus court, ou laissez le champ vide et Latchkey en choisira un.',
      helpdesk: (v = {}) => 'Le serveur limite la longueur de ces noms' + (given(v.limit) ? ' à ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' caractère', 'other': () => number(v.limit) + ' caractères' }) : '') + '.',
    },
    'LK-1004': {
      summary: 'Un nom est vide ou contient des caractères inutilisables.',
      userAction: 'Saisissez-le à nouveau, sans retour à la ligne ni touche spéciale.',
      helpdesk: (v = {}) => 'Le nom d’utilisateur, le nom du mot de passe d’application et celui du lecteur doivent avoir au moins un caractère et aucun caractère de contrôle. Un texte collé en apporte souvent.' + (given(v.what) ? ' Il s’agit de\u00a0: ' + text(v.what) + '.' : ''),
    },
    'LK-1005': {
      summary: (v = {}) => 'Le lecteur ne peut pas porter ce nom' + (given(v.label) ? '\u00a0: «\u00a0' + text(v.label) + '\u00a0»' : '') + '.',
      userAction: 'Choisissez un nom sans / et qui ne commence pas par un point.',
      helpdesk: 'Le nom devient un nom de dossier\u00a0: pas de barre oblique, pas de point au début, pas trop long.',
    },
    'LK-1006': {
      summary: (v = {}) => 'Vous avez déjà un lecteur de ce nom' + (given(v.label) ? '\u00a0: «\u00a0' + text(v.label) + '\u00a0»' : '') + '.',
      userAction: 'Choisissez un autre nom, ou supprimez d’abord le lecteur existant.',
      helpdesk: 'Les noms de lecteur sont uniques sur un ordinateur, sans distinction de majuscules.',
    },
    'LK-1007': {
      summary: 'Latchkey avait une autre question, mais il n’y avait plus de réponse.',
      userAction: 'Lancez-le dans un terminal, ou donnez chaque réponse sur sa propre ligne\u00a0: mot de passe, méthode s’il y a le choix, code.',
      helpdesk: 'L’entrée standard s’est terminée trop tôt. L’ordre est\u00a0: mot de passe, identifiant de la méthode s’il y en a plusieurs, code.',
    },
    'LK-1008': {
      summary: 'Latchkey ne sait pas de quel lecteur il s’agit.',
      userAction: (v = {}) => 'Nommez l’un de vos lecteurs' + (given(v.labels) ? '\u00a0: ' + text(v.labels) : '') + '.',
      helpdesk: 'Aucun lecteur n’a ce nom ou cet identifiant, ou il y en a plusieurs et aucun n’a été nommé.',
    },
    'LK-1009': {
      summary: 'Latchkey est déjà en train de configurer ou de supprimer un lecteur.',
      userAction: 'Attendez que ce soit terminé, ou annulez-le là-bas, puis réessayez.',
      helpdesk: (v = {}) => 'Un autre Latchkey de cet utilisateur est au travail' + (given(v.name) ? ' (processus ' + text(v.name) + ')' : '') + '\u202f; un seul à la fois peut modifier les lecteurs.',
    },
    'LK-1014': {
      summary: (v = {}) => 'Une configuration précédente n’est pas terminée' + (given(v.label) ? '\u00a0: «\u00a0' + text(v.label) + '\u00a0»' : '') + '.',
      userAction: 'Reconnectez ce lecteur pour la terminer, ou supprimez-le pour l’annuler.',
      helpdesk: 'L’état en donne la raison. Une configuration doit être terminée ou annulée avant d’en commencer une autre.',
    },
    'LK-1015': {
      summary: (v = {}) => 'Le fichier du certificat de votre organisation est illisible' + (given(v.path) ? '\u00a0: ' + text(v.path) : '') + '.',
      userAction: 'Vérifiez le chemin, ou demandez le fichier à votre assistance.',
      helpdesk: 'Il faut un fichier PEM contenant au moins un certificat d’autorité, lisible par l’utilisateur.',
    },
    'LK-1016': {
      summary: (v = {}) => 'Votre compte n’a pas ce mot de passe d’application' + (given(v.id) ? '\u00a0: ' + text(v.id) : '') + '.',
      userAction: 'Consultez à nouveau la liste\u00a0: il a peut-être déjà été supprimé.',
      helpdesk: 'L’identifiant n’est pas dans la liste des mots de passe d’application du compte.',
    },
    'LK-1017': {
      summary: (v = {}) => 'Latchkey ne comprend pas cette commande' + (given(v.name) ? '\u00a0: ' + text(v.name) : '') + '.',
      userAction: 'Consultez latchkey --help.',
      helpdesk: 'Une option, une commande ou une valeur est inconnue, manquante ou de trop. Les mots de passe ne sont jamais lus sur la ligne de commande.',
    },
    'LK-1018': {
      summary: (v = {}) => 'Il n’y a pas de lecteur ici' + (given(v.label) ? '\u00a0: ' + text(v.label) : '') + '.',
      userAction: 'Son mot de passe d’application sert à une autre application. Ouvrez plutôt celle-ci.',
      helpdesk: 'Une connexion d’application n’a pas de dossier à ouvrir ni à reconnecter. Elle peut être renouvelée, copiée une fois (hand-over) et supprimée.',
    },
    'LK-1019': {
      summary: (v = {}) => 'Les mots de passe d’application de ce serveur' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ' ne fonctionnent pas pour les lecteurs.',
      userAction: 'Ouvrez OneDrive et SharePoint comme d’habitude, avec votre compte professionnel ou scolaire. Choisissez «\u00a0Pour une autre application\u00a0» seulement pour un scanner ou une application qui envoie des e-mails.',
      helpdesk: 'SharePoint et OneDrive refusent l’ancienne connexion des clients depuis mai 2026. Il ne reste aux mots de passe d’application Microsoft 365 que SMTP AUTH. Dans le terminal\u00a0: setup --platform microsoft365 --application NOM --for sending-mail.',
    },
    'LK-2402': {
      summary: 'Les mots de passe d’application Microsoft 365 ne fonctionnent plus pour cet usage.',
      userAction: 'Connectez-vous-y comme d’habitude, avec votre compte professionnel ou scolaire. Seul un scanner ou une application qui envoie des e-mails peut encore en utiliser un. Rien n’a été créé.',
      helpdesk: 'Exchange Online refuse les mots de passe pour EWS, IMAP, POP, ActiveSync et MAPI depuis fin 2022, SharePoint et OneDrive refusent l’ancienne connexion des clients depuis mai 2026. Il reste SMTP AUTH (--for sending-mail), désactivé par défaut à partir de fin décembre 2026.',
    },
    'LK-2403': {
      summary: 'Latchkey doit savoir à quoi servira le mot de passe d’application Microsoft 365.',
      userAction: 'Indiquez son usage\u00a0: --for sending-mail est le seul que Microsoft a laissé. Pour le reste, connectez-vous-y comme d’habitude.',
      helpdesk: 'Dans un terminal, Latchkey pose la question. Sans terminal, il lui faut --for\u00a0: la plupart des usages sont fermés, et Latchkey ne crée pas de mot de passe qui ne fonctionne pas.',
    },
    'LK-1025': {
      summary: (v = {}) => 'Latchkey a été lancé d’une manière qui laisserait d’autres programmes l’écouter' + (given(v.switch) ? '\u00a0: ' + text(v.switch) : '') + '. Il ne démarre pas ainsi.',
      userAction: 'Lancez Latchkey depuis vos applications. Si le message revient, contactez votre assistance.',
      helpdesk: (v = {}) => 'Un raccourci, une entrée de démarrage automatique ou un programme ajoute une option de débogage' + (given(v.switch) ? ' (' + text(v.switch) + ')' : '') + '. Retirez-la\u00a0: Latchkey refuse les options qui ouvrent ses pages, sa mémoire ou ses connexions.',
    },
    'LK-1026': {
      summary: (v = {}) => 'Latchkey ne sait pas de quel utilisateur il s’agit' + (given(v.user) ? '\u00a0: ' + text(v.user) : '') + '.',
      userAction: (v = {}) => 'Indiquez le nom, l’identifiant ou l’adresse e-mail de l’utilisateur exactement comme sur le serveur' + (given(v.users) ? '. Il a trouvé\u00a0: ' + text(v.users) : '') + '.',
      helpdesk: 'Aucun utilisateur n’a exactement ce nom, cet identifiant ou cette adresse e-mail, ou plusieurs l’ont. Les utilisateurs masqués dans la recherche ne sont pas trouvés non plus.',
    },
    'LK-1027': {
      summary: (v = {}) => 'Le motif est trop long' + (given(v.limit) ? '\u00a0: ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' caractère', 'other': () => number(v.limit) + ' caractères' }) + ' au plus' : '') + '.',
      userAction: 'Raccourcissez-le. Un numéro de ticket suffit.',
      helpdesk: 'Les motifs sont écrits dans le journal et envoyés au serveur avec la demande\u00a0: leur longueur est limitée.',
    },
    'LK-7017': {
      summary: (v = {}) => 'Quelque chose serait perdu.' + (given(v.programs) ? ' Des programmes ont des fichiers ouverts sur ' + (given(v.labels) ? text(v.labels) : 'vos lecteurs') + '\u00a0: ' + text(v.programs) + '.' : '') + (given(v.files) ? ' Latchkey a des copies de fichiers qui n’ont pas pu être enregistrés\u00a0: ' + text(v.files) + '.' : ''),
      userAction: 'Enregistrez d’abord votre travail et fermez ces fichiers. Vous pouvez enregistrer les copies sous «\u00a0Lecteurs\u00a0» dans la fenêtre de Latchkey.',
      helpdesk: 'Les lecteurs sont toujours montés. Avec --force (un seul lecteur) ou --yes (tous) dans un terminal, ou après une question dans la fenêtre, Latchkey les démonte quand même.',
    },
    'LK-7030': {
      summary: (v = {}) => 'Ce dossier n’existe pas sur le serveur' + (given(v.folder) ? '\u00a0: «\u00a0' + text(v.folder) + '\u00a0»' : '') + '.',
      userAction: 'Vérifiez l’orthographe, ou laissez le dossier vide pour avoir tous vos fichiers.',
      helpdesk: (v = {}) => 'Une requête WebDAV pour ce dossier' + (given(v.host) ? ' sur ' + text(v.host) : '') + ' a répondu 404, et le dossier parent ne le cite pas. Un mot de passe d’application créé pour cette tentative a été supprimé.',
    },
    'LK-7033': {
      summary: (v = {}) => 'C’est un lecteur' + (given(v.label) ? '\u00a0: «\u00a0' + text(v.label) + '\u00a0»' : '') + '. Son mot de passe d’application ne peut servir à rien d’autre.',
      userAction: 'Créez un mot de passe d’application à part\u00a0: dans Latchkey, choisissez «\u00a0Pour une autre application\u00a0».',
      helpdesk: 'Un mot de passe d’application par application\u00a0: seule une connexion d’application peut être copiée (hand-over). Dans un terminal\u00a0: latchkey setup --application NOM.',
    },
    'LK-2001': {
      summary: (v = {}) => 'Identifiant ou mot de passe incorrect' + (given(v.host) ? ' pour ' + text(v.host) : '') + '.',
      userAction: 'Vérifiez votre saisie. Vous pouvez d’abord tester un mot de passe de connexion dans votre navigateur. Des erreurs répétées peuvent bloquer tous vos collègues.',
      helpdesk: (v = {}) => 'Vérifiez le nom d’utilisateur' + (given(v.user) ? ' (' + text(v.user) + ')' : '') + ', réinitialisez le mot de passe au besoin. Là où le mot de passe de connexion est demandé, un mot de passe d’application ne convient pas.' + (given(v.login) ? ' Ici, il fallait un mot de passe d’application de ' + text(v.login) + '.' : ''),
    },
    'LK-2002': {
      summary: 'Votre compte exige une seconde étape de connexion, et aucune n’est encore configurée.',
      userAction: (v = {}) => 'Connectez-vous une fois' + (given(v.host) ? ' à ' + text(v.host) : '') + ' dans votre navigateur et suivez les instructions, puis recommencez.',
      helpdesk: 'Un second facteur est imposé à cet utilisateur. Il ne peut l’enregistrer que lors d’une connexion sur le web.',
    },
    'LK-2003': {
      summary: (v = {}) => 'Votre compte se connecte avec l’identification de votre organisation' + (given(v.provider) ? ' (' + text(v.provider) + ')' : '') + '.',
      userAction: 'Connectez-vous avec votre navigateur. Si Latchkey ne le propose pas, demandez à votre assistance de le configurer.',
      helpdesk: (v = {}) => 'Ce compte n’a pas de mot de passe sur le serveur\u00a0: il se connecte par SSO' + (given(v.provider) ? ' (' + text(v.provider) + ')' : '') + '. Déclarez-y Latchkey comme application OAuth et mettez son identifiant dans la stratégie.',
    },
    'LK-2004': {
      summary: 'Le serveur n’autorise pas la connexion depuis ce réseau.',
      userAction: 'Connectez-vous au réseau de votre entreprise ou au VPN, puis réessayez.',
      helpdesk: 'La politique d’accès de cet utilisateur ou de son groupe limite les adresses IP.',
    },
    'LK-2005': {
      summary: (v = {}) => 'Le serveur n’autorise pas la connexion à cette heure' + (given(v.until) ? '\u202f; elle sera possible le ' + moment(v.until) : '') + '.',
      userAction: 'Réessayez pendant les heures permises par votre organisation.',
      helpdesk: 'La politique d’accès de cet utilisateur ou de son groupe limite les horaires. Vérifiez aussi le fuseau horaire.',
    },
    'LK-2006': {
      summary: 'Le serveur n’autorise pas la connexion avec une application comme celle-ci.',
      userAction: 'Créez le mot de passe d’application sur la page web du serveur si Latchkey le propose, ou demandez à votre assistance de l’autoriser.',
      helpdesk: 'La politique d’accès de cet utilisateur ou de son groupe limite les types de client. Autorisez l’API et WebDAV.',
    },
    'LK-2007': {
      summary: (v = {}) => 'Le serveur a bloqué tout votre réseau après trop de mots de passe incorrects' + (given(v.retryAfterS) ? '\u202f; réessayez dans ' + wait(v.retryAfterS) : '') + '.',
      userAction: 'Attendez avant de réessayer. Vos collègues du même réseau sont bloqués aussi.',
      helpdesk: 'Trouvez le programme qui utilise un ancien mot de passe (souvent un lecteur ou un téléphone) et arrêtez-le, puis attendez ou levez le blocage sur le serveur.',
    },
    'LK-2008': {
      summary: 'Votre connexion a pris fin avant que le travail soit terminé.',
      userAction: 'Recommencez et reconnectez-vous.',
      helpdesk: 'Le jeton du serveur a expiré ou a été retiré. Si cela se répète, comparez les horloges de l’ordinateur et du serveur.',
    },
    'LK-2009': {
      summary: 'Le serveur a refusé la connexion pour une raison que Latchkey ne connaît pas.',
      userAction: 'Connectez-vous avec votre navigateur\u00a0: vous en saurez peut-être plus.',
      helpdesk: (v = {}) => 'Vérifiez l’état de l’utilisateur et sa politique d’accès sur le serveur.' + (given(v.status) ? ' Il a répondu par le statut ' + text(v.status) + '.' : '') + (given(v.rule) ? ' Règle\u00a0: ' + text(v.rule) + '.' : ''),
    },
    'LK-2010': {
      summary: (v = {}) => 'La connexion dans le navigateur n’a pas été terminée à temps' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Recommencez. Si la page ne s’est pas ouverte, copiez le lien dans un navigateur de cet ordinateur.',
      helpdesk: 'Si l’utilisateur s’est bien connecté, regardez où le navigateur a été envoyé ensuite\u00a0: la réponse doit atteindre 127.0.0.1 sur cet ordinateur. Un proxy pour les adresses locales peut faire obstacle.',
    },
    'LK-2014': {
      summary: (v = {}) => 'Une autre personne s’est connectée dans le navigateur' + (given(v.signedIn) ? '\u00a0: ' + text(v.signedIn) : '') + (given(v.user) ? ', et non ' + text(v.user) : '') + '.',
      userAction: 'Déconnectez-vous-y, puis recommencez en vous connectant avec le bon compte.',
      helpdesk: 'Le navigateur avait une session d’un autre compte. Ce qui lui a été accordé a été révoqué.',
    },
    'LK-2017': {
      summary: (v = {}) => 'Vous avez répondu que le compte connecté n’est pas le vôtre' + (given(v.signedIn) ? '\u00a0: ' + text(v.signedIn) : '') + '.',
      userAction: 'Rien n’est connecté, et Latchkey a rendu l’accès reçu. Recommencez en vous connectant avec votre compte.',
      helpdesk: 'La personne qui confirme le lien d’une connexion décide quels fichiers elle ouvre. Si l’utilisateur ne s’est pas connecté avec ce compte, quelqu’un d’autre avait le lien.',
    },
    'LK-2018': {
      summary: (v = {}) => 'Latchkey n’a pu demander à personne si ce compte est le bon' + (given(v.signedIn) ? '\u00a0: ' + text(v.signedIn) : '') + '.',
      userAction: 'Si c’est le cas, recommencez avec --user et ce nom. Une adresse e-mail ne suffit pas. Latchkey a rendu l’accès reçu.',
      helpdesk: 'La personne qui confirme le lien d’une connexion décide quels fichiers elle ouvre. Sans personne au terminal (--json, pas de terminal), Latchkey ne connecte qu’un compte nommé par --user, par son nom de connexion ou son identifiant\u00a0: on peut souvent donner à son compte n’importe quelle adresse e-mail.',
    },
    'LK-2019': {
      summary: (v = {}) => 'Vous y êtes peut-être encore connecté' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '\u00a0: Latchkey a été arrêté avant de lire la réponse.',
      userAction: 'Cette connexion se fermera bientôt d’elle-même. Pour en être sûr, vérifiez vos appareils connectés sur le serveur et déconnectez ceux que vous ne reconnaissez pas.',
      helpdesk: 'Le serveur garde peut-être une session, ou un jeton, dont personne n’a la valeur. Il ne peut pas servir, et aucun programme ne peut y mettre fin.',
    },
    'LK-2020': {
      summary: (v = {}) => 'Votre compte n’est pas administrateur' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Connectez-vous avec un compte d’administrateur. Si le vôtre devrait l’être, adressez-vous à la personne qui gère le serveur.',
      helpdesk: 'Le serveur a répondu 403 à une demande sur d’autres utilisateurs\u00a0: le compte n’a jamais eu ce droit, ou vient de le perdre. Ce qui a été supprimé avant le reste.',
    },
    'LK-2021': {
      summary: (v = {}) => 'Votre service informatique retire Latchkey de cet ordinateur, et l’un de vos mots de passe d’application est encore sur le serveur' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Vous seul pouvez le faire supprimer\u00a0: il faut pour cela se connecter.',
      userAction: 'Connectez-vous une fois, et Latchkey le supprimera. Si vous ne pouvez plus vous connecter, demandez à votre assistance de le supprimer.',
      helpdesk: 'Un administrateur du serveur peut supprimer le mot de passe d’application à sa place. Avec la règle keepRefreshToken, fixée avant la configuration des lecteurs, aucune connexion n’est nécessaire ici.',
    },
    'LK-2201': {
      summary: (v = {}) => 'La connexion a été refusée dans le navigateur' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Recommencez, et autorisez Latchkey à utiliser votre compte quand la page le demande.',
      helpdesk: 'L’utilisateur, ou une règle du serveur, n’a pas donné son accord. Le serveur a répondu par access_denied.',
    },
    'LK-2202': {
      summary: (v = {}) => 'Le serveur n’accepte pas la connexion de Latchkey par le navigateur' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Contactez votre assistance. Votre compte n’est pas en cause.',
      helpdesk: (v = {}) => 'Vérifiez l’application OAuth sur le serveur\u00a0: type Client, identifiant comme dans la stratégie, retour http://127.0.0.1/callback sur tout port, PKCE, portées.' + (given(v.reason) ? ' Il a répondu ' + text(v.reason) + '.' : ''),
    },
    'LK-2203': {
      summary: (v = {}) => 'La connexion par le navigateur n’est pas configurée pour ce serveur' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Connectez-vous avec votre identifiant et votre mot de passe, ou demandez à votre assistance de la configurer.',
      helpdesk: 'Mettez l’identifiant de l’application OAuth dans la stratégie (oauth.clientId) ou dans les paramètres.',
    },
    'LK-2401': {
      summary: (v = {}) => 'Latchkey n’a pas reçu à temps de mot de passe d’application de la page' + (given(v.host) ? ' de ' + text(v.host) : '') + '.',
      userAction: (v = {}) => 'Recommencez. Si la page en a déjà créé un, supprimez-le là-bas' + (given(v.link) ? '\u00a0: ' + text(v.link) : '') + '.',
      helpdesk: 'Latchkey ferme la page après 20 minutes et n’en garde rien. Il ne peut pas savoir si elle a créé un mot de passe d’application qui ne sert à personne.',
    },
    'LK-2011': {
      summary: (v = {}) => 'C’est le mot de passe de votre compte\u202f; le lecteur demande un mot de passe d’application' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Créez un mot de passe d’application dans vos paramètres de sécurité sur le serveur, et saisissez celui-là.',
      helpdesk: 'WebDAV refuse le mot de passe de connexion des comptes avec second facteur (PasswordLoginForbidden). Un mot de passe d’application fonctionne.',
    },
    'LK-2012': {
      summary: (v = {}) => 'Le serveur refuse la connexion sans dire comment se connecter' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Demandez à votre assistance si votre compte est désactivé, ou s’il faut se connecter autrement.',
      helpdesk: 'Il a répondu 401 sans WWW-Authenticate\u00a0: compte désactivé, second facteur exigé, ou passerelle qui répond à la place. La requête est dans le journal.',
    },
    'LK-2013': {
      summary: (v = {}) => 'Votre compte n’a pas ce droit' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Demandez à votre assistance d’autoriser pour vous les lecteurs réseau et les mots de passe d’application.',
      helpdesk: 'Le serveur a répondu 403\u00a0: droits de l’utilisateur ou du groupe, règle d’accès aux fichiers, ou mot de passe d’application sans accès aux fichiers.',
    },
    'LK-2015': {
      summary: (v = {}) => 'Le mot de passe seul ne suffit pas pour vous connecter ici' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Connectez-vous avec votre navigateur\u00a0: il demandera tout ce qu’il faut.',
      helpdesk: (v = {}) => 'Nextcloud a refusé le bon mot de passe' + (given(v.user) ? ' de ' + text(v.user) : '') + '\u00a0: le compte a un second facteur, est désactivé ou se connecte ailleurs (401/997 sans WWW-Authenticate, PasswordLoginForbidden). Rien n’a été créé.',
    },
    'LK-2016': {
      summary: (v = {}) => 'C’est déjà un mot de passe d’application, pas le mot de passe de votre compte' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Saisissez le mot de passe de votre compte, connectez-vous avec votre navigateur, ou choisissez «\u00a0J’ai un mot de passe d’application\u00a0».',
      helpdesk: 'Le serveur ne crée pas de mot de passe d’application à partir d’un autre (403). Celui-ci fonctionne toujours pour ce à quoi il est destiné.',
    },
    'LK-2101': {
      summary: (v = {}) => 'Code incorrect.' + (given(v.attemptsLeft) ? ' Encore ' + plural(v.attemptsLeft, 0, { 'one': () => number(v.attemptsLeft) + ' tentative', 'other': () => number(v.attemptsLeft) + ' tentatives' }) + '.' : ''),
      userAction: 'Attendez le code suivant dans votre application, ou demandez-en un nouveau, et saisissez-le.',
      helpdesk: 'Avec une application d’authentification\u00a0: l’heure du téléphone est-elle juste, et est-ce bien ce compte\u202f? Chaque code ne sert qu’une fois.',
    },
    'LK-2102': {
      summary: 'Le temps imparti pour saisir le code est écoulé.',
      userAction: 'Recommencez et saisissez le code dès son arrivée.',
      helpdesk: 'La demande du serveur a expiré. Si les codes arrivent tard, proposez une autre méthode à l’utilisateur.',
    },
    'LK-2103': {
      summary: (v = {}) => 'Les codes sont bloqués après trop d’erreurs' + (given(v.until) ? ' jusqu’au ' + moment(v.until) : '') + '.',
      userAction: (v = {}) => 'Attendez' + (given(v.until) ? ' jusqu’au ' + moment(v.until) : '') + ', puis recommencez.',
      helpdesk: (v = {}) => 'Le serveur lève le blocage de lui-même' + (given(v.until) ? ' le ' + moment(v.until) : '') + '\u202f; un administrateur peut parfois le lever plus tôt.',
    },
    'LK-2104': {
      summary: (v = {}) => 'Un code vient d’être envoyé' + (given(v.retryAfterS) ? '\u202f; un nouveau sera possible dans ' + wait(v.retryAfterS) : '') + '.',
      userAction: 'Cherchez le message envoyé, ou patientez un peu.',
      helpdesk: (v = {}) => 'Le serveur limite la fréquence d’envoi des codes' + (given(v.retryAfterS) ? '\u00a0: prochain dans ' + wait(v.retryAfterS) : '') + '.',
    },
    'LK-2105': {
      summary: (v = {}) => 'Le serveur demande une seconde étape que Latchkey ne prend pas en charge' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Ajoutez à votre compte une application d’authentification, le SMS ou l’e-mail comme seconde étape.',
      helpdesk: (v = {}) => 'Latchkey prend en charge otp, sms, email et yubikey.' + (given(v.name) ? ' Proposé\u00a0: ' + text(v.name) + '.' : ''),
    },
    'LK-2106': {
      summary: (v = {}) => 'La méthode choisie n’est pas parmi celles proposées' + (given(v.offered) ? '\u00a0: ' + text(v.offered) : '') + '.',
      userAction: 'Choisissez l’une des méthodes proposées.',
      helpdesk: 'La réponse doit être l’identifiant d’une méthode proposée\u00a0: otp, sms, email ou yubikey.',
    },
    'LK-2107': {
      summary: 'Ce ne peut pas être un code\u00a0: c’est vide ou trop long.',
      userAction: 'Saisissez le code exactement tel que vous le voyez.',
      helpdesk: 'Rien n’a été envoyé au serveur\u00a0: cela ne compte pas comme une tentative.',
    },
    'LK-3001': {
      summary: (v = {}) => 'Cette adresse est introuvable' + (given(v.host) ? '\u00a0: ' + text(v.host) : '') + '.',
      userAction: 'Vérifiez l’orthographe et votre connexion à internet.',
      helpdesk: (v = {}) => 'Le nom ne se résout pas' + (given(v.host) ? '\u00a0: ' + text(v.host) : '') + '. Vérifiez le DNS, le VPN et le proxy de cet ordinateur.',
    },
    'LK-3002': {
      summary: (v = {}) => 'Le serveur est injoignable' + (given(v.host) ? '\u00a0: ' + text(v.host) : '') + '.',
      userAction: 'Vérifiez votre connexion à internet ou votre VPN, puis réessayez.',
      helpdesk: (v = {}) => 'Connexion refusée ou aucune route' + (given(v.host) ? ' vers ' + text(v.host) : '') + '\u00a0: pare-feu, mauvais port, proxy ou service arrêté.',
    },
    'LK-3003': {
      summary: (v = {}) => 'Le serveur n’a pas répondu à temps' + (given(v.host) ? (given(v.seconds) ? ' (' + text(v.host) + ', ' + wait(v.seconds) + ')' : '') : '') + '.',
      userAction: 'Réessayez dans quelques minutes.',
      helpdesk: (v = {}) => 'La connexion est établie mais aucune réponse n’est venue' + (given(v.host) ? ' de ' + text(v.host) : '') + '. Vérifiez la charge, le proxy et les équipements d’inspection.',
    },
    'LK-3004': {
      summary: (v = {}) => 'La connexion au serveur a été coupée' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Réessayez. Si vous êtes en Wi-Fi ou en VPN, vérifiez que la connexion est stable.',
      helpdesk: (v = {}) => 'La connexion s’est arrêtée au milieu d’une réponse' + (given(v.host) ? ' de ' + text(v.host) : '') + '.',
    },
    'LK-3005': {
      summary: (v = {}) => 'Cet ordinateur ne connaît pas l’émetteur du certificat du serveur' + (given(v.issuer) ? ' (' + text(v.issuer) + ')' : '') + '. Votre mot de passe n’a pas été envoyé.',
      userAction: 'Ne continuez pas. Demandez à votre assistance si c’est normal sur votre réseau.',
      helpdesk: (v = {}) => 'Une autorité privée ou un proxy qui inspecte TLS' + (given(v.issuer) ? '\u00a0: ' + text(v.issuer) : '') + '. Installez son certificat dans le magasin du système, ou indiquez-le dans un fichier PEM.',
    },
    'LK-3006': {
      summary: (v = {}) => 'Le certificat du serveur n’est pas valide aujourd’hui' + (given(v.until) ? ' (jusqu’au ' + moment(v.until) + ')' : '') + '. Votre mot de passe n’a pas été envoyé.',
      userAction: 'Vérifiez la date et l’heure de votre ordinateur, puis réessayez.',
      helpdesk: (v = {}) => 'Le certificat' + (given(v.host) ? ' de ' + text(v.host) : '') + ' a expiré ou n’est pas encore valide, ou l’horloge de cet ordinateur est fausse.',
    },
    'LK-3007': {
      summary: (v = {}) => 'Le certificat appartient à un autre serveur que celui que vous avez demandé' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Votre mot de passe n’a pas été envoyé.',
      userAction: 'Vérifiez l’adresse. Si elle est juste, ne continuez pas et contactez votre assistance.',
      helpdesk: (v = {}) => 'Le certificat ne nomme pas l’hôte' + (given(v.host) ? ' ' + text(v.host) : '') + '.',
    },
    'LK-3008': {
      summary: (v = {}) => 'Le serveur renvoie Latchkey vers une autre adresse' + (given(v.to) ? '\u00a0: ' + text(v.to) : '') + '. Votre mot de passe n’y a pas été envoyé.',
      userAction: 'Si vous reconnaissez cette adresse, recommencez avec elle.',
      helpdesk: 'Les redirections ne sont jamais suivies avec des identifiants. Donnez l’adresse finale, ou cherchez un portail ou un proxy intermédiaire.',
    },
    'LK-3009': {
      summary: 'La réponse du serveur est bien plus grande que prévu.',
      userAction: 'Vérifiez l’adresse, puis contactez votre assistance.',
      helpdesk: (v = {}) => 'La réponse dépassait la limite' + (given(v.limit) ? ' de ' + plural(v.limit, 0, { 'one': () => number(v.limit) + ' octet', 'other': () => number(v.limit) + ' octets' }) : '') + ' et a été abandonnée. Est-ce le bon serveur, ou un portail intermédiaire\u202f?',
    },
    'LK-3010': {
      summary: 'Latchkey ne comprend pas la réponse du serveur.',
      userAction: 'Réessayez plus tard. Si cela persiste, contactez votre assistance.',
      helpdesk: 'La réponse n’est pas celle que promet l’interface du serveur\u00a0: version différente, portail ou proxy intermédiaire. La requête est dans le journal.',
    },
    'LK-3011': {
      summary: (v = {}) => 'Latchkey ne peut pas utiliser le serveur à cette adresse' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.' + (given(v.found) ? ' Il se présente comme «\u00a0' + text(v.found) + '\u00a0».' : ''),
      userAction: 'Vérifiez l’adresse\u00a0: c’est celle que vous utilisez dans votre navigateur.',
      helpdesk: 'Latchkey cherche NetExplorer (/api/publicconfig), Nextcloud et ownCloud (/status.php) et WebDAV (OPTIONS, ou PROPFIND avec 207 ou un 401 pour Basic ou Digest), pour un nom seul aussi aux chemins usuels. Donnez l’adresse WebDAV entière.',
    },
    'LK-3012': {
      summary: (v = {}) => 'Le serveur rencontre un problème' + (given(v.status) ? ' (erreur ' + text(v.status) + ')' : '') + '.',
      userAction: 'Réessayez dans quelques minutes.',
      helpdesk: (v = {}) => 'Le serveur a répondu par une erreur interne' + (given(v.status) ? ' (' + text(v.status) + ')' : '') + '\u202f; consultez son journal ou sa page d’état.',
    },
    'LK-3013': {
      summary: (v = {}) => 'Le serveur est en maintenance ou surchargé' + (given(v.retryAfterS) ? '\u202f; réessayez dans ' + wait(v.retryAfterS) : '') + '.',
      userAction: 'Attendez un peu, puis réessayez.',
      helpdesk: 'Le serveur répond 503\u00a0: maintenance ou surcharge.',
    },
    'LK-3014': {
      summary: (v = {}) => 'Le proxy de votre réseau ne laisse pas passer Latchkey' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Contactez votre assistance.',
      helpdesk: (v = {}) => 'Le proxy refuse la connexion' + (given(v.host) ? ' vers ' + text(v.host) : '') + '. Vérifiez HTTPS_PROXY et NO_PROXY, et s’il demande une authentification.',
    },
    'LK-3015': {
      summary: (v = {}) => 'Le serveur a donné une réponse qui n’a pas de sens ici' + (given(v.status) ? ' (' + text(v.status) + ')' : '') + '.',
      userAction: 'Réessayez. Si cela persiste, contactez votre assistance.',
      helpdesk: (v = {}) => 'Statut inattendu' + (given(v.status) ? ' ' + text(v.status) : '') + '\u202f; la requête est dans le journal de cet ordinateur.',
    },
    'LK-3016': {
      summary: (v = {}) => 'Quelque chose répond à la place du serveur' + (given(v.to) ? ' et redirige vers ' + text(v.to) : '') + '. Rien n’y a été envoyé.',
      userAction: 'Ouvrez votre navigateur et connectez-vous d’abord au réseau ou au portail (Wi-Fi invité, hôtel, portail d’entreprise). Puis réessayez.',
      helpdesk: (v = {}) => 'Un portail captif ou une passerelle d’authentification devant le serveur' + (given(v.to) ? '\u00a0: les requêtes sont redirigées vers ' + text(v.to) : '') + '. Les programmes doivent joindre l’API et le WebDAV du serveur sans elle.',
    },
    'LK-3025': {
      summary: (v = {}) => 'Cette adresse' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ' redirige vers une autre, où se trouve le serveur' + (given(v.to) ? '\u00a0: ' + text(v.to) : '') + '. Rien n’y a été envoyé.',
      userAction: 'Si vous reconnaissez cette autre adresse, utilisez-la.',
      helpdesk: (v = {}) => 'Les redirections vers un autre nom ou un autre port ne sont pas suivies d’office\u00a0: donnez l’autre adresse' + (given(v.to) ? ' (' + text(v.to) + ')' : '') + ', ici ou dans les règles. Latchkey l’a consultée sans identifiants.',
    },
    'LK-3026': {
      summary: (v = {}) => 'Le proxy de votre réseau demande une identification que Latchkey ne peut pas donner' + (given(v.schemes) ? ' (' + text(v.schemes) + ')' : '') + '.',
      userAction: 'Demandez à votre assistance de laisser passer Latchkey sans identification.',
      helpdesk: (v = {}) => (given(v.proxy) ? text(v.proxy) : 'Le proxy') + ' répond 407' + (given(v.host) ? ' pour ' + text(v.host) : '') + '. Dispensez cet hôte d’authentification, ou indiquez dans HTTPS_PROXY un proxy de cet ordinateur qui s’identifie (Px, CNTLM).',
    },
    'LK-3017': {
      summary: (v = {}) => 'La chaîne de certificats du serveur est incomplète' + (given(v.issuer) ? '\u00a0: il manque celui de ' + text(v.issuer) : '') + '. Votre mot de passe n’a pas été envoyé.',
      userAction: 'Votre ordinateur n’y est pour rien. Contactez votre assistance.',
      helpdesk: (v = {}) => 'Le serveur' + (given(v.host) ? ' ' + text(v.host) : '') + ' n’envoie pas le certificat de l’émetteur du sien' + (given(v.issuer) ? ', ' + text(v.issuer) : '') + '. Si c’est une autorité intermédiaire, le serveur doit l’envoyer aussi (chaîne complète\u202f; un navigateur peut l’avoir d’ailleurs). Si c’est une racine, indiquez celle-là comme autorité privée.',
    },
    'LK-3018': {
      summary: (v = {}) => 'Le certificat du serveur indique son nom d’une façon qui n’est plus acceptée' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Votre mot de passe n’a pas été envoyé.',
      userAction: 'Votre ordinateur n’y est pour rien. Contactez votre assistance.',
      helpdesk: (v = {}) => 'Le certificat' + (given(v.host) ? ' de ' + text(v.host) : '') + ' a un nom commun (CN) mais aucun hôte dans subjectAltName. Faites-le émettre à nouveau avec celui-ci\u00a0: les navigateurs et les outils de montage le refusent aussi.',
    },
    'LK-3019': {
      summary: (v = {}) => 'Le certificat du serveur est trop faible\u00a0: il pourrait être contrefait' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Votre mot de passe n’a pas été envoyé.',
      userAction: 'Votre ordinateur n’y est pour rien. Contactez votre assistance.',
      helpdesk: (v = {}) => 'Un certificat de la chaîne' + (given(v.host) ? ' de ' + text(v.host) : '') + ' a une clé RSA de moins de 2048 bits, ou est signé avec SHA-1 ou MD5' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Faites-le émettre à nouveau.',
    },
    'LK-3020': {
      summary: (v = {}) => 'Le certificat du serveur a été émis pour un autre usage' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '. Votre mot de passe n’a pas été envoyé.',
      userAction: 'Ne continuez pas. Contactez votre assistance.',
      helpdesk: (v = {}) => 'La chaîne' + (given(v.host) ? ' de ' + text(v.host) : '') + ' enfreint une règle de sa propre autorité' + (given(v.reason) ? '\u00a0: ' + text(v.reason) : '') + '\u00a0: contraintes de noms, usage, longueur du chemin ou révocation. Elle doit être émise par une autorité qui en a le droit, et pour un serveur.',
    },
    'LK-3021': {
      summary: (v = {}) => 'Le serveur n’admet que les ordinateurs qui ont leur propre certificat' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ', et Latchkey ne peut pas en présenter.',
      userAction: 'Demandez à votre assistance une adresse qui s’en passe.',
      helpdesk: (v = {}) => 'Le serveur' + (given(v.host) ? ' ' + text(v.host) : '') + ' demande un certificat client (TLS mutuel). Latchkey, gvfs et rclone se connectent sans\u00a0: les chemins de l’API et du WebDAV doivent en être exemptés.',
    },
    'LK-3022': {
      summary: (v = {}) => 'Impossible d’établir une connexion sécurisée avec le serveur' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '\u00a0: il n’en propose pas, ou seulement une dépassée.',
      userAction: 'Vérifiez l’adresse et son port. S’ils sont justes, contactez votre assistance.',
      helpdesk: (v = {}) => 'La négociation TLS échoue' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Il faut TLS 1.2 ou plus récent, avec des chiffrements actuels. «\u00a0WRONG VERSION NUMBER\u00a0» ou «\u00a0PACKET LENGTH\u00a0» signifient qu’autre chose que TLS répond sur ce port.',
    },
    'LK-3023': {
      summary: (v = {}) => 'Le serveur ne parle que HTTP/2' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ', et les lecteurs réseau ont besoin de HTTP/1.1.',
      userAction: 'Votre ordinateur n’y est pour rien. Contactez votre assistance.',
      helpdesk: (v = {}) => 'Le serveur' + (given(v.host) ? ' ' + text(v.host) : '') + ' ou le proxy placé devant refuse HTTP/1.1. Autorisez-le à côté de HTTP/2\u00a0: les clients WebDAV de tous les systèmes l’utilisent.',
    },
    'LK-3024': {
      summary: (v = {}) => 'Le serveur reçoit trop de requêtes en ce moment' + (given(v.retryAfterS) ? '\u202f; réessayez dans ' + wait(v.retryAfterS) : '') + '.',
      userAction: 'Attendez un instant, puis réessayez. Votre mot de passe n’est pas en cause.',
      helpdesk: (v = {}) => 'Il a répondu 429' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '\u00a0: une limite de requêtes, sur le serveur ou un proxy placé devant. Latchkey a attendu tant que le délai était court.',
    },
    'LK-3101': {
      summary: (v = {}) => 'Votre compte a atteint la limite de mots de passe d’application' + (given(v.limit) ? ' (' + text(v.limit) + ')' : '') + '.',
      userAction: 'Supprimez-en un dont vous ne vous servez plus, puis réessayez.',
      helpdesk: (v = {}) => 'Le serveur limite les mots de passe d’application par utilisateur' + (given(v.limit) ? ' à ' + text(v.limit) : '') + '. La liste montre ceux qui n’ont jamais servi ou plus depuis longtemps.',
    },
    'LK-3102': {
      summary: (v = {}) => 'Votre compte a déjà un mot de passe d’application de ce nom' + (given(v.name) ? '\u00a0: «\u00a0' + text(v.name) + '\u00a0»' : '') + '.',
      userAction: 'Choisissez un autre nom, ou laissez le champ vide et Latchkey en choisira un unique.',
      helpdesk: 'Les noms des mots de passe d’application sont uniques dans un compte.',
    },
    'LK-3103': {
      summary: (v = {}) => 'Le serveur n’accepte pas ce nom de mot de passe d’application' + (given(v.name) ? '\u00a0: «\u00a0' + text(v.name) + '\u00a0»' : '') + '.',
      userAction: 'Choisissez un nom plus simple, ou laissez le champ vide et Latchkey en choisira un.',
      helpdesk: 'Le serveur a refusé le nom\u202f; sa réponse est dans le journal de cet ordinateur.',
    },
    'LK-3104': {
      summary: 'Votre compte n’a pas le droit de créer des mots de passe d’application de cette façon.',
      userAction: 'Essayez sur la page web du serveur si Latchkey le propose. Si la page ne le permet pas non plus, demandez à votre assistance de l’autoriser.',
      helpdesk: 'Les mots de passe d’application sont désactivés pour cet utilisateur, ce groupe ou ce serveur. Un administrateur peut les autoriser.',
    },
    'LK-3105': {
      summary: 'Le serveur a créé un mot de passe d’application inutilisable.',
      userAction: 'Réessayez. Si cela persiste, contactez votre assistance.',
      helpdesk: 'Il est revenu vide ou déjà expiré. Vérifiez app_credentials_ttl sur le serveur, et les horloges.',
    },
    'LK-3106': {
      summary: (v = {}) => 'Le serveur n’offre pas de lecteur réseau là où il devrait y en avoir un' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Demandez à votre assistance si les lecteurs réseau sont activés pour vous.',
      helpdesk: (v = {}) => 'Pas de WebDAV au chemin attendu' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '\u00a0: option d’abonnement, droits de l’utilisateur, ou autre chemin.',
    },
    'LK-3107': {
      summary: (v = {}) => 'Le lecteur réseau du serveur demande un type de connexion inutilisable ici' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.' + (given(v.mapper) ? ' ' + text(v.mapper) + ' ne sait pas y répondre.' : ''),
      userAction: (v = {}) => 'Contactez votre assistance.' + (given(v.other) ? ' Le lecteur peut être connecté avec ' + text(v.other) + '.' : ''),
      helpdesk: (v = {}) => 'WebDAV doit proposer Basic sur TLS, ou Digest.' + (given(v.name) ? ' Il propose\u00a0: ' + text(v.name) + '.' : '') + (given(v.mapper) ? ' ' + text(v.mapper) + ' ne connaît que Basic, et le serveur veut Digest.' : '') + (given(v.other) ? ' Utilisez ' + text(v.other) + '\u00a0: --mapper ' + text(v.other) + '.' : ''),
    },
    'LK-3108': {
      summary: (v = {}) => 'Le serveur' + (given(v.host) ? ' ' + text(v.host) : '') + ' n’a pas dit s’il avait créé le mot de passe d’application' + (given(v.name) ? ' «\u00a0' + text(v.name) + '\u00a0»' : '') + '.',
      userAction: 'Rien à faire\u00a0: au prochain démarrage, Latchkey le cherchera à nouveau et le supprimera.',
      helpdesk: (v = {}) => 'S’il doit disparaître tout de suite, supprimez' + (given(v.name) ? ' «\u00a0' + text(v.name) + '\u00a0»' : '') + ' dans la liste des mots de passe d’application du compte.',
    },
    'LK-3109': {
      summary: (v = {}) => 'Latchkey ne peut ni afficher ni supprimer les mots de passe d’application de ce type de serveur' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: (v = {}) => 'Consultez-les sur le serveur lui-même, dans votre navigateur' + (given(v.link) ? '\u00a0: ' + text(v.link) : '') + '.',
      helpdesk: 'Seule une session du navigateur peut y lister les mots de passe d’application. Latchkey supprime le sien quand un lecteur est retiré.',
    },
    'LK-3110': {
      summary: (v = {}) => 'La page du navigateur' + (given(v.host) ? ' sur ' + text(v.host) : '') + ' peut encore être confirmée' + (given(v.until) ? ' jusqu’au ' + moment(v.until) : '') + '.',
      userAction: (v = {}) => 'Fermez cette page. Si vous la confirmez quand même, Latchkey supprimera le mot de passe d’application' + (given(v.name) ? ' «\u00a0' + text(v.name) + '\u00a0»' : '') + ' à son prochain démarrage.',
      helpdesk: 'Nextcloud garde une demande de mot de passe d’application 20 minutes, sans retrait possible. D’ici là, Latchkey demande à chaque démarrage et révoque ce qui a été accordé.',
    },
    'LK-3111': {
      summary: (v = {}) => 'Le serveur' + (given(v.host) ? ' ' + text(v.host) : '') + ' se donne une autre adresse' + (given(v.to) ? '\u00a0: ' + text(v.to) : '') + '.',
      userAction: 'Vérifiez l’adresse avec votre assistance. Rien n’a été envoyé à l’autre.',
      helpdesk: (v = {}) => 'Derrière un proxy, réglez overwrite.cli.url, overwritehost et overwriteprotocol' + (given(v.to) ? ' pour qu’il n’annonce pas ' + text(v.to) : '') + '. Latchkey ne suit aucune adresse annoncée d’une autre origine.',
    },
    'LK-3112': {
      summary: (v = {}) => 'Ce serveur ne propose pas aux autres applications de se connecter dans le navigateur' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Créez plutôt un mot de passe d’application sur le serveur et saisissez-le dans Latchkey.',
      helpdesk: 'Login Flow v2 (POST /index.php/login/v2) est absent\u00a0: autre produit, ou fonction désactivée.',
    },
    'LK-3113': {
      summary: (v = {}) => 'Le serveur ne propose pas cette façon de se connecter' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Connectez-vous d’une autre façon.',
      helpdesk: 'Les façons proposées dépendent du serveur et, pour certaines, des règles de cet ordinateur.',
    },
    'LK-3114': {
      summary: (v = {}) => 'Il reste peut-être un mot de passe d’application' + (given(v.name) ? ' «\u00a0' + text(v.name) + '\u00a0»' : '') + ' que Latchkey n’a jamais reçu sur le serveur' + (given(v.host) ? ' ' + text(v.host) : '') + '.',
      userAction: (v = {}) => 'Cherchez-le là-bas et, si vous le trouvez, supprimez-le' + (given(v.link) ? '\u00a0: ' + text(v.link) : '') + '.',
      helpdesk: 'Le serveur ne donne un mot de passe d’application qu’une fois, et Latchkey a été arrêté ou coupé à ce moment. Personne ne le possède, et aucun programme ne peut le lister\u00a0: seul l’utilisateur le peut, connecté dans son navigateur.',
    },
    'LK-3115': {
      summary: (v = {}) => 'Le serveur ne laisse pas les applications créer de mots de passe d’application' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: 'Créez-le vous-même sur la page web du serveur\u00a0: Latchkey vous guide à chaque étape et récupère le mot de passe d’application.',
      helpdesk: (v = {}) => 'L’API des mots de passe d’application y est fermée ou absente' + (given(v.status) ? ' (HTTP ' + text(v.status) + ')' : '') + '. La page s’en passe\u202f; une règle peut en faire la première façon proposée (pages).',
    },
    'LK-3117': {
      summary: (v = {}) => 'Le premier niveau de ce serveur' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + ' ne contient que des dossiers\u202f; rien ne peut être enregistré à côté.' + (given(v.folders) ? ' Ce sont\u00a0: ' + text(v.folders) + (given(v.more) ? ', …' : '') + '.' : ''),
      userAction: 'Choisissez le dossier que le lecteur doit afficher.',
      helpdesk: (v = {}) => 'Espaces, bibliothèques ou partages\u00a0: donnez l’un d’eux avec --folder' + (given(v.folder) ? ' (par exemple --folder ' + text(v.folder) + ')' : '') + ', ou --folder / pour tous, sans place pour des fichiers à côté.',
    },
    'LK-3119': {
      summary: (v = {}) => 'Un dossier de ce nom existe déjà' + (given(v.folder) ? '\u00a0: «\u00a0' + text(v.folder) + '\u00a0»' : '') + '.',
      userAction: 'Ouvrez celui-là, ou choisissez un autre nom.',
      helpdesk: 'Le dossier qui devait le contenir en cite un de ce nom, ou le serveur a répondu 405 à MKCOL. Certains serveurs ne distinguent pas majuscules et minuscules.',
    },
    'LK-3120': {
      summary: (v = {}) => 'Le serveur ne vous laisse pas créer de dossier ici' + (given(v.folder) ? ' («\u00a0' + text(v.folder) + '\u00a0»)' : '') + '.',
      userAction: 'Créez-le dans un autre dossier, ou utilisez-en un qui existe.',
      helpdesk: (v = {}) => 'Le serveur a refusé MKCOL' + (given(v.status) ? ' avec le statut ' + text(v.status) : '') + (given(v.host) ? ' sur ' + text(v.host) : '') + '\u00a0: droits de l’utilisateur, racine qui ne liste que des espaces ou des bibliothèques, ou serveur en lecture seule.',
    },
    'LK-3121': {
      summary: (v = {}) => 'Un dossier ne peut pas porter ce nom' + (given(v.folder) ? '\u00a0: «\u00a0' + text(v.folder) + '\u00a0»' : '') + '.',
      userAction: 'Choisissez un nom sans / ni \\, et sans espaces au début ou à la fin.',
      helpdesk: 'Le nom doit être une partie d’une adresse\u00a0: pas de barre oblique, droite ou inverse, pas de saut de ligne, ni «\u00a0.\u00a0» ni «\u00a0..\u00a0», 255 caractères au plus.',
    },
    'LK-3122': {
      summary: (v = {}) => 'Latchkey ne peut pas gérer les mots de passe d’application d’autres utilisateurs sur ce serveur' + (given(v.host) ? ' (' + text(v.host) + ')' : '') + '.',
      userAction: (v = {}) => 'Utilisez la page du serveur\u00a0: ils sont dans les paramètres de sécurité de l’utilisateur' + (given(v.link) ? '\u00a0: ' + text(v.link) : '') + '.',
      helpdesk: 'Latchkey ne connaît aucun moyen pour ce type de serveur, les appels n’y existent pas, ou le serveur a répondu pour un autre compte que celui visé. Dans ce cas, rien n’est listé ni supprimé.',
    },
    'LK-3118': {
      summary: (v = {}) => 'Le serveur n’accepte pas le mot de passe d’application qu’il vient de créer' + (given(v.label) ? ' pour «\u00a0' + text(v.label) + '\u00a0»' : '') + '. Aucun lecteur n’a encore fonctionné avec.',
      userAction: 'Réessayez dans quelques minutes\u00a0: certains serveurs ont besoin de ce temps. S’il est encore refusé, contactez votre assistance.',
      helpdesk: 'WebDAV répond 401 à un mot de passe d’application que le serveur vient de créer. Il ne prend effet que plus tard, a été révoqué entre-temps, n’est pas permis pour WebDAV, ou WebDAV cherche les comptes ailleurs.',
    },
    'LK-4001': {
      summary: 'Cet ordinateur n’a pas de trousseau où Latchkey pourrait enregistrer le mot de passe d’application.',
      userAction: 'Ouvrez d’abord une session graphique. Si cela ne suffit pas, demandez à votre assistance d’installer un trousseau.',
      helpdesk: (v = {}) => 'Aucun Secret Service sur le bus de session' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.' + (given(v.packages) ? ' Installez\u00a0: ' + text(v.packages) + '.' : '') + ' Il doit tourner dans la session de l’utilisateur (gnome-keyring, KWallet, KeePassXC).',
    },
    'LK-4002': {
      summary: 'Votre trousseau est verrouillé.',
      userAction: 'Déverrouillez-le (l’application s’appelle Mots de passe et clés), puis réessayez.',
      helpdesk: 'La collection par défaut est verrouillée. Elle s’ouvre à la connexion si son mot de passe est celui de l’utilisateur\u202f; après une réinitialisation, ce n’est plus le cas.',
    },
    'LK-4003': {
      summary: 'Votre trousseau refuse d’enregistrer le mot de passe d’application.',
      userAction: 'Redémarrez l’ordinateur et réessayez.',
      helpdesk: (v = {}) => 'Le trousseau a répondu par une erreur' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '\u202f; elle est dans le journal de cet ordinateur. Sous Linux, vérifiez les droits et l’espace libre du dossier des trousseaux.',
    },
    'LK-4004': {
      summary: (v = {}) => 'Votre trousseau n’a pas répondu' + (given(v.seconds) ? ' en ' + wait(v.seconds) : '') + '.',
      userAction: 'Cherchez une fenêtre qui demande le mot de passe du trousseau, répondez-y, puis réessayez.',
      helpdesk: 'Le trousseau est bloqué ou attend une personne. Redémarrez la session de l’utilisateur.',
    },
    'LK-4005': {
      summary: (v = {}) => 'Le mot de passe d’application n’est plus dans votre trousseau' + (given(v.label) ? ' («\u00a0' + text(v.label) + '\u00a0»)' : '') + '.',
      userAction: 'Renouvelez le mot de passe d’application\u00a0: vous vous reconnectez, et un nouveau est créé.',
      helpdesk: 'L’élément a été supprimé, ou le trousseau remplacé par un nouveau. Renouveler crée un mot de passe d’application et révoque celui qui est perdu.',
    },
    'LK-4006': {
      summary: (v = {}) => 'Le mot de passe d’application de votre trousseau a été créé pour un autre serveur ou un autre compte' + (given(v.login) ? (given(v.host) ? '\u00a0: ' + text(v.login) + ' sur ' + text(v.host) : '') : '') + ' que ce qu’indique maintenant la liste de Latchkey. Il n’a été envoyé nulle part.',
      userAction: 'Supprimez ce lecteur ou cette application de Latchkey, puis configurez-le à nouveau. Si vous n’avez rien modifié vous-même, contactez votre assistance.',
      helpdesk: (v = {}) => 'Le fichier des connexions, ou le journal à côté, a été modifié à la main ou par un autre programme\u00a0: le serveur, le compte ou le fichier de certificat diffèrent de ce qui est enregistré avec le secret' + (given(v.address) ? (given(v.login) ? ' (' + text(v.address) + ', ' + text(v.login) + ')' : '') : '') + '. Cherchez qui l’a modifié. La suppression n’envoie aucune requête\u202f; le mot de passe d’application est à supprimer à la main sur le serveur.',
    },
    'LK-4007': {
      summary: 'Votre trousseau a demandé si Latchkey y était autorisé, et la réponse a été non.',
      userAction: 'Réessayez, et donnez l’autorisation dans la fenêtre que votre trousseau affiche.',
      helpdesk: 'La demande du Secret Service a été rejetée\u00a0: une personne l’a fermée, ou l’environnement graphique n’a pas pu l’afficher. Dans KeePassXC, Paramètres, Intégration du service de secrets, indique quand il demande.',
    },
    'LK-4008': {
      summary: 'Votre trousseau veut d’abord vous demander quelque chose, mais Latchkey travaillait en arrière-plan.',
      userAction: 'Faites-le vous-même dans Latchkey (connecter, renouveler ou supprimer), et répondez à la question de votre trousseau.',
      helpdesk: 'Le Secret Service répond par une demande, que Latchkey n’affiche que si quelqu’un attend. KeePassXC ne demande rien sans la confirmation des accès et suppressions par les clients (Paramètres, Intégration du service de secrets).',
    },
    'LK-5001': {
      summary: 'Il manque à cet ordinateur ce qu’il faut pour afficher un lecteur réseau.',
      userAction: (v = {}) => 'Demandez à votre assistance d’installer ce qui manque' + (given(v.packages) ? '\u00a0: ' + text(v.packages) : '') + '.',
      helpdesk: (v = {}) => 'Ni gvfs ni rclone n’est utilisable.' + (given(v.packages) ? ' Installez\u00a0: ' + text(v.packages) + '.' : ''),
    },
    'LK-5002': {
      summary: 'Il manque le composant de votre environnement graphique qui affiche les lecteurs réseau dans Fichiers.',
      userAction: (v = {}) => 'Demandez à votre assistance de l’installer' + (given(v.packages) ? '\u00a0: ' + text(v.packages) : '') + '.',
      helpdesk: (v = {}) => 'Il faut gvfs avec son module WebDAV et un bus de session' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.' + (given(v.packages) ? ' Installez\u00a0: ' + text(v.packages) + '.' : ''),
    },
    'LK-5003': {
      summary: 'Cet ordinateur ne permet pas d’afficher un lecteur réseau comme dossier.',
      userAction: 'Contactez votre assistance.',
      helpdesk: (v = {}) => 'FUSE\u00a0: /dev/fuse est absent ou fermé' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '\u202f; son mode devrait être 0666.' + (given(v.packages) ? ' Installez\u00a0: ' + text(v.packages) + '.' : ''),
    },
    'LK-5004': {
      summary: 'Le programme rclone est absent.',
      userAction: 'Demandez à votre assistance de l’installer, ou de connecter vos lecteurs autrement.',
      helpdesk: (v = {}) => 'rclone n’est pas dans le chemin' + (given(v.packages) ? '\u202f; installez\u00a0: ' + text(v.packages) : '') + '. gvfs est l’autre moyen de connecter des lecteurs.',
    },
    'LK-5005': {
      summary: (v = {}) => 'Le lecteur n’a pas pu être connecté' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Réessayez. Vous n’aurez pas à vous reconnecter.',
      helpdesk: (v = {}) => 'L’outil de montage a échoué' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '\u202f; son message est dans le journal de cet ordinateur.',
    },
    'LK-5006': {
      summary: (v = {}) => 'Le serveur n’accepte plus le mot de passe d’application de ce lecteur' + (given(v.label) ? ' («\u00a0' + text(v.label) + '\u00a0»)' : '') + '.' + (given(v.programs) ? ' Des fichiers étaient ouverts dans ' + text(v.programs) + '.' : ''),
      userAction: 'Renouvelez le mot de passe d’application\u00a0: vous vous reconnectez, et le lecteur fonctionne à nouveau.',
      helpdesk: 'Il a été supprimé ou a expiré sur le serveur. Latchkey ne l’utilise plus, pour que personne ne soit bloqué.',
    },
    'LK-5007': {
      summary: (v = {}) => 'La connexion du lecteur a pris trop de temps' + (given(v.seconds) ? ' (plus de ' + wait(v.seconds) + ')' : '') + '.',
      userAction: 'Réessayez quand le réseau sera meilleur. Vous n’aurez pas à vous reconnecter.',
      helpdesk: (v = {}) => 'L’outil de montage n’a pas terminé' + (given(v.seconds) ? ' en ' + wait(v.seconds) : '') + '\u00a0: serveur muet ou pare-feu qui ignore les paquets.',
    },
    'LK-5008': {
      summary: 'Le lecteur est connecté, mais les fichiers que l’on y enregistre n’arrivent pas sur le serveur.',
      userAction: 'N’y enregistrez pas encore de fichiers. Réessayez\u202f; si cela persiste, contactez votre assistance.',
      helpdesk: (v = {}) => 'Le montage a accepté le fichier test, mais il n’est pas sur le serveur' + (given(v.status) ? ' (' + text(v.status) + ')' : '') + '\u00a0: droits, quota, filtre ou verrou.',
    },
    'LK-5009': {
      summary: 'Le lecteur ne rend pas ce qui y a été enregistré.',
      userAction: 'N’y enregistrez pas de fichiers, et contactez votre assistance.',
      helpdesk: 'Le fichier test diffère sur le serveur\u00a0: un proxy ou un antivirus qui modifie le contenu, ou un cache intermédiaire.',
    },
    'LK-5010': {
      summary: 'Il n’y a plus de place sur le serveur.',
      userAction: 'Supprimez des fichiers devenus inutiles, ou demandez plus d’espace, puis réessayez.',
      helpdesk: 'Le quota de l’utilisateur ou du serveur est épuisé (507).',
    },
    'LK-5011': {
      summary: 'Vous pouvez ouvrir les fichiers de ce lecteur, mais pas les modifier.',
      userAction: 'Si vous devez les modifier, contactez votre assistance.',
      helpdesk: 'Le serveur refuse l’écriture\u00a0: droits de l’utilisateur, serveur en lecture seule, ou plus d’utilisateurs que la licence ne permet.',
    },
    'LK-5012': {
      summary: (v = {}) => 'Autre chose se trouve à la place prévue pour le lecteur' + (given(v.path) ? '\u00a0: ' + text(v.path) : '') + '.',
      userAction: 'Déplacez-le ou renommez-le, ou choisissez un autre nom pour le lecteur.',
      helpdesk: (v = {}) => 'Un fichier, un dossier ou un montage occupe la place' + (given(v.path) ? '\u00a0: ' + text(v.path) : '') + '. Latchkey n’écrase jamais ce qu’il n’a pas créé.',
    },
    'LK-5014': {
      summary: (v = {}) => 'Latchkey ne sait pas connecter ce lecteur sur ce système' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Utilisez un ordinateur sous Linux, macOS ou Windows.',
      helpdesk: (v = {}) => 'Les lecteurs se connectent sous Linux (gvfs, rclone), Windows (WebClient, rclone avec WinFsp) et macOS (NetFS). Ce système n’en fait pas partie' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ', ou le lecteur a été configuré sur un autre.',
    },
    'LK-5015': {
      summary: 'Le lecteur est connecté, mais le gestionnaire de fichiers n’a pas pu être lancé.',
      userAction: (v = {}) => 'Ouvrez le dossier dans votre gestionnaire de fichiers' + (given(v.path) ? '\u00a0: ' + text(v.path) : '') + '.',
      helpdesk: 'Aucun programme n’est prévu pour ouvrir les dossiers (xdg-open\u202f; inode/directory).',
    },
    'LK-5016': {
      summary: (v = {}) => 'Le lecteur fonctionne, mais n’a pas pu être ajouté là où vous le chercheriez' + (given(v.path) ? '\u00a0: ' + text(v.path) + ' ne peut pas être modifié' : '') + '.',
      userAction: 'Ouvrez-le depuis Latchkey, ou depuis son dossier.',
      helpdesk: (v = {}) => 'Les signets de Fichiers ou le dossier des liens ne sont pas modifiables' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Le lecteur s’en passe.',
    },
    'LK-5017': {
      summary: (v = {}) => 'Le programme qui connecte le lecteur' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ' a planté sur une réponse du serveur.',
      userAction: 'Demandez à votre assistance d’installer rclone\u00a0: il permet de connecter le lecteur.',
      helpdesk: 'gvfs 1.50 plante quand le serveur répond en morceaux (chunked) 405 au PROPFIND du dossier parent, comme Nextcloud derrière nginx ou Apache. Installez rclone, ou un gvfs plus récent.',
    },
    'LK-5018': {
      summary: (v = {}) => 'Le lecteur' + (given(v.label) ? ' «\u00a0' + text(v.label) + '\u00a0»' : '') + ' a été connecté, mais n’affiche pas les fichiers qui sont sur le serveur.',
      userAction: 'Contactez votre assistance. Vos fichiers sur le serveur sont intacts.',
      helpdesk: (v = {}) => 'Le serveur donne la liste du dossier avec ce mot de passe d’application\u202f; le montage' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + ' non' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Mot de passe enregistré par Fichiers pour ce serveur, proxy de l’outil de montage, ou serveur qui lui répond autrement.',
    },
    'LK-5019': {
      summary: (v = {}) => 'Le lecteur fonctionne. Un petit fichier test n’a pas pu y être supprimé' + (given(v.name) ? '\u00a0: ' + text(v.name) : '') + '.',
      userAction: 'Vous pouvez le supprimer ou le laisser.',
      helpdesk: 'Le serveur permet à ce compte de créer des fichiers, mais pas d’en supprimer.',
    },
    'LK-5020': {
      summary: (v = {}) => 'Le lecteur est connecté autrement que d’habitude' + (given(v.name) ? ', avec ' + text(v.name) : '') + ', la première méthode ne fonctionnant pas avec ce serveur.',
      userAction: 'Rien à faire.',
      helpdesk: (v = {}) => 'Le premier outil de montage a échoué' + (given(v.reason) ? '\u00a0: ' + text(v.reason) : '') + '. Un choix explicite (--mapper, le réglage) est respecté.',
    },
    'LK-5021': {
      summary: 'Le serveur n’accepte pas de modification des fichiers de ce lecteur en ce moment. Vous pouvez les ouvrir.',
      userAction: 'Réessayez dans un moment.',
      helpdesk: 'Le serveur a refusé le fichier test pour l’instant\u00a0: verrou (423), limite de débit (429), maintenance ou erreur interne (5xx).',
    },
    'LK-5022': {
      summary: 'Vous ne pouvez pas enregistrer de fichiers au premier niveau de ce lecteur\u00a0: il ne contient que des dossiers. Travaillez dans l’un d’eux.',
      userAction: 'Ouvrez un dossier et travaillez-y.',
      helpdesk: 'La racine liste des bibliothèques ou des espaces et n’accepte pas de fichiers. Pour faire de l’un d’eux le lecteur\u00a0: --folder NOM.',
    },
    'LK-5101': {
      summary: (v = {}) => 'La partie de Latchkey qui sert vos lecteurs n’a pas pu démarrer' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.',
      userAction: 'Relancez Latchkey. Si cela persiste, contactez votre assistance.',
      helpdesk: 'Son processus (latchkey gateway-holder) s’est arrêté avant de répondre. Le journal de Latchkey dit pourquoi\u202f; un programme qui n’autorise que des processus connus a pu l’arrêter.',
    },
    'LK-5102': {
      summary: 'La partie de Latchkey qui sert vos lecteurs ne répond pas.',
      userAction: 'Attendez un instant, puis réessayez. Si cela persiste, fermez votre session sur cet ordinateur et rouvrez-la.',
      helpdesk: (v = {}) => 'Son processus (latchkey gateway-holder' + (given(v.pid) ? ', ' + text(v.pid) : '') + ') existe mais il est suspendu ou occupé. Reprenez-le (kill -CONT) ou terminez-le\u00a0: Latchkey le relance sur le même port.',
    },
    'LK-5103': {
      summary: (v = {}) => 'Une autre version de Latchkey sert vos lecteurs' + (given(v.version) ? ' (' + text(v.version) + ')' : '') + ', et celle-ci ne peut pas communiquer avec elle.',
      userAction: 'Fermez tous les Latchkey, puis fermez votre session et rouvrez-la.',
      helpdesk: 'Après une mise à jour, la nouvelle version prend le relais d’elle-même. Deux installations de versions différentes ne peuvent pas servir une même personne\u00a0: retirez-en une.',
    },
    'LK-5104': {
      summary: (v = {}) => 'Un autre programme' + (given(v.program) ? ' (' + text(v.program) + ')' : '') + (given(v.user) ? ' de ' + text(v.user) : '') + ' a pris le port des lecteurs de Latchkey' + (given(v.port) ? ' (' + text(v.port) + ')' : '') + '. Latchkey en utilise un autre.',
      userAction: 'Rien à faire\u00a0: vos lecteurs se reconnectent d’eux-mêmes.',
      helpdesk: 'Les ports à partir de 49152 ne sont à personne. Ce qui menait à l’ancien est d’abord déconnecté, pour que rien ne soit envoyé à ce programme. S’il revient à chaque fois, regardez ce que c’est.',
    },
    'LK-5105': {
      summary: 'Aucun port de cet ordinateur n’est libre pour les lecteurs de Latchkey.',
      userAction: 'Redémarrez cet ordinateur, puis relancez Latchkey.',
      helpdesk: (v = {}) => 'Aucune des nombreuses tentatives entre 49152 et 65535 sur 127.0.0.1 n’a réussi' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Regardez ce qui y écoute\u00a0: ss -ltn.',
    },
    'LK-5106': {
      summary: 'Les programmes de Latchkey ne peuvent pas communiquer entre eux sur cet ordinateur.',
      userAction: 'Contactez votre assistance\u00a0: l’emplacement des fichiers de votre session ne le permet pas.',
      helpdesk: (v = {}) => 'Le socket' + (given(v.path) ? ' ' + text(v.path) : '') + ' ne peut pas être créé ou ouvert' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Sa place est dans XDG_RUNTIME_DIR, un chemin court sur un système de fichiers local.',
    },
    'LK-5107': {
      summary: 'La partie de Latchkey qui sert vos lecteurs s’arrête sans cesse. Latchkey la relance à chaque fois.',
      userAction: 'Attendez un instant. Si cela persiste, contactez votre assistance.',
      helpdesk: (v = {}) => 'Elle s’est arrêtée ' + (given(v.count) ? text(v.count) : 'plusieurs') + ' fois' + (given(v.reason) ? ' (dernière\u00a0: ' + text(v.reason) + ')' : '') + '. Le journal de Latchkey note chaque arrêt\u202f; un manque de mémoire s’y voit comme SIGKILL ou SIGABRT.',
    },
    'LK-5108': {
      summary: (v = {}) => 'Des fichiers sont encore en cours d’enregistrement sur le lecteur' + (given(v.label) ? ' «\u00a0' + text(v.label) + '\u00a0»' : '') + '\u00a0: son mot de passe d’application n’a pas été renouvelé.',
      userAction: 'Attendez la fin de l’enregistrement, puis réessayez. Le lecteur continue de fonctionner comme avant.',
      helpdesk: 'Un programme envoie quelque chose de volumineux. Avec l’ancien mot de passe d’application, le serveur en refuserait la suite.',
    },
    'LK-5201': {
      summary: (v = {}) => 'Il n’y a plus de copie' + (given(v.name) ? ' de «\u00a0' + text(v.name) + '\u00a0»' : '') + '.',
      userAction: 'Si le programme a encore le fichier ouvert, enregistrez-le à nouveau.',
      helpdesk: 'Les copies ne sont qu’en mémoire, quelques mégaoctets en tout. Une plus récente a pris sa place, le fichier a été bien enregistré depuis, ou la partie qui sert les lecteurs a redémarré.',
    },
    'LK-5202': {
      summary: (v = {}) => 'Il existe déjà quelque chose de ce nom' + (given(v.path) ? '\u00a0: ' + text(v.path) : '') + '.',
      userAction: 'Choisissez un autre nom ou un autre dossier.',
      helpdesk: 'Une copie ne remplace jamais un fichier, même quand la fenêtre du système a proposé de le remplacer.',
    },
    'LK-5203': {
      summary: (v = {}) => 'Ce dossier est sur le lecteur' + (given(v.label) ? ' «\u00a0' + text(v.label) + '\u00a0»' : '') + ', où la copie pourrait se perdre aussi.',
      userAction: 'Choisissez un dossier de cet ordinateur.',
      helpdesk: 'Les outils de montage disent un fichier enregistré avant que le serveur ne l’ait\u00a0: sur un lecteur, nul ne saurait si la copie est arrivée.',
    },
    'LK-5204': {
      summary: (v = {}) => 'Il n’y a plus de place pour la copie' + (given(v.path) ? '\u00a0: ' + text(v.path) : '') + '.',
      userAction: 'Choisissez un autre dossier, ou libérez-y de la place. Latchkey a toujours la copie.',
      helpdesk: (v = {}) => 'Vérifiez l’espace libre et le quota du disque' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.',
    },
    'LK-5205': {
      summary: (v = {}) => 'La copie ne peut pas être enregistrée à cet endroit' + (given(v.path) ? '\u00a0: ' + text(v.path) : '') + '.',
      userAction: 'Choisissez un dossier où vous avez le droit d’enregistrer. Latchkey a toujours la copie.',
      helpdesk: (v = {}) => 'Vérifiez que le dossier existe, ses droits, et si son disque est en lecture seule ou répond seulement' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '.',
    },
    'LK-5301': {
      summary: (v = {}) => 'Windows refuse de connecter le lecteur' + (given(v.label) ? ' «\u00a0' + text(v.label) + '\u00a0»' : '') + '\u00a0: accès refusé.',
      userAction: 'Réessayez. Si cela persiste, contactez votre assistance.',
      helpdesk: (v = {}) => 'Erreur Windows 5' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '\u00a0: le redirecteur (MRxDAV) ou un logiciel de sécurité refuse. Le service de Latchkey n’exige pas de mot de passe\u202f; cherchez une règle qui vise WebDAV en local.',
    },
    'LK-5302': {
      summary: (v = {}) => 'Windows ne trouve pas le lecteur' + (given(v.label) ? ' «\u00a0' + text(v.label) + '\u00a0»' : '') + ' sur cet ordinateur.',
      userAction: 'Réessayez dans une minute. Vous n’aurez pas à vous reconnecter.',
      helpdesk: (v = {}) => 'Erreur Windows 53' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '\u00a0: WebClient s’est arrêté pendant la connexion, ou quelque chose bloque les connexions vers 127.0.0.1.',
    },
    'LK-5303': {
      summary: (v = {}) => 'Windows n’a pas compris la réponse reçue pour le lecteur' + (given(v.label) ? ' «\u00a0' + text(v.label) + '\u00a0»' : '') + '.',
      userAction: 'Réessayez. Si cela persiste, contactez votre assistance.',
      helpdesk: (v = {}) => 'Erreur Windows 58' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '\u00a0: quelque chose modifie les réponses entre WebClient et Latchkey sur 127.0.0.1, par exemple le filtre d’un logiciel de sécurité.',
    },
    'LK-5304': {
      summary: (v = {}) => 'La connexion au lecteur' + (given(v.label) ? ' «\u00a0' + text(v.label) + '\u00a0»' : '') + ' a été coupée.',
      userAction: 'Réessayez. Vous n’aurez pas à vous reconnecter.',
      helpdesk: (v = {}) => 'Erreur Windows 59' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '\u00a0: le service de Latchkey s’est arrêté entre-temps, ou un proxy a été consulté pour 127.0.0.1. Voir latchkey doctor.',
    },
    'LK-5305': {
      summary: (v = {}) => 'La connexion au lecteur' + (given(v.label) ? ' «\u00a0' + text(v.label) + '\u00a0»' : '') + ' s’est interrompue.',
      userAction: 'Réessayez. Vous n’aurez pas à vous reconnecter.',
      helpdesk: (v = {}) => 'Erreur Windows 64' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '\u00a0: la connexion sur 127.0.0.1 a été fermée. Vérifiez si un logiciel de sécurité la coupe.',
    },
    'LK-5306': {
      summary: (v = {}) => 'Windows prend le lecteur' + (given(v.label) ? ' «\u00a0' + text(v.label) + '\u00a0»' : '') + ' pour quelque chose qu’il ne sait pas connecter.',
      userAction: 'Attendez une minute, puis réessayez\u00a0: Windows retient pendant ce temps ce qu’il n’a pas trouvé.',
      helpdesk: (v = {}) => 'Erreur Windows 67' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '\u00a0: WebClient est arrêté, un autre fournisseur réseau a été consulté d’abord, ou 127.0.0.1 est dans sa liste de serveurs sans WebDAV (ServerNotFoundCacheLifeTimeInSec, 60 s).',
    },
    'LK-5307': {
      summary: (v = {}) => 'La lettre' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + ' prévue pour le lecteur' + (given(v.label) ? ' «\u00a0' + text(v.label) + '\u00a0»' : '') + ' vient d’être prise.',
      userAction: 'Réessayez\u00a0: Latchkey prendra une autre lettre.',
      helpdesk: 'Erreur Windows 85\u00a0: un autre programme y a connecté quelque chose au même moment. Latchkey n’y touche pas.',
    },
    'LK-5308': {
      summary: (v = {}) => 'Windows affirme que le lecteur' + (given(v.label) ? ' «\u00a0' + text(v.label) + '\u00a0»' : '') + ' exige un mot de passe.',
      userAction: 'Réessayez. Ne saisissez de mot de passe nulle part\u00a0: Latchkey n’en a pas besoin ici.',
      helpdesk: (v = {}) => 'Erreur Windows 86 ou 1326' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '\u00a0: le service de Latchkey ne demande rien à WebClient\u202f; autre chose répond donc sur 127.0.0.1. latchkey doctor indique son port.',
    },
    'LK-5309': {
      summary: (v = {}) => 'Windows demande d’ouvrir une page web avant de connecter le lecteur' + (given(v.label) ? ' «\u00a0' + text(v.label) + '\u00a0»' : '') + '.',
      userAction: 'Demandez à votre assistance\u00a0: quelque chose s’interpose entre Windows et Latchkey.',
      helpdesk: (v = {}) => 'Erreur Windows 224' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '\u00a0: un proxy ou une page de connexion a répondu à la place de 127.0.0.1. Excluez 127.0.0.1 du proxy.',
    },
    'LK-5310': {
      summary: (v = {}) => 'Windows ne reconnaît pas la lettre' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + ' pour le lecteur' + (given(v.label) ? ' «\u00a0' + text(v.label) + '\u00a0»' : '') + '.',
      userAction: 'Réessayez, ou demandez à votre assistance quelles lettres sont permises.',
      helpdesk: 'Erreur Windows 1200. Voir la stratégie driveLetters, et celles qui masquent ou restreignent des lecteurs.',
    },
    'LK-5311': {
      summary: (v = {}) => 'Windows garde en mémoire une autre connexion pour la lettre' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + '.',
      userAction: 'Supprimez l’ancien lecteur réseau dans l’Explorateur (clic droit, Déconnecter), puis réessayez.',
      helpdesk: 'Erreur Windows 1202\u00a0: la lettre figure dans HKCU\\Network. Latchkey n’en prend aucune qui s’y trouve\u202f; elle y est donc apparue entre-temps.',
    },
    'LK-5312': {
      summary: 'Il manque à ce Windows la partie qui connecte les lecteurs WebDAV.',
      userAction: 'Demandez à votre assistance de l’installer.',
      helpdesk: (v = {}) => 'Erreur Windows 1203' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '\u00a0: aucun fournisseur réseau ne prend ce nom. WebClient manque dans HKLM\\SYSTEM\\CurrentControlSet\\Control\\NetworkProvider\\Order, ou, sur un serveur, la fonctionnalité Redirecteur WebDAV n’est pas installée.',
    },
    'LK-5313': {
      summary: (v = {}) => 'Un composant réseau de Windows a refusé le lecteur' + (given(v.label) ? ' «\u00a0' + text(v.label) + '\u00a0»' : '') + ' pour une raison qui lui est propre.',
      userAction: 'Réessayez. Si cela persiste, contactez votre assistance.',
      helpdesk: (v = {}) => 'Erreur Windows 1208' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Le fournisseur qui a répondu n’est peut-être pas WebClient\u202f; voyez l’ordre des fournisseurs réseau.',
    },
    'LK-5314': {
      summary: 'Windows est déjà connecté au même endroit sous un autre nom.',
      userAction: 'Fermez votre session Windows, rouvrez-la, puis réessayez.',
      helpdesk: (v = {}) => 'Erreur Windows 1219' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '\u00a0: un autre programme s’est connecté à 127.0.0.1, au port de Latchkey, avec un nom d’utilisateur. Latchkey n’en donne pas\u202f; net use montre lequel.',
    },
    'LK-5315': {
      summary: 'Windows n’a pas de réseau pour connecter des lecteurs.',
      userAction: 'Redémarrez cet ordinateur. Si cela persiste, contactez votre assistance.',
      helpdesk: 'Erreur Windows 1222\u00a0: aucun fournisseur réseau n’est chargé. Voir les services Station de travail et WebClient.',
    },
    'LK-5316': {
      summary: (v = {}) => 'Windows a tenté de connecter le lecteur' + (given(v.label) ? ' «\u00a0' + text(v.label) + '\u00a0»' : '') + ' sans l’autorisation nécessaire.',
      userAction: 'Reconnectez le lecteur dans Latchkey.',
      helpdesk: (v = {}) => 'Erreur Windows 1244' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '\u00a0: une requête est arrivée à quelque chose qui exige une connexion. Les lecteurs de Latchkey n’en exigent pas\u202f; vérifiez si un proxy répond pour 127.0.0.1.',
    },
    'LK-5317': {
      summary: 'Aucun lecteur ne peut être connecté dans ce genre de session.',
      userAction: 'Ouvrez une session Windows sur l’ordinateur ou par le Bureau à distance, et lancez-y Latchkey.',
      helpdesk: 'Erreur Windows 1312\u00a0: il n’y a pas de session interactive, comme en SSH ou dans un service.',
    },
    'LK-5318': {
      summary: (v = {}) => 'Windows n’a pas pu vérifier à qui il s’adresse pour le lecteur' + (given(v.label) ? ' «\u00a0' + text(v.label) + '\u00a0»' : '') + '.',
      userAction: 'Réessayez. Si cela persiste, contactez votre assistance.',
      helpdesk: (v = {}) => 'Erreur Windows 1397' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '\u00a0: Kerberos ou NTLM a été tenté alors que rien ne le demande\u202f; voyez les stratégies qui l’imposent.',
    },
    'LK-5319': {
      summary: (v = {}) => 'Windows ne peut pas accéder au lecteur' + (given(v.label) ? ' «\u00a0' + text(v.label) + '\u00a0»' : '') + '.',
      userAction: 'Réessayez. Si cela persiste, contactez votre assistance.',
      helpdesk: (v = {}) => 'Erreur Windows 1920' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '\u00a0: le redirecteur s’est vu refuser l’accès pour son compte (LocalService). Cherchez une règle d’un logiciel de sécurité.',
    },
    'LK-5320': {
      summary: (v = {}) => 'Windows refuse le nom d’utilisateur pour le lecteur' + (given(v.label) ? ' «\u00a0' + text(v.label) + '\u00a0»' : '') + '.',
      userAction: 'Fermez votre session Windows, rouvrez-la, puis réessayez.',
      helpdesk: (v = {}) => 'Erreur Windows 2202' + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '\u00a0: le même endroit est déjà connecté avec un nom d’utilisateur par un autre programme. Latchkey n’en donne pas\u202f; voir net use.',
    },
    'LK-5321': {
      summary: (v = {}) => 'Des programmes ont encore des fichiers ouverts sur le lecteur' + (given(v.label) ? ' «\u00a0' + text(v.label) + '\u00a0»' : '') + '\u00a0: il reste connecté.' + (given(v.programs) ? ' Ce sont\u00a0: ' + text(v.programs) + '.' : ''),
      userAction: (v = {}) => 'Enregistrez et fermez ce qui y est ouvert' + (given(v.letter) ? ' (' + text(v.letter) + ':)' : '') + ', puis réessayez.',
      helpdesk: (v = {}) => 'Erreur Windows 2401. Latchkey ne force la déconnexion que si une personne le demande (la question de la fenêtre et du terminal, --force), car ce qui n’est pas enregistré est perdu.' + (given(v.programs) ? '' : ' Windows ne nomme aucun programme, comme souvent pour un lecteur réseau\u00a0: le Moniteur de ressources montre lequel y a des descripteurs.'),
    },
    'LK-5322': {
      summary: (v = {}) => 'Un programme ou une fenêtre de l’Explorateur se trouve encore dans le lecteur' + (given(v.label) ? ' «\u00a0' + text(v.label) + '\u00a0»' : '') + '\u00a0: il reste connecté.' + (given(v.programs) ? ' Programmes avec des fichiers ouverts\u00a0: ' + text(v.programs) + '.' : ''),
      userAction: 'Fermez les fenêtres et les programmes qui l’affichent, puis réessayez.',
      helpdesk: 'Erreur Windows 2404\u00a0: le lecteur est le dossier courant de quelqu’un. Latchkey ne force la déconnexion que si une personne le demande (la question de la fenêtre et du terminal, --force).',
    },
    'LK-5323': {
      summary: 'Un fichier est plus grand que ce que Windows accepte d’un lecteur WebDAV.',
      userAction: 'Ouvrez-le sur la page web du serveur, ou demandez à votre assistance de relever la limite.',
      helpdesk: 'Erreur Windows 223\u00a0: au-delà de FileSizeLimitInBytes dans HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters (DWORD, ffffffff au plus)\u202f; redémarrez ensuite WebClient.',
    },
    'LK-5324': {
      summary: (v = {}) => 'Windows n’a pas pu connecter ou déconnecter le lecteur' + (given(v.label) ? ' «\u00a0' + text(v.label) + '\u00a0»' : '') + (given(v.number) ? ' (' + text(v.number) + ')' : '') + '.',
      userAction: 'Réessayez. Si cela persiste, donnez ce numéro à votre assistance.',
      helpdesk: (v = {}) => 'Windows a renvoyé une erreur que Latchkey ne sait pas nommer' + (given(v.number) ? ' (' + text(v.number) + ')' : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. La commande net helpmsg l’explique.',
    },
    'LK-5325': {
      summary: (v = {}) => 'Windows ne répond pas aux questions sur les lecteurs' + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '.',
      userAction: 'Réessayez. Si cela persiste, redémarrez cet ordinateur.',
      helpdesk: (v = {}) => 'Un appel à la partie réseau de Windows n’est pas revenu' + (given(v.seconds) ? ' en ' + wait(v.seconds) : '') + (given(v.name) ? ' (' + text(v.name) + ')' : '') + '\u00a0: souvent un autre lecteur réseau dont le serveur est absent. net use les montre tous.',
    },
    'LK-5330': {
      summary: 'Il manque à ce Windows le service qui connecte les lecteurs WebDAV (WebClient).',
      userAction: 'Demandez à votre assistance de l’installer.',
      helpdesk: 'Le service WebClient est absent. Sur Windows Server, installez la fonctionnalité Redirecteur WebDAV, puis redémarrez.',
    },
    'LK-5331': {
      summary: 'Votre organisation a désactivé le service qui connecte les lecteurs WebDAV (WebClient).',
      userAction: 'Demandez à votre assistance si vous pouvez l’utiliser sur cet ordinateur.',
      helpdesk: 'WebClient a le type de démarrage Désactivé, souvent à dessein, contre les attaques par relais. Latchkey en a besoin en Manuel\u00a0: sc config WebClient start= demand.',
    },
    'LK-5332': {
      summary: 'Le service qui connecte les lecteurs WebDAV (WebClient) est arrêté, et seul un administrateur peut le démarrer ici.',
      userAction: 'Demandez à votre assistance de le démarrer. En attendant, ouvrir l’adresse web d’un lecteur dans l’Explorateur peut suffire.',
      helpdesk: (v = {}) => 'Le déclencheur de WebClient manque (HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\TriggerInfo), et StartService a été refusé' + (given(v.number) ? ' (' + text(v.number) + ')' : '') + '. Rétablissez le déclencheur, ou mettez le service en Automatique.',
    },
    'LK-5333': {
      summary: 'Le service qui connecte les lecteurs WebDAV (WebClient) ne démarre pas.',
      userAction: 'Redémarrez cet ordinateur. Si cela persiste, contactez votre assistance.',
      helpdesk: (v = {}) => 'WebClient a été lancé et ne fonctionne pas' + (given(v.seconds) ? ' en ' + wait(v.seconds) : '') + '. Le journal système dit pourquoi.',
    },
    'LK-5334': {
      summary: 'Latchkey ne peut pas savoir si le service qui connecte les lecteurs WebDAV (WebClient) fonctionne.',
      userAction: 'Réessayez. Si cela persiste, contactez votre assistance.',
      helpdesk: 'Le gestionnaire de services ne laisse pas cet utilisateur consulter WebClient, ou ne répond pas. Voir les droits du service (sc sdshow WebClient).',
    },
    'LK-5340': {
      summary: 'Latchkey a été lancé en tant qu’administrateur\u00a0: vos autres programmes ne verraient pas ses lecteurs.',
      userAction: 'Fermez Latchkey et lancez-le normalement.',
      helpdesk: 'Les lettres appartiennent à une session, et un programme élevé n’a pas la même que l’environnement graphique. Ne lancez pas Latchkey avec élévation.',
    },
    'LK-5341': {
      summary: (v = {}) => 'Aucune lettre n’est libre' + (given(v.label) ? ' pour «\u00a0' + text(v.label) + '\u00a0»' : '') + '.',
      userAction: 'Déconnectez un lecteur réseau dont vous n’avez pas besoin, puis réessayez.',
      helpdesk: 'Toutes les lettres permises sont prises ou gardées en mémoire (HKCU\\Network). A, B et C ne sont jamais utilisées\u202f; la stratégie driveLetters peut les restreindre encore.',
    },
    'LK-5343': {
      summary: (v = {}) => 'Le lecteur ne peut pas avoir la lettre' + (given(v.letter) ? ' ' + text(v.letter) + ':' : '') + '\u00a0: elle est prise, ou votre service informatique ne la permet pas.',
      userAction: 'Choisissez une autre lettre.',
      helpdesk: 'La lettre est utilisée (GetLogicalDrives), retenue pour une autre connexion (HKCU\\Network), ou absente de celles de la règle driveLetters. Le lecteur a son ancienne lettre.',
    },
    'LK-5344': {
      summary: (v = {}) => 'Le lecteur' + (given(v.label) ? ' «\u00a0' + text(v.label) + '\u00a0»' : '') + ' fonctionne, mais avec une autre lettre' + (given(v.letter) ? ' (' + text(v.letter) + ':)' : '') + '\u00a0: celle que vous avez choisie' + (given(v.wish) ? ' (' + text(v.wish) + ':)' : '') + ' a été prise entre-temps.',
      userAction: 'Vous pouvez garder cette lettre. Pour réessayer, fermez d’abord tout ce qui est ouvert sur le lecteur.',
      helpdesk: 'Un autre programme a pris la lettre pendant que Latchkey connectait le lecteur. Il n’a pas pu être déconnecté de sa nouvelle lettre, le plus souvent parce que des programmes l’utilisent déjà, et il y reste donc.',
    },
    'LK-5342': {
      summary: (v = {}) => 'Windows ne peut pas avoir de lecteur nommé' + (given(v.label) ? ' «\u00a0' + text(v.label) + '\u00a0»' : '') + '.',
      userAction: 'Donnez au lecteur un nom plus court, sans caractères spéciaux.',
      helpdesk: 'Le chemin réseau d’un lecteur a 259 caractères au plus, et aucun nom n’y contient un caractère que Windows interdit dans les noms de fichiers, ni ne finit par un point ou une espace.',
    },
    'LK-5350': {
      summary: (v = {}) => 'Windows n’ouvre aucun fichier de plus de' + (given(v.value) ? ' ' + text(v.value) + ' Mo' : ' sa limite') + ' sur un lecteur réseau de ce type.',
      userAction: 'Vous pouvez ouvrir les fichiers plus grands sur la page web du serveur. Votre assistance peut relever la limite.',
      helpdesk: 'Mettez FileSizeLimitInBytes dans HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters à ffffffff (DWORD, 4 Go, le maximum), puis redémarrez WebClient.',
    },
    'LK-5351': {
      summary: 'Les dossiers de quelques milliers de fichiers peuvent sembler vides sur un lecteur réseau de ce type.',
      userAction: 'Consultez ces dossiers sur la page web du serveur. Votre assistance peut relever la limite.',
      helpdesk: (v = {}) => 'Mettez FileAttributesLimitInBytes dans HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters à 10000000 (DWORD, décimal) ou plus' + (given(v.value) ? '\u202f; elle est à ' + text(v.value) + ' Mo' : '') + ', puis redémarrez WebClient.',
    },
    'LK-5352': {
      summary: (v = {}) => 'Windows renonce à un lecteur plus tôt que d’habitude' + (given(v.value) ? ' (après ' + wait(v.value) + ')' : '') + '.',
      userAction: 'Si le lecteur échoue souvent sur un réseau lent, contactez votre assistance.',
      helpdesk: (v = {}) => (given(v.name) ? text(v.name) : 'Un délai de WebClient') + ' dans HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters est sous sa valeur habituelle\u202f; supprimez-le, puis redémarrez WebClient.',
    },
    'LK-5353': {
      summary: (v = {}) => 'Quand Windows n’a pas trouvé un lecteur, il ne réessaie pas avant longtemps' + (given(v.value) ? ' (' + wait(v.value) + ')' : '') + '.',
      userAction: 'Si un lecteur ne peut pas être connecté, attendez ce temps avant de réessayer.',
      helpdesk: 'ServerNotFoundCacheLifeTimeInSec dans HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters dépasse les 60 secondes habituelles\u202f; supprimez-le, puis redémarrez WebClient.',
    },
    'LK-5354': {
      summary: 'Windows ne verrouille pas les fichiers sur les lecteurs réseau de ce type\u00a0: deux personnes peuvent écraser leurs modifications.',
      userAction: 'Convenez de qui travaille sur un fichier. Votre assistance peut activer le verrouillage.',
      helpdesk: 'SupportLocking dans HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters vaut 0\u202f; mettez-le à 1 ou supprimez-le, puis redémarrez WebClient.',
    },
    'LK-5355': {
      summary: (v = {}) => 'L’enregistrement d’un fichier sur le lecteur est interrompu après' + (given(v.value) ? ' ' + plural(v.value, 0, { 'one': () => number(v.value) + ' minute', 'other': () => number(v.value) + ' minutes' }) : ' une demi-heure') + '.',
      userAction: 'Envoyez les très gros fichiers par la page web du serveur.',
      helpdesk: 'Mettez FsCtlRequestTimeoutInSec dans HKLM\\SYSTEM\\CurrentControlSet\\Services\\MRxDAV\\Parameters à 3600 (DWORD, décimal) ou plus, puis redémarrez l’ordinateur.',
    },
    'LK-5356': {
      summary: 'Windows peut chercher un proxy à chaque première ouverture d’un lecteur, ce qui ralentit les lecteurs.',
      userAction: 'Si les lecteurs sont longs à s’ouvrir, contactez votre assistance.',
      helpdesk: 'Le réglage «\u00a0Détecter automatiquement les paramètres\u00a0», un script ou un proxy est actif, et 127.0.0.1 n’en est pas exclu. Ajoutez 127.0.0.1 aux exceptions (ProxyOverride).',
    },
    'LK-5357': {
      summary: (v = {}) => 'Word, Excel et PowerPoint' + (given(v.version) ? ' ' + text(v.version) : '') + ' peuvent ouvrir les fichiers du lecteur par leur adresse web, puis avertir ou refuser.',
      userAction: 'Dans ce cas, copiez le fichier sur cet ordinateur, modifiez-le et recopiez-le. Les autres programmes ne sont pas concernés.',
      helpdesk: (v = {}) => 'Microsoft 365 Apps est installé' + (given(v.products) ? ' (' + text(v.products) + ')' : '') + '. Les lecteurs de Latchkey ne demandent aucune connexion à Office\u00a0: le blocage de Basic par Microsoft ne les concerne pas\u202f; ce qu’Office fait de http://127.0.0.1 dépend de ses stratégies de sécurité.',
    },
    'LK-5359': {
      summary: 'Beaucoup de programmes n’ouvrent pas les fichiers dont le chemin dépasse 260 caractères, lettre du lecteur et dossiers compris.',
      userAction: 'Choisissez pour le lecteur un dossier plus profond, ou donnez aux dossiers des noms plus courts.',
      helpdesk: 'LongPathsEnabled (HKLM\\SYSTEM\\CurrentControlSet\\Control\\FileSystem, stratégie «\u00a0Activer les chemins d’accès Win32 longs\u00a0») n’est pas à 1. À 1, les programmes prévus pour cela ouvrent des chemins plus longs\u202f; l’Explorateur, non.',
    },
    'LK-5358': {
      summary: 'Windows traite les fichiers du lecteur comme s’ils venaient d’Internet.',
      userAction: 'Des programmes peuvent avertir avant d’ouvrir un fichier. Le fichier n’y est pour rien.',
      helpdesk: 'L’adresse 127.0.0.1 est dans la zone Internet. Pour le mettre dans la zone intranet, ajoutez-le par stratégie\u00a0: Liste des affectations de sites aux zones, file://127.0.0.1 et http://127.0.0.1 avec la valeur 1.',
    },
    'LK-5360': {
      summary: 'Les règles de cet ordinateur ne laissent aucun programme enregistrer de mots de passe dans le Gestionnaire d’identification.',
      userAction: 'Demandez à votre assistance de l’autoriser. Rien n’a été créé sur le serveur.',
      helpdesk: 'CredGetSessionTypes répond CRED_PERSIST_NONE\u00a0: l’option de sécurité «\u00a0Accès réseau\u00a0: ne pas autoriser le stockage de mots de passe et d’informations d’identification pour l’authentification du réseau\u00a0» est activée.',
    },
    'LK-5361': {
      summary: 'Latchkey a été lancé sans que vous ayez ouvert de session\u00a0: il n’y a pas de Gestionnaire d’identification.',
      userAction: 'Ouvrez une session Windows sur l’ordinateur ou par le Bureau à distance, et démarrez-y Latchkey.',
      helpdesk: 'Erreur 1312 de Windows\u00a0: les services, les tâches planifiées sans mot de passe, SSH et les autres ouvertures de session par le réseau n’ont pas de jeu d’identification.',
    },
    'LK-5362': {
      summary: 'Vous avez désactivé Latchkey dans le Gestionnaire des tâches\u00a0: Windows ne le démarre pas.',
      userAction: 'Ouvrez le Gestionnaire des tâches, choisissez «\u00a0Applications de démarrage\u00a0» et activez-y Latchkey.',
      helpdesk: 'HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\StartupApproved\\Run a un premier octet impair pour app.latchkey.desktop. Latchkey ne change pas ce qu’une personne y a choisi.',
    },
    'LK-5371': {
      summary: (v = {}) => 'Windows est déjà connecté ' + (given(v.host) ? 'à ' + text(v.host) : 'au serveur') + ' sous un autre nom, et n’y permet qu’un compte.',
      userAction: 'Déconnectez l’autre lecteur réseau de ce serveur dans l’Explorateur, puis réessayez.',
      helpdesk: (v = {}) => 'Erreur Windows ' + (given(v.number) ? text(v.number) : '1219') + '\u00a0: cette session a une connexion au serveur sous un autre nom d’utilisateur, et son second nom (@SSL@443) est pris aussi. net use montre laquelle. Sans la stratégie directDrive, plusieurs comptes sont possibles.',
    },
    'LK-5372': {
      summary: (v = {}) => (given(v.host) ? text(v.host) : 'Le serveur') + ' n’a pas laissé entrer Windows' + (given(v.label) ? ' pour le lecteur «\u00a0' + text(v.label) + '\u00a0»' : '') + '.',
      userAction: 'Réessayez plus tard, et pas plusieurs fois. Si cela persiste, contactez votre assistance.',
      helpdesk: (v = {}) => 'Erreur Windows' + (given(v.number) ? ' ' + text(v.number) : '') + ', alors que le serveur a accepté le mot de passe d’application de Latchkey lui-même\u00a0: une règle pour ce client ou cette adresse, ou BasicAuthLevel dans HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters. WebClient a pu essayer plusieurs fois.',
    },
    'LK-5373': {
      summary: 'Windows est réglé pour n’envoyer aucun mot de passe aux serveurs WebDAV.',
      userAction: 'Contactez votre assistance.',
      helpdesk: 'BasicAuthLevel dans HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters vaut 0. La stratégie directDrive demande 1, la valeur habituelle (mots de passe sous TLS seulement)\u202f; ne mettez jamais 2. Sans directDrive, Latchkey n’en a pas besoin.',
    },
    'LK-5374': {
      summary: (v = {}) => 'Windows n’a pas pu établir de connexion sûre avec ' + (given(v.host) ? text(v.host) : 'le serveur') + ', alors que Latchkey le peut.',
      userAction: 'Contactez votre assistance. Votre mot de passe n’est pas en cause.',
      helpdesk: (v = {}) => 'Erreur Windows' + (given(v.number) ? ' ' + text(v.number) : '') + '\u00a0: Windows ne fait pas confiance au certificat (une autorité privée doit être dans le magasin des autorités racines de l’ordinateur\u202f; l’option --ca de Latchkey n’est pas celle de Windows), ou le proxy de WinHTTP gêne (netsh winhttp show proxy).',
    },
    'LK-5375': {
      summary: (v = {}) => 'Windows n’a pas pu connecter le lecteur' + (given(v.label) ? ' «\u00a0' + text(v.label) + '\u00a0»' : '') + ' ' + (given(v.host) ? 'à ' + text(v.host) : 'au serveur') + (given(v.number) ? ' (' + text(v.number) + ')' : '') + '.',
      userAction: 'Attendez une minute, puis réessayez. Si cela persiste, donnez le numéro à votre assistance.',
      helpdesk: (v = {}) => 'WebClient est allé directement au serveur (stratégie directDrive) et a donné cette erreur' + (given(v.number) ? ' (' + text(v.number) + '\u202f; net helpmsg l’explique)' : '') + (given(v.reason) ? ' (' + text(v.reason) + ')' : '') + '. Pendant une minute, 67 est aussi donné pour un serveur qu’il n’a pas trouvé une fois.',
    },
    'LK-5381': {
      summary: (v = {}) => (given(v.count) ? plural(v.count, 0, { 'one': () => 'Un fichier enregistré', 'other': () => number(v.count) + ' fichiers enregistrés' }) : 'Des fichiers enregistrés') + ' sur le lecteur' + (given(v.label) ? ' «\u00a0' + text(v.label) + '\u00a0»' : '') + ' ' + (given(v.count) ? plural(v.count, 0, { 'one': () => 'n’est', 'other': () => 'ne sont' }) : 'ne sont') + ' pas encore sur le serveur\u00a0: il reste connecté.',
      userAction: 'Attendez que tout soit envoyé, puis réessayez. Si vous déconnectez quand même, le reste attend sur cet ordinateur jusqu’à la prochaine connexion du lecteur.',
      helpdesk: 'Les lecteurs par rclone (WinFsp) envoient les fichiers en arrière-plan. Ce qui attend se trouve dans le dossier de données de Latchkey (not-uploaded) et repart à la prochaine connexion de ce lecteur. status dit combien\u202f; les erreurs sont des refus du serveur.',
    },
    'LK-5382': {
      summary: 'rclone et WinFsp ne sont pas installés tous les deux\u00a0: aucun lecteur ne peut être connecté par eux.',
      userAction: 'Laissez Latchkey choisir comment se connecter, ou demandez à votre assistance d’installer les deux.',
      helpdesk: 'Il faut rclone.exe dans un dossier de PATH et le pilote WinFsp - Windows File System Proxy, Copyright (C) Bill Zissimopoulos (https://winfsp.dev), installé par un administrateur\u00a0: HKLM\\SOFTWARE\\WOW6432Node\\WinFsp.',
    },
    'LK-5383': {
      summary: (v = {}) => (given(v.count) ? plural(v.count, 0, { 'one': () => 'Un fichier ou dossier', 'other': () => number(v.count) + ' fichiers ou dossiers' }) : 'Des fichiers ou dossiers') + ' du lecteur' + (given(v.label) ? ' «\u00a0' + text(v.label) + '\u00a0»' : '') + ' ne ' + (given(v.count) ? plural(v.count, 0, { 'one': () => 'peut', 'other': () => 'peuvent' }) : 'peuvent') + ' pas être ' + (given(v.count) ? plural(v.count, 0, { 'one': () => 'ouvert', 'other': () => 'ouverts' }) : 'ouverts') + ' ici, car Windows n’autorise pas de tels noms' + (given(v.name) ? '\u00a0: «\u00a0' + text(v.name) + '\u00a0»' : '') + '.',
      userAction: 'Renommez-les sur la page web du serveur\u00a0: sans < >\u00a0: / |\u202f? * ni barre oblique inverse ni guillemet droit, et sans point ni espace à la fin.',
      helpdesk: 'Seul le premier niveau du lecteur a été vérifié\u202f; des dossiers peuvent en contenir d’autres. Les noms comme con, nul ou com1 ne s’ouvrent pas non plus.',
    },
    'LK-7032': {
      summary: 'Il n’y a pas ici de presse-papiers où copier un mot de passe d’application en sécurité.',
      userAction: 'Demandez à votre assistance un autre moyen de le saisir.',
      helpdesk: (v = {}) => 'Copier une fois (hand-over) utilise le presse-papiers de cet ordinateur\u202f; sous Linux, celui d’une session X11.' + (given(v.reason) ? ' Trouvé\u00a0: ' + text(v.reason) + '.' : '') + ' Wayland et les écrans distants ne le permettent pas.',
    },
    'LK-7001': {
      summary: (v = {}) => 'Un renouvellement précédent du mot de passe d’application n’est pas terminé' + (given(v.label) ? '\u00a0: «\u00a0' + text(v.label) + '\u00a0»' : '') + '.',
      userAction: 'Renouvelez à nouveau le mot de passe d’application\u00a0: Latchkey termine d’abord ce qui a été interrompu.',
      helpdesk: 'L’état en donne la raison. Le lecteur fonctionne avec l’un des deux mots de passe d’application\u202f; l’autre est révoqué au prochain renouvellement, ou au prochain démarrage qui le peut.',
    },
    'LK-7010': {
      summary: (v = {}) => 'Le mot de passe d’application' + (given(v.label) ? ' de «\u00a0' + text(v.label) + '\u00a0»' : '') + ' expire bientôt.' + (given(v.count) ? ' Encore ' + plural(v.count, 0, { 'one': () => number(v.count) + ' jour', 'other': () => number(v.count) + ' jours' }) + '.' : ''),
      userAction: 'Renouvelez-le avant son échéance, sinon ce qui l’utilise cessera de fonctionner.',
      helpdesk: 'Les serveurs font expirer les mots de passe d’application après un délai fixé par l’administrateur.',
    },
    'LK-7011': {
      summary: (v = {}) => 'Le mot de passe d’application' + (given(v.label) ? ' de «\u00a0' + text(v.label) + '\u00a0»' : '') + ' a expiré.' + (given(v.programs) ? ' Des fichiers étaient ouverts dans ' + text(v.programs) + '.' : ''),
      userAction: 'Renouvelez-le\u00a0: vous vous connectez une fois, et un nouveau est créé.',
      helpdesk: 'Latchkey garde le lecteur déconnecté\u00a0: son mot de passe serait refusé et tous les collègues bloqués.',
    },
    'LK-7012': {
      summary: (v = {}) => 'Le serveur fonctionne, mais ne vous donne pas vos fichiers pour le moment' + (given(v.label) ? ' («\u00a0' + text(v.label) + '\u00a0»)' : '') + '.',
      userAction: 'Demandez à votre assistance si votre compte est actif. Latchkey continue d’essayer.',
      helpdesk: 'WebDAV répond 503 alors que le serveur fonctionne\u00a0: compte désactivé, ou WebDAV seul en panne.',
    },
    'LK-7013': {
      summary: (v = {}) => 'Le lecteur' + (given(v.label) ? ' «\u00a0' + text(v.label) + '\u00a0»' : '') + ' ne répond pas.' + (given(v.programs) ? ' Des fichiers y sont ouverts dans ' + text(v.programs) + '.' : ''),
      userAction: 'Enregistrez ce que vous pouvez et fermez les fichiers qui y sont ouverts\u00a0: Latchkey reconnectera ensuite le lecteur.',
      helpdesk: 'Le montage est bloqué alors que son serveur répond. Il n’est pas démonté tant que des programmes y ont des fichiers ouverts.',
    },
    'LK-7014': {
      summary: (v = {}) => 'Un autre programme a monté quelque chose à l’emplacement du lecteur' + (given(v.label) ? ' «\u00a0' + text(v.label) + '\u00a0»' : '') + '.',
      userAction: 'Demandez à votre assistance de le retirer.',
      helpdesk: (v = {}) => 'Latchkey n’y touche pas, car ce n’est pas le sien\u202f; démontez-le à la main.' + (given(v.path) ? ' Voir ' + text(v.path) + '.' : ''),
    },
    'LK-7015': {
      summary: 'Cet ordinateur n’est connecté à aucun réseau.',
      userAction: 'Latchkey reprendra dès qu’un réseau sera disponible.',
      helpdesk: 'Le système ne signale aucune connexion\u202f; rien n’a été envoyé.',
    },
    'LK-7016': {
      summary: (v = {}) => 'Un lecteur' + (given(v.host) ? ' de ' + text(v.host) : '') + ' inconnu de Latchkey est connecté. Il utilise peut-être un mot de passe d’application que vous allez supprimer.',
      userAction: 'Déconnectez-le dans votre gestionnaire de fichiers et fermez ce qui y est ouvert, puis recommencez la suppression.',
      helpdesk: (v = {}) => 'Un lecteur monté avec un mot de passe supprimé multiplie de lui-même les tentatives refusées, et le serveur bloque alors tous les collègues.' + (given(v.path) ? ' Voir ' + text(v.path) + '.' : ''),
    },
    'LK-6006': {
      summary: 'Votre service informatique retire Latchkey de cet ordinateur\u00a0: rien de nouveau ne peut être configuré.',
      userAction: 'Demandez à votre assistance comment accéder désormais à vos fichiers.',
      helpdesk: (v = {}) => 'La stratégie retire est définie' + (given(v.path) ? ' (' + text(v.path) + ')' : '') + '. Tant qu’elle l’est, rien n’est configuré ni renouvelé. «\u00a0latchkey status\u00a0» dit ce qui reste.',
    },
  },
};
