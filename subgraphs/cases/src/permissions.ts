import { courierOnly, doors, everybody, signedIn, staff } from '@respi/kit/doors.js';

const desk = staff('OPERATOR', 'ENTE_ADMIN');
const coordination = staff('COORDINATION', 'PROVINCIAL_COORDINATOR');
const carriers = staff('COORDINATION', 'PROVINCIAL_COORDINATOR', 'LIAISON');
const deskOrCoordination = staff('OPERATOR', 'ENTE_ADMIN', 'COORDINATION', 'PROVINCIAL_COORDINATOR');
const handlers = staff(
  'OPERATOR',
  'ENTE_ADMIN',
  'COORDINATION',
  'PROVINCIAL_COORDINATOR',
  'LIAISON',
  'OFFICE_REFERENT',
);
const readers = staff(
  'OPERATOR',
  'ENTE_ADMIN',
  'COORDINATION',
  'PROVINCIAL_COORDINATOR',
  'LIAISON',
  'OFFICE_REFERENT',
  'EDITOR',
  'AUDITOR',
);
const sheetReaders = staff('COORDINATION', 'PROVINCIAL_COORDINATOR', 'LIAISON', 'OFFICE_REFERENT');
const deskCoordinationLiaison = staff('OPERATOR', 'ENTE_ADMIN', 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'LIAISON');
const mediators = staff('OPERATOR', 'ENTE_ADMIN', 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'LIAISON', 'MEDIATOR');
const statisticians = staff('ENTE_ADMIN', 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'OFFICE_REFERENT', 'AUDITOR');
const keepers = staff('COORDINATION', 'PROVINCIAL_COORDINATOR', 'AUDITOR');
const provincial = staff('PROVINCIAL_COORDINATOR');
const solvers = staff('OPERATOR', 'ENTE_ADMIN', 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'LIAISON', 'EDITOR');
const editors = staff('COORDINATION', 'PROVINCIAL_COORDINATOR', 'EDITOR');
const proposers = staff('OPERATOR', 'ENTE_ADMIN', 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'EDITOR');
const carriersAndReferents = staff('COORDINATION', 'PROVINCIAL_COORDINATOR', 'LIAISON', 'OFFICE_REFERENT');
const exporters = handlers;
const referent = staff('OFFICE_REFERENT');

/** The doors: who may knock at each root field. Behind them stand row security and policy, row by row. */
export const permissions = doors({
  Query: {
    casesAccesses: staff('AUDITOR'),
    casesDeliveries: staff('PROVINCIAL_COORDINATOR', 'ADMIN', 'AUDITOR'),
    casesRetention: keepers,
    readsOfOwnCases: staff('ENTE_ADMIN'),
    case: readers,
    caseByNumber: readers,
    cases: readers,
    caseCounts: readers,
    deliverySheets: sheetReaders,
    deliverySheet: sheetReaders,
    urgencyCriteria: signedIn,
    checkPratica: signedIn,
    corrections: handlers,
    pendingTransfers: deskOrCoordination,
    mediationRequests: mediators,
    cannedAnswers: carriers,
    citizenQuestions: deskOrCoordination,
    questionByCode: everybody,
    helpdeskTickets: signedIn,
    savedViews: readers,
    caseStatistics: statisticians,
    similarSolvedCases: solvers,
    mediators: carriers,
    myMediatorProfile: staff('MEDIATOR'),
    officeHolidays: carriersAndReferents,
    officeClosures: carriersAndReferents,
    urgencyTerms: carriersAndReferents,
    viewerCanIdentifyInExport: exporters,
  },
  Mutation: {
    exportPersonInCases: staff('PROVINCIAL_COORDINATOR'),
    receiveErasureInCases: courierOnly,
    sendAgainInCases: staff('PROVINCIAL_COORDINATOR', 'ADMIN'),
    setRetentionInCases: provincial,
    placeHoldInCases: provincial,
    liftHoldInCases: provincial,
    openCase: desk,
    saveDraft: desk,
    submitCase: desk,
    triageCase: coordination,
    createDeliverySheet: carriers,
    recordAnswer: carriers,
    validateAnswer: referent,
    contestAnswer: referent,
    reopenCase: desk,
    closeCase: deskOrCoordination,
    cancelCase: deskOrCoordination,
    addNote: handlers,
    requestInformation: carriers,
    provideInformation: desk,
    markAnswerRead: desk,
    countDeflection: desk,
    acknowledgeCorrection: desk,
    requestMediation: deskCoordinationLiaison,
    assignMediation: staff('MEDIATOR', 'COORDINATION', 'PROVINCIAL_COORDINATOR'),
    concludeMediation: mediators,
    askAdvice: deskCoordinationLiaison,
    recordOpinion: deskCoordinationLiaison,
    saveCannedAnswer: coordination,
    askDesk: everybody,
    replyToQuestion: deskOrCoordination,
    askHelpdesk: signedIn,
    settleTicket: signedIn,
    saveView: readers,
    removeView: readers,
    discloseDossier: handlers,
    requestTransfer: deskOrCoordination,
    answerTransfer: desk,
    withdrawTransfer: deskOrCoordination,
    splitCase: coordination,
    mergeCases: coordination,
    watchCase: handlers,
    rateAnswer: desk,
    markForEquipe: deskOrCoordination,
    clearFromEquipe: deskOrCoordination,
    receiveEquipeDecision: courierOnly,
    receiveBookingLink: courierOnly,
    receivePlaceInCases: courierOnly,
    proposeFaq: proposers,
    releaseSolvedCase: editors,
    withdrawSolvedCase: editors,
    assignCases: carriers,
    triageCases: coordination,
    decideHeldAnswer: coordination,
    closeOffice: coordination,
    takeBackClosure: coordination,
    savePatronSaint: coordination,
    setUrgencyTerm: coordination,
    saveMediatorProfile: staff('MEDIATOR'),
    exportCases: exporters,
    receiveFaqUse: courierOnly,
    receiveFaqPublished: courierOnly,
    receiveDepartureInCases: courierOnly,
    receiveReturnInCases: courierOnly,
  },
});
