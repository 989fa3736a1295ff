import { deliveriesDeskOf } from '@respi/kit/deliveries.js';
import 'reflect-metadata';
import type { HousePlan } from '@respi/kit/subgraph.js';
import { migrations } from '../migrations/all.js';
import { AgendaItemResolver } from './agenda/agenda.resolver.js';
import { ProposeItem } from './agenda/commands/propose-item.js';
import { RecordDecision } from './agenda/commands/record-decision.js';
import { DiscussionResolver } from './agenda/discussion.resolver.js';
import { ReceiveMessages } from './agenda/receive-messages.js';
import { DocumentResolver } from './archive/commands/describe-document.js';
import { documentFile } from './archive/document.reads.js';
import { documentJudged, uploadDocument } from './archive/publish-document.js';
import { CheckInParticipant } from './attendance/commands/check-in-participant.js';
import { IssueCertificates } from './certificate/commands/issue-certificates.js';
import { DepartureOfEnteResolver, enteReference, ReceiveDeparture } from './departure/departure.resolver.js';
import { ReceiveEnte } from './ente/receive-ente.js';
import { AfterEventResolver } from './event/after-event.resolver.js';
import { EditEvent } from './event/commands/edit-event.js';
import { PlanEvent } from './event/commands/plan-event.js';
import { PlanSeries } from './event/commands/plan-series.js';
import { PublishEvent } from './event/commands/publish-event.js';
import { TrainingEvent } from './event/event.entity.js';
import { TrainingEventResolver, trainingEventReference } from './event/event.resolver.js';
import { eventCalendar } from './event/event-calendar.js';
import { EventSessionResolver } from './event/event-session.resolver.js';
import { PlanYear } from './event/plan-year.js';
import { calendarFeed, Feed } from './feed/feed.js';
import { AnswerInvitation } from './guest/commands/answer-invitation.js';
import { InviteGuest } from './guest/commands/invite-guest.js';
import { invitationCalendar } from './guest/invitation-calendar.js';
import { letters } from './letter/training-letter.js';
import { permissions } from './permissions.js';
import { ReceivePerson } from './person/receive-person.js';
import { certificatePdf, signatureSheet } from './print/downloads.js';
import { personDesk, privacy, retentionDesk } from './privacy/privacy.js';
import { AskQuestion } from './question/commands/ask-question.js';
import { QuestionResolver } from './question/question.resolver.js';
import { Questionnaire } from './questionnaire/questionnaire.js';
import { QuestionnaireResults } from './questionnaire/results.js';
import { EnteHoursResolver, hoursCsv } from './record/ente-hours.js';
import { Record, recordCsv } from './record/record.js';
import { accessRegister } from './register/access-register.js';
import { AddParticipant } from './registration/commands/add-participant.js';
import { AnswerRequest } from './registration/commands/answer-request.js';
import { AnswerSittings } from './registration/commands/answer-sittings.js';
import { OwnChoices } from './registration/commands/own-choices.js';
import { Register } from './registration/commands/register.js';
import { SettleRegistration } from './registration/commands/settle-registration.js';
import { offerSeats } from './registration/offer-seats.job.js';
import { Registration } from './registration/registration.entity.js';
import { RegistrationResolver, registrationReference } from './registration/registration.resolver.js';
import { sendReminders } from './registration/send-reminders.job.js';
import { ReserveSeats } from './reserve/commands/reserve-seats.js';

const reads = [
  TrainingEventResolver,
  EventSessionResolver,
  AfterEventResolver,
  PlanYear,
  RegistrationResolver,
  QuestionResolver,
  AgendaItemResolver,
  DiscussionResolver,
  DocumentResolver,
  QuestionnaireResults,
  EnteHoursResolver,
  Record,
  Feed,
  DepartureOfEnteResolver,
  ...accessRegister,
  ...retentionDesk,
  ...deliveriesDeskOf('training'),
  ...personDesk,
];

const commands = [
  PlanEvent,
  PlanSeries,
  EditEvent,
  PublishEvent,
  ReserveSeats,
  Register,
  SettleRegistration,
  OwnChoices,
  AnswerRequest,
  AnswerSittings,
  AddParticipant,
  InviteGuest,
  AnswerInvitation,
  CheckInParticipant,
  IssueCertificates,
  AskQuestion,
  ProposeItem,
  RecordDecision,
  Questionnaire,
  ReceivePerson,
  ReceiveEnte,
  ReceiveMessages,
  ReceiveDeparture,
];

/** The house of training: meetings, seats, registrations, presences, and what is learnt from them. */
export const plan: HousePlan = {
  name: 'training',
  resolvers: [...reads, ...commands],
  references: { TrainingEvent: trainingEventReference, Registration: registrationReference, Ente: enteReference },
  doors: permissions,
  entities: [TrainingEvent, Registration],
  migrations,
  privacy,
  mails: letters,
  downloads: {
    ics: eventCalendar,
    invitation: invitationCalendar,
    feed: calendarFeed,
    certificate: certificatePdf,
    sheet: signatureSheet,
    document: documentFile,
    record: recordCsv,
    hours: hoursCsv,
  },
  uploads: { document: uploadDocument },
  judged: documentJudged,
  jobs: [offerSeats, sendReminders],
};
