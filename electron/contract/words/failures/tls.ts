/** Secure connections that do not come about, and a platform that has too many requests. */
export const tlsTexts = {
  'LK-3017': {
    en: {
      what: 'The platform does not send the whole chain of its certificate[: that of {issuer} is missing]. Your password was not sent.',
      you: 'Nothing is wrong on your computer. Tell your helpdesk.',
      helpdesk:
        'The server[ {host}] sends no certificate for the issuer of its own[, {issuer}]. If that is an intermediate authority, the server must send it too (full chain; browsers may have it from elsewhere). If it is a root, give that one as the private CA.',
    },
    fr: {
      what: 'La plateforme n’envoie pas la chaîne complète de son certificat[ : il manque celui de {issuer}]. Votre mot de passe n’a pas été envoyé.',
      you: 'Votre ordinateur n’y est pour rien. Prévenez votre assistance.',
      helpdesk:
        'Le serveur[ {host}] n’envoie pas le certificat de l’émetteur du sien[, {issuer}]. Si c’est une autorité intermédiaire, le serveur doit l’envoyer aussi (chaîne complète ; un navigateur peut l’avoir d’ailleurs). Si c’est une racine, indiquez celle-là comme autorité privée.',
    },
  },
  'LK-3018': {
    en: {
      what: 'The platform’s certificate names its server in a way that no longer counts[ ({host})]. Your password was not sent.',
      you: 'Nothing is wrong on your computer. Tell your helpdesk.',
      helpdesk:
        'The certificate[ of {host}] has a common name but no subjectAltName with a host. Have it issued again with one: browsers and mount tools refuse it too.',
    },
    fr: {
      what: 'Le certificat de la plateforme nomme son serveur d’une façon qui ne compte plus[ ({host})]. Votre mot de passe n’a pas été envoyé.',
      you: 'Votre ordinateur n’y est pour rien. Prévenez votre assistance.',
      helpdesk:
        'Le certificat[ de {host}] a un nom commun (CN) mais aucun hôte dans subjectAltName. Faites-le émettre à nouveau avec celui-ci : les navigateurs et les outils de montage le refusent aussi.',
    },
  },
  'LK-3019': {
    en: {
      what: 'The platform’s certificate is too weak: it could be forged[ ({host})]. Your password was not sent.',
      you: 'Nothing is wrong on your computer. Tell your helpdesk.',
      helpdesk:
        'A certificate in the chain[ of {host}] has an RSA key below 2048 bits, or is signed with SHA-1 or MD5[ ({reason})]. Have it issued again.',
    },
    fr: {
      what: 'Le certificat de la plateforme est trop faible : il pourrait être contrefait[ ({host})]. Votre mot de passe n’a pas été envoyé.',
      you: 'Votre ordinateur n’y est pour rien. Prévenez votre assistance.',
      helpdesk:
        'Un certificat de la chaîne[ de {host}] a une clé RSA de moins de 2048 bits, ou est signé avec SHA-1 ou MD5[ ({reason})]. Faites-le émettre à nouveau.',
    },
  },
  'LK-3020': {
    en: {
      what: 'The platform’s certificate was issued for another use than this one[ ({host})]. Your password was not sent.',
      you: 'Do not go on. Tell your helpdesk.',
      helpdesk:
        'The chain[ of {host}] breaks a rule of its own authority[: {reason}]: name constraints, purpose, length of the path, or revocation. It has to be issued by an authority that may, and for a server.',
    },
    fr: {
      what: 'Le certificat de la plateforme a été émis pour un autre usage que celui-ci[ ({host})]. Votre mot de passe n’a pas été envoyé.',
      you: 'N’allez pas plus loin. Prévenez votre assistance.',
      helpdesk:
        'La chaîne[ de {host}] enfreint une règle de sa propre autorité[ : {reason}] : contraintes de noms, usage, longueur du chemin ou révocation. Elle doit être émise par une autorité qui en a le droit, et pour un serveur.',
    },
  },
  'LK-3021': {
    en: {
      what: 'The platform lets in only computers that have a certificate of their own[ ({host})], and Latchkey cannot show one.',
      you: 'Ask your helpdesk for an address of the platform that works without.',
      helpdesk:
        'The server[ {host}] wants a client certificate (mutual TLS). Latchkey, gvfs and rclone sign in without: the paths of API and WebDAV must be excepted.',
    },
    fr: {
      what: 'La plateforme n’admet que les ordinateurs qui ont leur propre certificat[ ({host})], et Latchkey ne peut pas en présenter.',
      you: 'Demandez à votre assistance une adresse de la plateforme qui s’en passe.',
      helpdesk:
        'Le serveur[ {host}] demande un certificat client (TLS mutuel). Latchkey, gvfs et rclone se connectent sans : les chemins de l’API et du WebDAV doivent en être exemptés.',
    },
  },
  'LK-3022': {
    en: {
      what: 'No secure connection can be agreed on with the platform[ ({host})]: it offers none, or only one that is out of date.',
      you: 'Check the address and its port. If they are right, tell your helpdesk.',
      helpdesk:
        'The TLS handshake fails[ ({reason})]. TLS 1.2 or newer with today’s ciphers is needed. “WRONG VERSION NUMBER” or “PACKET LENGTH” mean that something else than TLS answers at this port.',
    },
    fr: {
      what: 'Aucune connexion sécurisée n’est possible avec la plateforme[ ({host})] : elle n’en propose pas, ou seulement une qui est dépassée.',
      you: 'Vérifiez l’adresse et son port. S’ils sont justes, prévenez votre assistance.',
      helpdesk:
        'La négociation TLS échoue[ ({reason})]. Il faut TLS 1.2 ou plus récent, avec des chiffrements actuels. « WRONG VERSION NUMBER » ou « PACKET LENGTH » signifient qu’autre chose que TLS répond sur ce port.',
    },
  },
  'LK-3023': {
    en: {
      what: 'The platform speaks HTTP/2 only[ ({host})], and network drives need HTTP/1.1.',
      you: 'Nothing is wrong on your computer. Tell your helpdesk.',
      helpdesk:
        'The server[ {host}] or the proxy in front refuses HTTP/1.1. Allow it beside HTTP/2: WebDAV clients of every system use it.',
    },
    fr: {
      what: 'La plateforme ne parle que HTTP/2[ ({host})], et les lecteurs réseau ont besoin de HTTP/1.1.',
      you: 'Votre ordinateur n’y est pour rien. Prévenez votre assistance.',
      helpdesk:
        'Le serveur[ {host}] ou le proxy placé devant refuse HTTP/1.1. Autorisez-le à côté de HTTP/2 : les clients WebDAV de tous les systèmes l’utilisent.',
    },
  },
  'LK-3024': {
    en: {
      what: 'The platform has too many requests just now[; try again in {retryAfterS}].',
      you: 'Wait a moment, then try again. Nothing is wrong with your password.',
      helpdesk:
        'It answered 429[ ({host})]: a limit on requests, of the platform or of a proxy in front. Latchkey has waited as long as that was short.',
    },
    fr: {
      what: 'La plateforme reçoit trop de requêtes en ce moment[ ; réessayez dans {retryAfterS}].',
      you: 'Attendez un instant, puis réessayez. Votre mot de passe n’est pas en cause.',
      helpdesk:
        'Elle a répondu 429[ ({host})] : une limite de requêtes, de la plateforme ou d’un proxy placé devant. Latchkey a attendu tant que c’était court.',
    },
  },
} as const;
