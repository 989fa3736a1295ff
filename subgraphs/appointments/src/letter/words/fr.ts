import type { Words } from '../words.js';

export const fr: Words = {
  subject: {
    confirmed: 'Rendez-vous confirmé : {code}',
    moved: 'Rendez-vous déplacé : {code}',
    cancelledByCitizen: 'Rendez-vous annulé : {code}',
    cancelledByOffice: 'Le bureau a annulé le rendez-vous {code}',
    reminder: 'Rappel du rendez-vous {code}',
    linkAgain: 'Votre rendez-vous {code}',
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
  },
  label: {
    code: 'Code',
    purpose: 'Motif',
    when: 'Quand',
    where: 'Où',
    bring: 'Ce qu’il faut apporter',
    reason: 'Raison indiquée par le bureau',
    receipt: 'Reçu de la réservation',
  },
  change: 'Vous pouvez annuler ou déplacer le rendez-vous jusqu’au {until}, à cette adresse :',
  tooLateToChange: 'Il n’est plus possible d’annuler ou de déplacer sur le site : téléphonez au bureau.',
  romeTime: 'heure italienne',
  closing: 'Ce message est automatique : ne répondez pas.',
  skipped: {
    CLOSED_DAY: 'Ce jour-là, le bureau ne reçoit pas pour ce motif',
    HOLIDAY: 'Jour férié',
    CLOSURE: 'Bureau fermé',
    TOO_SOON: 'Le délai demandé par le bureau est dépassé',
    TOO_FAR: 'Pas encore réservable',
    FULL: 'Complet',
  },
};
