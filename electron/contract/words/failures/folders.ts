/** Looking for a folder of the platform, and making one. */
export const folderTexts = {
  'LK-3119': {
    en: {
      what: 'There is a folder of that name already[: “{folder}”].',
      you: 'Open that one, or choose another name.',
      helpdesk:
        'The folder that it was to be in lists one of that name, or the server answered 405 to MKCOL. Some servers take upper and lower case for the same.',
    },
    fr: {
      what: 'Un dossier de ce nom existe déjà[ : « {folder} »].',
      you: 'Ouvrez celui-là, ou choisissez un autre nom.',
      helpdesk:
        'Le dossier qui devait le contenir en cite un de ce nom, ou le serveur a répondu 405 à MKCOL. Certains serveurs ne distinguent pas majuscules et minuscules.',
    },
  },
  'LK-3120': {
    en: {
      what: 'The platform does not let you make a folder here[ (“{folder}”)].',
      you: 'Make it in another folder, or use one that is there.',
      helpdesk:
        'The server refused MKCOL[ with status {status}][ on {host}]: rights of the user, a root that only lists spaces or libraries, or a server that is read-only.',
    },
    fr: {
      what: 'La plateforme ne vous laisse pas créer de dossier ici[ (« {folder} »)].',
      you: 'Créez-le dans un autre dossier, ou prenez-en un qui existe.',
      helpdesk:
        'Le serveur a refusé MKCOL[ avec le statut {status}][ sur {host}] : droits de l’utilisateur, racine qui ne liste que des espaces ou des bibliothèques, ou serveur en lecture seule.',
    },
  },
  'LK-3121': {
    en: {
      what: 'A folder cannot be called that[: “{folder}”].',
      you: 'Choose a name without / and \\, and without blanks at its beginning and end.',
      helpdesk:
        'The name has to be one part of an address: no slash or backslash, no line break, not “.” or “..”, at most 255 characters.',
    },
    fr: {
      what: 'Un dossier ne peut pas s’appeler ainsi[ : « {folder} »].',
      you: 'Choisissez un nom sans / ni \\, et sans espaces au début ou à la fin.',
      helpdesk:
        'Le nom doit être une partie d’une adresse : pas de barre oblique, droite ou inverse, pas de saut de ligne, ni « . » ni « .. », 255 caractères au plus.',
    },
  },
} as const;
