import type { Words } from '../words.js';

export const en: Words = {
  subject: {
    confirmed: 'Appointment confirmed: {code}',
    moved: 'Appointment moved: {code}',
    cancelledByCitizen: 'Appointment cancelled: {code}',
    cancelledByOffice: 'The office has cancelled appointment {code}',
    reminder: 'Reminder of appointment {code}',
    linkAgain: 'Your appointment {code}',
    moveProposed: 'New time proposed for appointment {code}',
    documentsMissing: 'Documents to bring: appointment {code}',
    waitingJoined: 'You are on the waiting list',
    placeOffered: 'A place has come free for you',
    offerPassed: 'The offer of a place has ended',
    placesOpen: 'There are free places',
  },
  opening: {
    confirmed: 'Your appointment is confirmed.',
    moved: 'Your appointment has been moved. The old time no longer holds.',
    cancelledByCitizen: 'Your appointment is cancelled, as you asked.',
    cancelledByOffice: 'The office had to cancel your appointment. You can book another one on the site.',
    reminder: 'This is a reminder of your appointment. If you cannot come, cancel it: somebody else needs the place.',
    linkAgain: 'You already have an appointment for this purpose. From this message you can see, move or cancel it.',
    moveProposed:
      'The office will be closed on that day. It proposes a new time and keeps it for you until the time stated.',
    documentsMissing:
      'Some documents are missing for your application. You can book an appointment to hand them in: the form is already filled in with the reason.',
    waitingJoined:
      'You are on the waiting list. When a place comes free it is offered to you first, in order of arrival.',
    placeOffered:
      'A place has come free and is kept for you until the time stated. If you do not answer, it goes to the next person.',
    offerPassed:
      'You did not answer in time: the place went to the next person. You stay on the list until you leave it or there are no more offers.',
    placesOpen:
      'There are free places again for the reason you asked about. They are not reserved: book as soon as you can.',
  },
  label: {
    code: 'Code',
    purpose: 'Purpose',
    when: 'When',
    where: 'Where',
    bring: 'What to bring',
    reason: 'Reason given by the office',
    receipt: 'Booking receipt',
    newTime: 'New time proposed',
  },
  change: 'You can cancel or move the appointment until {until}, at this address:',
  tooLateToChange: 'It can no longer be cancelled or moved on the site: please telephone the office.',
  romeTime: 'Italian time',
  closing: 'This message is automatic: please do not reply.',
  answerBy: 'Answer by {until}, at this address:',
  waitingLink: 'At this address you can see your position and leave the list:',
  bookHere: 'Book at this address:',
  release: 'New places every {weekday} at {time}',
  skipped: {
    CLOSED_DAY: 'The office does not receive for this purpose on this day',
    HOLIDAY: 'Holiday',
    CLOSURE: 'Office closed',
    TOO_SOON: 'Too late for the notice that the office asks for',
    TOO_FAR: 'Cannot be booked yet',
    FULL: 'No places left',
  },
};
