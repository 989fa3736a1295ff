import { courierOnly, doors, everybody, signedIn, staff } from '@respi/kit/doors.js';

const books = staff('OPERATOR', 'ENTE_ADMIN', 'OFFICE_CLERK', 'COORDINATION', 'LIAISON', 'MEDIATOR');
const receives = staff('OPERATOR', 'ENTE_ADMIN', 'OFFICE_CLERK', 'COORDINATION');

/** Citizens knock without an account; row-level security and policy decide behind the staff's doors. */
export const permissions = doors({
  Query: {
    appointmentsAccesses: staff('AUDITOR'),
    bookingOffices: everybody,
    purposes: everybody,
    purpose: everybody,
    availability: everybody,
    booking: everybody,
    waiting: everybody,
    waitingList: signedIn,
    staffBooking: signedIn,
    dayList: signedIn,
    callList: signedIn,
    bookings: signedIn,
    affectedBookings: signedIn,
    myAgendas: signedIn,
  },
  Mutation: {
    holdSlot: everybody,
    extendHold: everybody,
    releaseHold: everybody,
    confirmBooking: everybody,
    cancelBooking: everybody,
    moveBooking: everybody,
    joinWaitingList: everybody,
    leaveWaitingList: everybody,
    takeOfferedPlace: everybody,
    declineOfferedPlace: everybody,
    bookForCitizen: books,
    registerWalkIn: receives,
    checkIn: receives,
    callBooking: receives,
    serveBooking: receives,
    markNoShow: receives,
    markLeft: receives,
    declareClosure: receives,
    addWindow: receives,
    endWindow: receives,
    liftClosure: receives,
    changeAgenda: receives,
    openAgenda: receives,
    savePurpose: receives,
    decideAffected: receives,
    answerProposal: everybody,
    receiveDepartureInAppointments: courierOnly,
    receiveReturnInAppointments: courierOnly,
  },
});
