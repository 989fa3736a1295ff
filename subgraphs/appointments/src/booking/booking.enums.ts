import { registerEnumType } from 'type-graphql';
import { BookingOutcome, BookingState, CaseLink } from './booking.states.js';

registerEnumType(BookingState, {
  name: 'BookingState',
  description:
    'Stato dell’appuntamento. Cancelled by the citizen, by the office and not shown up are told apart (A31).',
  valuesConfig: {
    HELD: { description: 'Trattenuto. Held for a visitor, for some minutes.' },
    CONFIRMED: { description: 'Confermato. Will take place.' },
    CHECKED_IN: { description: 'Arrivato. The person is here and waits.' },
    SERVED: { description: 'Ricevuto. The person was received.' },
    NO_SHOW: { description: 'Non presentato. The person did not come.' },
    LEFT: { description: 'Andato via. The person came and left before being received.' },
    CANCELLED_BY_CITIZEN: { description: 'Annullato dal cittadino.' },
    CANCELLED_BY_OFFICE: { description: 'Annullato dall’ufficio.' },
    MOVED: { description: 'Spostato. Replaced by another appointment.' },
    EXPIRED: { description: 'Scaduto. Held and never confirmed.' },
  },
});

registerEnumType(BookingOutcome, {
  name: 'BookingOutcome',
  description: 'Esito. What came of an appointment that was held.',
  valuesConfig: {
    ACCEPTED: { description: 'Accettato. Done.' },
    DOCUMENTS_MISSING: { description: 'Documenti mancanti. Something must still be brought.' },
    WRONG_OFFICE: { description: 'Ufficio sbagliato. Another office is competent.' },
  },
});

registerEnumType(CaseLink, {
  name: 'CaseLink',
  description: 'Legame con una segnalazione. Named by whoever books, verified by the house of the cases (A36).',
  valuesConfig: {
    ASKED: { description: 'In verifica. Not answered yet.' },
    CONFIRMED: { description: 'Confermato. Its desk and its office see the appointment.' },
    REFUSED: { description: 'Rifiutato. Whoever linked does not see that case.' },
  },
});
