import type { StepId } from '../view.ts';
import type { Text } from './language.ts';

export interface StepText {
  /** While it runs. */
  readonly running: Text;
  /** When it is done. */
  readonly done: Text;
  /** While what it did is taken back. */
  readonly undoing: Text;
  /** When that is done. */
  readonly undone: Text;
}

/** The steps of a set-up, of a removal and of a renewal. */
export const stepTexts: Readonly<Record<StepId, StepText>> = {
  discover: {
    running: { en: 'Looking for the platform', fr: 'Recherche de la plateforme' },
    done: { en: 'Platform found', fr: 'Plateforme trouvée' },
    undoing: { en: 'Leaving the platform', fr: 'Sortie de la plateforme' },
    undone: { en: 'Platform left', fr: 'Plateforme quittée' },
  },
  'sign-in': {
    running: { en: 'Signing in', fr: 'Connexion' },
    done: { en: 'Signed in', fr: 'Connecté' },
    undoing: { en: 'Signing out', fr: 'Déconnexion' },
    undone: { en: 'Signed out', fr: 'Déconnecté' },
  },
  create: {
    running: { en: 'Having an app password made', fr: 'Création du mot de passe d’application' },
    done: { en: 'App password made', fr: 'Mot de passe d’application créé' },
    undoing: { en: 'Deleting the app password again', fr: 'Suppression du mot de passe d’application' },
    undone: { en: 'App password deleted again', fr: 'Mot de passe d’application supprimé' },
  },
  store: {
    running: { en: 'Putting it into your keychain', fr: 'Rangement dans votre trousseau' },
    done: { en: 'Kept in your keychain, shown to nobody', fr: 'Rangé dans votre trousseau, montré à personne' },
    undoing: { en: 'Taking it out of your keychain', fr: 'Retrait de votre trousseau' },
    undone: { en: 'Taken out of your keychain', fr: 'Retiré de votre trousseau' },
  },
  map: {
    running: { en: 'Connecting the drive', fr: 'Connexion du lecteur' },
    done: { en: 'Drive connected', fr: 'Lecteur connecté' },
    undoing: { en: 'Disconnecting the drive', fr: 'Déconnexion du lecteur' },
    undone: { en: 'Drive disconnected', fr: 'Lecteur déconnecté' },
  },
  prove: {
    running: { en: 'Trying it out with a small file', fr: 'Essai avec un petit fichier' },
    done: { en: 'Tried out: what is written arrives', fr: 'Essayé : ce qui est écrit arrive' },
    undoing: { en: 'Removing the trial file', fr: 'Suppression du fichier d’essai' },
    undone: { en: 'Trial file removed', fr: 'Fichier d’essai supprimé' },
  },
  save: {
    running: { en: 'Adding it to your list', fr: 'Ajout à votre liste' },
    done: { en: 'Added to your list', fr: 'Ajouté à votre liste' },
    undoing: { en: 'Striking it off your list', fr: 'Retrait de votre liste' },
    undone: { en: 'Struck off your list', fr: 'Retiré de votre liste' },
  },
  unmap: {
    running: { en: 'Disconnecting the drive', fr: 'Déconnexion du lecteur' },
    done: { en: 'Drive disconnected', fr: 'Lecteur déconnecté' },
    undoing: { en: 'Connecting the drive again', fr: 'Reconnexion du lecteur' },
    undone: { en: 'Drive connected again', fr: 'Lecteur reconnecté' },
  },
  revoke: {
    running: { en: 'Deleting the app password on the platform', fr: 'Suppression du mot de passe d’application' },
    done: { en: 'App password deleted on the platform', fr: 'Mot de passe d’application supprimé de la plateforme' },
    undoing: { en: 'Keeping the app password', fr: 'Conservation du mot de passe d’application' },
    undone: { en: 'App password kept', fr: 'Mot de passe d’application conservé' },
  },
  forget: {
    running: { en: 'Taking it out of your keychain', fr: 'Retrait de votre trousseau' },
    done: { en: 'Taken out of your keychain', fr: 'Retiré de votre trousseau' },
    undoing: { en: 'Putting it back into your keychain', fr: 'Remise dans votre trousseau' },
    undone: { en: 'Put back into your keychain', fr: 'Remis dans votre trousseau' },
  },
  delete: {
    running: { en: 'Striking the drive off the list', fr: 'Retrait du lecteur de la liste' },
    done: { en: 'Drive struck off the list', fr: 'Lecteur retiré de la liste' },
    undoing: { en: 'Noting the drive again', fr: 'Nouvel enregistrement du lecteur' },
    undone: { en: 'Drive noted again', fr: 'Lecteur de nouveau enregistré' },
  },
  retire: {
    running: { en: 'Deleting the old app password', fr: 'Suppression de l’ancien mot de passe d’application' },
    done: { en: 'Old app password deleted', fr: 'Ancien mot de passe d’application supprimé' },
    undoing: { en: 'Keeping the old app password', fr: 'Conservation de l’ancien mot de passe d’application' },
    undone: { en: 'Old app password kept', fr: 'Ancien mot de passe d’application conservé' },
  },
};
