import { courierOnly, doors, everybody, signedIn, staff } from '@respi/kit/doors.js';

const organisers = staff('TRAINER', 'COORDINATION', 'PROVINCIAL_COORDINATOR');

/** The doors of training: the calendar is public, what it shows depends on the reader. */
export const permissions = doors({
  Query: {
    trainingEvents: everybody,
    trainingEvent: everybody,
    myRegistrations: signedIn,
    trainingAccesses: staff('AUDITOR'),
  },
  Mutation: {
    register: signedIn,
    withdrawRegistration: signedIn,
    acceptOffer: signedIn,
    declineOffer: signedIn,
    planEvent: organisers,
    editEvent: organisers,
    publishEvent: organisers,
    cancelEvent: organisers,
    receiveDepartureInTraining: courierOnly,
  },
});
