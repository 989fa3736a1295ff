import { courierOnly, doors, everybody, signedIn, staff } from '@respi/kit/doors.js';

const desk = staff('EDITOR', 'COORDINATION', 'PROVINCIAL_COORDINATOR');
const writers = staff('EDITOR', 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'OPERATOR', 'ENTE_ADMIN');
const archivists = staff('EDITOR', 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'ENTE_ADMIN');
const confirmers = staff(
  'EDITOR',
  'COORDINATION',
  'PROVINCIAL_COORDINATOR',
  'OPERATOR',
  'ENTE_ADMIN',
  'OFFICE_REFERENT',
);
const translators = staff('EDITOR', 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'TRANSLATOR');

const tellers = staff(
  'EDITOR',
  'COORDINATION',
  'PROVINCIAL_COORDINATOR',
  'OPERATOR',
  'ENTE_ADMIN',
  'LIAISON',
  'OFFICE_REFERENT',
);

/** Who may knock at each root field. Rows are walled one by one behind them. */
export const permissions = doors({
  Query: {
    knowledgeAccesses: staff('AUDITOR'),
    knowledgeRetention: staff('COORDINATION', 'PROVINCIAL_COORDINATOR', 'AUDITOR'),
    topics: everybody,
    topic: everybody,
    content: everybody,
    contents: everybody,
    search: everybody,
    suggest: everybody,
    mostRead: everybody,
    translationTasks: translators,
    redactionFindings: signedIn,
    reviewsDue: signedIn,
    divergences: signedIn,
    divergence: signedIn,
    contentLinks: writers,
    searchGaps: desk,
    synonymGroups: desk,
    pageRatings: writers,
    readership: writers,
  },
  Mutation: {
    setRetentionInKnowledge: staff('PROVINCIAL_COORDINATOR'),
    draftFaq: desk,
    createContent: writers,
    editContent: writers,
    submitContent: writers,
    publishContent: desk,
    openDivergence: tellers,
    tellPractice: tellers,
    agreeStandard: staff('COORDINATION', 'PROVINCIAL_COORDINATOR'),
    reopenDivergence: staff('COORDINATION', 'PROVINCIAL_COORDINATOR'),
    recheckLink: writers,
    replaceLink: desk,
    planContent: desk,
    renameContent: desk,
    restoreRevision: staff('EDITOR', 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'OPERATOR', 'ENTE_ADMIN', 'TRANSLATOR'),
    archiveContent: archivists,
    confirmContent: confirmers,
    saveTranslation: translators,
    publishTranslation: translators,
    rateContent: everybody,
    countContentView: everybody,
    saveSynonyms: desk,
    settleSearchGap: desk,
    settleRating: writers,
    receiveAnswerState: courierOnly,
    receiveFaqUseReply: courierOnly,
    receiveDepartureInKnowledge: courierOnly,
    receiveReturnInKnowledge: courierOnly,
    receiveTrainingDecision: courierOnly,
  },
});
