import { deliveriesDeskOf } from '@respi/kit/deliveries.js';
import type { HousePlan } from '@respi/kit/subgraph.js';
import { migrations } from '../migrations/all.js';
import { AdviceOfCaseResolver } from './advice/advice.js';
import { AskAdvice } from './advice/commands/ask-advice.js';
import { Answer } from './answer/answer.entity.js';
import { AnswerResolver, AnswersOfCaseResolver, answerReference } from './answer/answer.resolver.js';
import { ContestAnswer } from './answer/commands/contest-answer.js';
import { MarkAnswerRead } from './answer/commands/mark-answer-read.js';
import { RecordAnswer } from './answer/commands/record-answer.js';
import { ValidateAnswer } from './answer/commands/validate-answer.js';
import { EarlierAnswersResolver } from './answer/earlier-answers.js';
import { ReceiveFaqUse } from './answer/receive-faq-use.js';
import { AssignCases } from './assignment/commands/assign-cases.js';
import { TriageCases } from './assignment/triage-cases.js';
import { attachmentJudged, downloadAttachment, uploadAttachment } from './attachment/attachment.doors.js';
import { AttachmentsResolver, CaseFileResolver } from './attachment/attachment.js';
import { ReceiveBookingLink } from './booking/receive-booking-link.js';
import { CannedResolver } from './canned/canned.js';
import { Case } from './case/case.entity.js';
import { CaseResolver, caseReference, SportelloResolver } from './case/case.resolver.js';
import { CancelCase } from './case/commands/cancel-case.js';
import { CloseCase } from './case/commands/close-case.js';
import { OpenCase } from './case/commands/open-case.js';
import { ReopenCase } from './case/commands/reopen-case.js';
import { SaveDraft } from './case/commands/save-draft.js';
import { SubmitCase } from './case/commands/submit-case.js';
import { TriageCase } from './case/commands/triage-case.js';
import { learnWords } from './case/learn-words.js';
import { ViewerResolver } from './case/viewer.resolver.js';
import { AcknowledgeCorrection } from './correction/commands/acknowledge-correction.js';
import { CorrectionResolver } from './correction/correction.js';
import { Cycle } from './cycle/cycle.entity.js';
import { CalendarResolver } from './deadline/calendar.js';
import { CloseOffice } from './deadline/commands/close-office.js';
import { SavePatronSaint } from './deadline/commands/save-patron-saint.js';
import { escalate } from './deadline/escalate.js';
import { CountDeflection } from './deflection/commands/count-deflection.js';
import {
  CareOfCaseResolver,
  DepartureOfEnteResolver,
  enteReference,
  ReceiveDeparture,
} from './departure/departure.resolver.js';
import { DiscloseDossier } from './dossier/commands/disclose-dossier.js';
import { downloadDossier } from './dossier/dossier.js';
import { ClearFromEquipe } from './equipe/commands/clear-from-equipe.js';
import { MarkForEquipe } from './equipe/commands/mark-for-equipe.js';
import { ReceiveEquipeDecision } from './equipe/receive-decision.js';
import { downloadExport } from './export/case-export.js';
import { ExportCases } from './export/commands/export-cases.js';
import { MergeCases } from './family/commands/merge-cases.js';
import { SplitCase } from './family/commands/split-case.js';
import { FamilyResolver } from './family/family.js';
import { FaqsOfCaseResolver } from './faq/faq-of-case.js';
import { ProposeFaq } from './faq/propose-faq.js';
import { ReceiveFaqPublished } from './faq/receive-faq-published.js';
import { DecideHeldAnswer } from './held/commands/decide-held-answer.js';
import { HeldAnswerResolver, HeldOfCaseResolver } from './held/held-answer.js';
import { AskHelpdesk } from './helpdesk/commands/ask-helpdesk.js';
import { HelpdeskResolver } from './helpdesk/helpdesk.js';
import { ProvideInformation } from './information/commands/provide-information.js';
import { RequestInformation } from './information/commands/request-information.js';
import { InformationRequest } from './information/information-request.entity.js';
import { InformationRequestResolver, QuestionsOfCaseResolver } from './information/information-request.resolver.js';
import { returnUnanswered } from './information/return-unanswered.js';
import { ConcludeMediation } from './mediation/commands/conclude-mediation.js';
import { RequestMediation } from './mediation/commands/request-mediation.js';
import { MediationResolver, MediationsOfCaseResolver } from './mediation/mediation.js';
import { MediatorResolver } from './mediation/mediator-profile.js';
import { CaseNote } from './note/case-note.entity.js';
import { CaseNoteResolver, NotesOfCaseResolver } from './note/case-note.resolver.js';
import { AddNote } from './note/commands/add-note.js';
import { ReceivePlace } from './office/receive-place.js';
import { permissions } from './permissions.js';
import { PraticaResolver } from './pratica/pratica.resolver.js';
import { personDesk, privacy, retentionDesk } from './privacy/privacy.js';
import { AskDesk } from './question/commands/ask-desk.js';
import { ReplyToQuestion } from './question/commands/reply-to-question.js';
import { FollowUpResolver, QuestionResolver } from './question/question.js';
import { RateAnswer } from './rating/commands/rate-answer.js';
import { RatingResolver } from './rating/rating.js';
import { accessRegister } from './register/access-register.js';
import { ReadsOfOwnCases } from './register/reads-of-own-cases.js';
import { SameMatterResolver } from './same-matter/same-matter.js';
import { CreateDeliverySheet } from './sheet/commands/create-delivery-sheet.js';
import { DeliveryLine, DeliverySheet } from './sheet/delivery-sheet.entity.js';
import { downloadSheet } from './sheet/delivery-sheet.pdf.js';
import {
  DeliveryLineResolver,
  DeliverySheetResolver,
  SheetOfCaseResolver,
  sheetReference,
} from './sheet/delivery-sheet.resolver.js';
import { ReleaseSolvedCase } from './solved/commands/release-solved-case.js';
import { ReleaseOfCaseResolver, SolvedCaseResolver } from './solved/solved-case.js';
import { StatisticsResolver } from './statistics/statistics.js';
import { sportelloReference } from './stubs/sportello.stub.js';
import { CaseEventResolver, TimelineResolver } from './timeline/timeline.js';
import { AnswerTransfer } from './transfer/commands/answer-transfer.js';
import { RequestTransfer } from './transfer/commands/request-transfer.js';
import { WithdrawTransfer } from './transfer/commands/withdraw-transfer.js';
import { TransferResolver, TransfersOfCaseResolver } from './transfer/transfer.js';
import { SetUrgencyTerm } from './urgency/commands/set-urgency-term.js';
import { UrgencyResolver } from './urgency/urgency.js';
import { UrgencyTermResolver } from './urgency/urgency-term.js';
import { SavedViewResolver } from './view/saved-view.js';
import { WatchCase } from './watch/commands/watch-case.js';
import { WatchersResolver } from './watch/watchers.js';

const reads = [
  CaseResolver,
  SportelloResolver,
  ViewerResolver,
  PraticaResolver,
  AnswerResolver,
  AnswersOfCaseResolver,
  NotesOfCaseResolver,
  CaseNoteResolver,
  QuestionsOfCaseResolver,
  InformationRequestResolver,
  TimelineResolver,
  CaseEventResolver,
  AttachmentsResolver,
  CaseFileResolver,
  DeliverySheetResolver,
  DeliveryLineResolver,
  SheetOfCaseResolver,
  UrgencyResolver,
  UrgencyTermResolver,
  CorrectionResolver,
  FaqsOfCaseResolver,
  CareOfCaseResolver,
  DepartureOfEnteResolver,
  FamilyResolver,
  RatingResolver,
  SameMatterResolver,
  TransferResolver,
  TransfersOfCaseResolver,
  WatchersResolver,
  EarlierAnswersResolver,
  AdviceOfCaseResolver,
  CannedResolver,
  HelpdeskResolver,
  MediationResolver,
  MediationsOfCaseResolver,
  FollowUpResolver,
  QuestionResolver,
  StatisticsResolver,
  SavedViewResolver,
  CalendarResolver,
  HeldAnswerResolver,
  HeldOfCaseResolver,
  MediatorResolver,
  ReleaseOfCaseResolver,
  SolvedCaseResolver,
];

const commands = [
  OpenCase,
  SaveDraft,
  SubmitCase,
  TriageCase,
  CreateDeliverySheet,
  RecordAnswer,
  ValidateAnswer,
  ContestAnswer,
  ReopenCase,
  CloseCase,
  CancelCase,
  AddNote,
  RequestInformation,
  ProvideInformation,
  MarkAnswerRead,
  CountDeflection,
  AcknowledgeCorrection,
  MarkForEquipe,
  ReceiveEquipeDecision,
  ClearFromEquipe,
  AskAdvice,
  AskHelpdesk,
  RequestMediation,
  ConcludeMediation,
  AskDesk,
  ReplyToQuestion,
  DiscloseDossier,
  RequestTransfer,
  WithdrawTransfer,
  AnswerTransfer,
  SplitCase,
  MergeCases,
  WatchCase,
  RateAnswer,
  ReceiveFaqUse,
  ReceiveFaqPublished,
  ReceiveDeparture,
  ReceiveBookingLink,
  ReceivePlace,
  AssignCases,
  TriageCases,
  CloseOffice,
  SavePatronSaint,
  SetUrgencyTerm,
  ExportCases,
  DecideHeldAnswer,
  ProposeFaq,
  ReleaseSolvedCase,
];

/** The house of the segnalazioni: raised by desks, answered by offices, validated by the authority. */
export const plan: HousePlan = {
  name: 'cases',
  resolvers: [
    ...reads,
    ...commands,
    ...accessRegister,
    ...retentionDesk,
    ...deliveriesDeskOf('cases'),
    ...personDesk,
    ReadsOfOwnCases,
  ],
  references: {
    Case: caseReference,
    Answer: answerReference,
    DeliverySheet: sheetReference,
    Sportello: sportelloReference,
    Ente: enteReference,
  },
  doors: permissions,
  entities: [Case, Cycle, Answer, CaseNote, InformationRequest, DeliverySheet, DeliveryLine],
  migrations,
  privacy,
  jobs: [returnUnanswered, escalate, learnWords],
  downloads: {
    dossier: downloadDossier,
    export: downloadExport,
    attachment: downloadAttachment,
    'delivery-sheet': downloadSheet,
  },
  uploads: { attachment: uploadAttachment },
  judged: attachmentJudged,
};
