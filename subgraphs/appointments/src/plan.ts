import { deliveriesDeskOf } from '@respi/kit/deliveries.js';
import { reference } from '@respi/kit/reference.js';
import type { HousePlan } from '@respi/kit/subgraph.js';
import { migrations } from '../migrations/all.js';
import { loadAgenda } from './agenda/agenda.reads.js';
import { AgendaResolver, AgendaWindowResolver } from './agenda/agenda.resolver.js';
import { AddWindow } from './agenda/commands/add-window.js';
import { ChangeAgenda } from './agenda/commands/change-agenda.js';
import { DeclareClosure } from './agenda/commands/declare-closure.js';
import { EndWindow } from './agenda/commands/end-window.js';
import { OpenAgenda } from './agenda/commands/open-agenda.js';
import { SavePurpose } from './agenda/commands/save-purpose.js';
import { loadPurpose, PurposeResolver } from './agenda/purpose.resolver.js';
import { ReceivePlace } from './agenda/receive-place.js';
import { Booking } from './booking/booking.entity.js';
import { loadBooking } from './booking/booking.reads.js';
import { BookingResolver } from './booking/booking.resolver.js';
import { AppointmentsOfCaseResolver, CaseOfBookingResolver } from './booking/booking-case.resolver.js';
import { BookForCitizen } from './booking/commands/book-for-citizen.js';
import { CallBooking } from './booking/commands/call-booking.js';
import { CancelBooking } from './booking/commands/cancel-booking.js';
import { CheckIn } from './booking/commands/check-in.js';
import { ConfirmBooking } from './booking/commands/confirm-booking.js';
import { LinkBooking } from './booking/commands/link-booking.js';
import { MarkLeft } from './booking/commands/mark-left.js';
import { MarkNoShow } from './booking/commands/mark-no-show.js';
import { MoveBooking } from './booking/commands/move-booking.js';
import { NoteTelephoned } from './booking/commands/note-telephoned.js';
import { RegisterWalkIn } from './booking/commands/register-walk-in.js';
import { ServeBooking } from './booking/commands/serve-booking.js';
import { ReceiveCaseOfBooking } from './booking/receive-case.js';
import { sendReminders } from './booking/send-reminders.job.js';
import { AffectedBookingResolver, ProposalResolver } from './closure/closure.resolver.js';
import { AnswerProposal } from './closure/commands/answer-proposal.js';
import { DecideAffected } from './closure/commands/decide-affected.js';
import { LiftClosure } from './closure/commands/lift-closure.js';
import { endProposals } from './closure/end-proposals.job.js';
import { DepartureOfDeskResolver, ReceiveDeparture } from './departure/departure.resolver.js';
import { downloads } from './downloads.js';
import { ExtendHold } from './hold/commands/extend-hold.js';
import { HoldSlot } from './hold/commands/hold-slot.js';
import { ReleaseHold } from './hold/commands/release-hold.js';
import { endHolds } from './hold/end-holds.job.js';
import { BindBooking } from './identity/commands/bind-booking.js';
import { OpenMyBooking } from './identity/commands/open-my-booking.js';
import { OpenMyBookings } from './identity/commands/open-my-bookings.js';
import { UnbindBooking } from './identity/commands/unbind-booking.js';
import { endTickets } from './identity/end-tickets.job.js';
import { MyBookingsResolver } from './identity/my-bookings.resolver.js';
import { letters } from './letter/booking-letter.js';
import { waitingLetters } from './letter/waiting-letter.js';
import { ReportLetter } from './letter-report/report-letter.js';
import { ChangeFeed } from './numbers/change-feed.js';
import { NumbersResolver } from './numbers/numbers.resolver.js';
import { SaveOrientation } from './orientation/commands/save-orientation.js';
import { OrientationResolver } from './orientation/orientation.resolver.js';
import { permissions } from './permissions.js';
import { EraseCitizen } from './privacy/erase-citizen.js';
import { personDesk, privacy, retentionDesk } from './privacy/privacy.js';
import { accessRegister } from './register/access-register.js';
import { AvailabilityResolver, OfficeAvailability, SportelloAvailability } from './slot/slot.resolver.js';
import { AnswerOffer } from './waiting/commands/answer-offer.js';
import { JoinWaitingList } from './waiting/commands/join-waiting-list.js';
import { LeaveWaitingList } from './waiting/commands/leave-waiting-list.js';
import { tendTheLine } from './waiting/offer-places.job.js';
import { PublicWaitingResolver, WaitingEntryResolver } from './waiting/waiting.resolver.js';

const itself = { __resolveReference: ({ id }: { id: string }) => ({ id }) };

/** What the first page of a booking asks: the rules of all public agendas and their first free places. */
const BOOKING_PLACES = `{ bookingOffices { id name releaseRhythm orientation { code } office { id } sportello { id }
  purposes { id code title(locale: "it") description(locale: "it") durationMinutes firstAvailable } } }`;

/** The house of agendas and bookings. */
export const plan: HousePlan = {
  name: 'appointments',
  resolvers: [
    ...accessRegister,
    ...retentionDesk,
    ...deliveriesDeskOf('appointments'),
    ...personDesk,
    AgendaResolver,
    AgendaWindowResolver,
    PurposeResolver,
    AvailabilityResolver,
    OfficeAvailability,
    SportelloAvailability,
    BookingResolver,
    HoldSlot,
    ExtendHold,
    ReleaseHold,
    ConfirmBooking,
    CancelBooking,
    MoveBooking,
    MyBookingsResolver,
    BindBooking,
    UnbindBooking,
    OpenMyBookings,
    OpenMyBooking,
    BookForCitizen,
    LinkBooking,
    AppointmentsOfCaseResolver,
    CaseOfBookingResolver,
    ReceiveCaseOfBooking,
    ReceivePlace,
    RegisterWalkIn,
    CheckIn,
    CallBooking,
    ServeBooking,
    MarkNoShow,
    MarkLeft,
    DeclareClosure,
    AddWindow,
    EndWindow,
    PublicWaitingResolver,
    WaitingEntryResolver,
    JoinWaitingList,
    LeaveWaitingList,
    AnswerOffer,
    AffectedBookingResolver,
    ProposalResolver,
    DecideAffected,
    AnswerProposal,
    LiftClosure,
    ChangeAgenda,
    OpenAgenda,
    SavePurpose,
    OrientationResolver,
    SaveOrientation,
    NumbersResolver,
    ChangeFeed,
    EraseCitizen,
    ReportLetter,
    NoteTelephoned,
    DepartureOfDeskResolver,
    ReceiveDeparture,
  ],
  references: {
    Agenda: reference(loadAgenda),
    Purpose: reference(loadPurpose),
    Booking: reference(loadBooking),
    // nouns of other houses: whatever id the gateway names, this house only adds what hangs on it, walled row by row
    Case: itself,
    Office: itself,
    Sportello: itself,
  },
  doors: permissions,
  entities: [Booking],
  migrations,
  privacy,
  mails: { ...letters, ...waitingLetters },
  downloads,
  jobs: [endHolds, endTickets, sendReminders, tendTheLine, endProposals],
  firstQuestions: [BOOKING_PLACES],
};
