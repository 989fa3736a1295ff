import type { Words } from '../words.js';

export const en: Words = {
  subject: {
    confirmed: 'Appointment confirmed: {code}',
    moved: 'Appointment moved: {code}',
    cancelledByCitizen: 'Appointment cancelled: {code}',
    cancelledByOffice: 'The office has cancelled appointment {code}',
    reminder: 'Reminder of appointment {code}',
    linkAgain: 'Your appointment {code}',
  },
  opening: {
    confirmed: 'Your appointment is confirmed.',
    moved: 'Your appointment has been moved. The old time no longer holds.',
    cancelledByCitizen: 'Your appointment is cancelled, as you asked.',
    cancelledByOffice: 'The office had to cancel your appointment. You can book another one on the site.',
    reminder: 'This is a reminder of your appointment. If you cannot come, cancel it: somebody else needs the place.',
    linkAgain: 'You already have an appointment for this purpose. From this message you can see, move or cancel it.',
  },
  label: {
    code: 'Code',
    purpose: 'Purpose',
    when: 'When',
    where: 'Where',
    bring: 'What to bring',
    reason: 'Reason given by the office',
    receipt: 'Booking receipt',
  },
  change: 'You can cancel or move the appointment until {until}, at this address:',
  tooLateToChange: 'It can no longer be cancelled or moved on the site: please telephone the office.',
  romeTime: 'Italian time',
  closing: 'This message is automatic: please do not reply.',
  skipped: {
    CLOSED_DAY: 'The office does not receive for this purpose on this day',
    HOLIDAY: 'Holiday',
    CLOSURE: 'Office closed',
    TOO_SOON: 'Too late for the notice that the office asks for',
    TOO_FAR: 'Cannot be booked yet',
    FULL: 'No places left',
  },
};
