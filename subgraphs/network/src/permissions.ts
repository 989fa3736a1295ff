import { courierOnly, doors, everybody, signedIn, staff } from '@respi/kit/doors.js';

const network = staff(
  'COORDINATION',
  'PROVINCIAL_COORDINATOR',
  'ADMIN',
  'AUDITOR',
  'ENTE_ADMIN',
  'OPERATOR',
  'LIAISON',
);
const managers = staff('ENTE_ADMIN', 'COORDINATION', 'PROVINCIAL_COORDINATOR', 'ADMIN');
const requesters = staff('ENTE_ADMIN', 'COORDINATION', 'PROVINCIAL_COORDINATOR');
const signatories = staff('ENTE_ADMIN', 'PROVINCIAL_COORDINATOR');
const provincia = staff('PROVINCIAL_COORDINATOR');

/** The doors of the house: every root field and who may knock. */
export const permissions = doors({
  Query: {
    networkAccesses: staff('AUDITOR'),
    viewer: everybody,
    mySessions: signedIn,
    notices: signedIn,
    noticePreferences: signedIn,
    sportelli: everybody,
    sportello: everybody,
    comuni: everybody,
    bacini: everybody,
    offices: everybody,
    office: everybody,
    enti: everybody,
    ente: everybody,
    adhesions: network,
    protocolli: everybody,
    coverage: everybody,
    currentMaintenance: everybody,
    invitationPreview: everybody,
  },
  Mutation: {
    signIn: everybody,
    verifySecondFactor: everybody,
    enrolSecondFactor: signedIn,
    confirmSecondFactor: signedIn,
    signOut: signedIn,
    revokeSession: signedIn,
    switchContext: signedIn,
    invitePerson: managers,
    acceptInvitation: everybody,
    endMembership: managers,
    markNoticesRead: signedIn,
    setNoticePreference: signedIn,
    finishTour: signedIn,
    setLocale: signedIn,
    requestAdhesion: requesters,
    reviewAdhesion: provincia,
    approveAdhesion: provincia,
    rejectAdhesion: provincia,
    signAdhesion: signatories,
    suspendAdhesion: provincia,
    reinstateAdhesion: provincia,
    withdrawAdhesion: signatories,
    revokeDeparture: signatories,
    readmitPerson: managers,
    receiveDepartureStep: courierOnly,
    receiveNotice: courierOnly,
    receiveFact: courierOnly,
  },
});
