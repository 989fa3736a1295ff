import type { Words } from '../words.js';

export const fr: Words = {
  subject: {
    confirmed: 'Rendez-vous confirmé : {code}',
    moved: 'Rendez-vous déplacé : {code}',
    cancelledByCitizen: 'Rendez-vous annulé : {code}',
    cancelledByOffice: 'Le bureau a annulé le rendez-vous {code}',
    reminder: 'Rappel du rendez-vous {code}',
    linkAgain: 'Votre rendez-vous {code}',
    moveProposed: 'Nouvel horaire proposé pour le rendez-vous {code}',
    documentsMissing: 'Documents à apporter : rendez-vous {code}',
    waitingJoined: 'Vous êtes sur la liste d’attente',
    placeOffered: 'Une place s’est libérée pour vous',
    offerPassed: 'L’offre de place a expiré',
    placesOpen: 'Il y a des places libres',
  },
  opening: {
    confirmed: 'Votre rendez-vous est confirmé.',
    moved: 'Votre rendez-vous a été déplacé. L’ancien horaire n’est plus valable.',
    cancelledByCitizen: 'Votre rendez-vous est annulé, comme vous l’avez demandé.',
    cancelledByOffice: 'Le bureau a dû annuler votre rendez-vous. Vous pouvez en prendre un autre sur le site.',
    reminder:
      'Nous vous rappelons votre rendez-vous. Si vous ne pouvez pas venir, annulez-le : la place servira à une autre personne.',
    linkAgain:
      'Vous avez déjà un rendez-vous pour ce motif. Ce message vous permet de le voir, de le déplacer ou de l’annuler.',
    moveProposed:
      'Le bureau sera fermé ce jour-là. Il vous propose un nouvel horaire et vous le garde jusqu’au délai indiqué.',
    documentsMissing:
      'Il manque des documents pour votre dossier. Vous pouvez prendre rendez-vous pour les remettre : le formulaire est déjà rempli avec le motif.',
    waitingJoined:
      'Vous êtes sur la liste d’attente. Quand une place se libère, elle vous est proposée en premier, dans l’ordre d’arrivée.',
    placeOffered:
      'Une place s’est libérée et vous est réservée jusqu’au délai indiqué. Sans réponse, elle passe à la personne suivante.',
    offerPassed:
      'Vous n’avez pas répondu à temps : la place est passée à la personne suivante. Vous restez sur la liste jusqu’à ce que vous la quittiez ou que les offres soient épuisées.',
    placesOpen:
      'Il y a de nouveau des places libres pour le motif que vous avez indiqué. Elles ne sont pas réservées : réservez dès que possible.',
  },
  label: {
    code: 'Code',
    purpose: 'Motif',
    when: 'Quand',
    where: 'Où',
    bring: 'Ce qu’il faut apporter',
    reason: 'Raison indiquée par le bureau',
    receipt: 'Reçu de la réservation',
    newTime: 'Nouvel horaire proposé',
  },
  change: 'Vous pouvez annuler ou déplacer le rendez-vous jusqu’au {until}, à cette adresse :',
  tooLateToChange: 'Il n’est plus possible d’annuler ou de déplacer sur le site : téléphonez au bureau.',
  romeTime: 'heure italienne',
  closing: 'Ce message est automatique : ne répondez pas.',
  answerBy: 'Répondez avant {until}, à cette adresse :',
  waitingLink: 'À cette adresse vous voyez votre position et pouvez quitter la liste :',
  bookHere: 'Réservez à cette adresse :',
  release: 'Nouvelles places chaque {weekday} à {time}',
  skipped: {
    CLOSED_DAY: 'Ce jour-là, le bureau ne reçoit pas pour ce motif',
    HOLIDAY: 'Jour férié',
    CLOSURE: 'Bureau fermé',
    TOO_SOON: 'Le délai demandé par le bureau est dépassé',
    TOO_FAR: 'Pas encore réservable',
    FULL: 'Complet',
  },
};
