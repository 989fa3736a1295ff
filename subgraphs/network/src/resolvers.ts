import { AdhesionResolver } from './adhesion/adhesion.resolver.js';
import { ApproveAdhesion } from './adhesion/commands/approve-adhesion.js';
import { ReinstateAdhesion } from './adhesion/commands/reinstate-adhesion.js';
import { RejectAdhesion } from './adhesion/commands/reject-adhesion.js';
import { RequestAdhesion } from './adhesion/commands/request-adhesion.js';
import { ReviewAdhesion } from './adhesion/commands/review-adhesion.js';
import { SignAdhesion } from './adhesion/commands/sign-adhesion.js';
import { SuspendAdhesion } from './adhesion/commands/suspend-adhesion.js';
import { WithdrawAdhesion } from './adhesion/commands/withdraw-adhesion.js';
import { ApplicationResolver } from './application/application.resolver.js';
import { AdmitApplication } from './application/commands/admit-application.js';
import { ApplyForAdhesion } from './application/commands/apply-for-adhesion.js';
import { ConfirmApplication } from './application/commands/confirm-application.js';
import { DeclineApplication } from './application/commands/decline-application.js';
import { BacinoResolver } from './bacino/bacino.resolver.js';
import { ChangesOfEnteResolver, EnteChangeResolver } from './change/change.resolver.js';
import { MergeEnte } from './change/commands/merge-ente.js';
import { RenameEnte } from './change/commands/rename-ente.js';
import { RevokeEnteChange } from './change/commands/revoke-ente-change.js';
import { SplitEnte } from './change/commands/split-ente.js';
import { ComuneResolver } from './comune/comune.resolver.js';
import { NameContact } from './contact/commands/name-contact.js';
import { ContactResolver, ContactsOfEnteResolver } from './contact/contact.resolver.js';
import { BacinoCoverageRowResolver, CoverageResolver } from './coverage/coverage.resolver.js';
import { ApproveDelegation } from './delegation/commands/approve-delegation.js';
import { DelegateRoles } from './delegation/commands/delegate-roles.js';
import { EndDelegation } from './delegation/commands/end-delegation.js';
import { DelegationResolver } from './delegation/delegation.resolver.js';
import { ReceiveDepartureStep } from './departure/commands/receive-departure-step.js';
import { RevokeDeparture } from './departure/commands/revoke-departure.js';
import { DepartureResolver, DeparturesOfEnteResolver } from './departure/departure.resolver.js';
import {
  DocumentsOfAdhesionResolver,
  DocumentsOfVersionResolver,
  NetworkDocumentResolver,
} from './document/document.resolver.js';
import { ChangeEnte } from './ente/commands/change-ente.js';
import { EnteEventResolver, EnteResolver } from './ente/ente.resolver.js';
import { DecideErasure } from './erasure/commands/decide-erasure.js';
import { ReceiveErasureStep } from './erasure/commands/receive-erasure-step.js';
import { RequestErasure } from './erasure/commands/request-erasure.js';
import { ErasureResolver } from './erasure/erasure.resolver.js';
import { ReceiveFact } from './fact/receive-fact.js';
import { BeginIdentification } from './identity/commands/begin-identification.js';
import { ChangePassword } from './identity/commands/change-password.js';
import { CitizenIdentification } from './identity/commands/citizen-identification.js';
import { CompleteIdentification } from './identity/commands/complete-identification.js';
import { ConfirmSecondFactor } from './identity/commands/confirm-second-factor.js';
import { EnrolSecondFactor } from './identity/commands/enrol-second-factor.js';
import { LinkIdentity } from './identity/commands/link-identity.js';
import { RenewRecoveryCodes } from './identity/commands/renew-recovery-codes.js';
import { RequestPasswordReset } from './identity/commands/request-password-reset.js';
import { ResetPassword } from './identity/commands/reset-password.js';
import { RevokeSession } from './identity/commands/revoke-session.js';
import { SignIn } from './identity/commands/sign-in.js';
import { SignOut } from './identity/commands/sign-out.js';
import { SwitchContext } from './identity/commands/switch-context.js';
import { VerifySecondFactor } from './identity/commands/verify-second-factor.js';
import { DigitalIdentityResolver } from './identity/provider/digital-identity.resolver.js';
import { SessionResolver } from './identity/session.resolver.js';
import { ConfirmEnteImport } from './import/commands/confirm-ente-import.js';
import { EnteImportResolver } from './import/import.resolver.js';
import { AcceptInvitation } from './invitation/commands/accept-invitation.js';
import { ApproveInvitation } from './invitation/commands/approve-invitation.js';
import { CloseInvitation } from './invitation/commands/close-invitation.js';
import { InvitePerson } from './invitation/commands/invite-person.js';
import { InvitationResolver } from './invitation/invitation.resolver.js';
import { ResendAdhesionLetter } from './letter/commands/resend-adhesion-letter.js';
import { AdhesionLetterResolver } from './letter/letter.resolver.js';
import { ApproveMachineClient } from './machine/commands/approve-machine-client.js';
import { CreateMachineClient } from './machine/commands/create-machine-client.js';
import { EndMachineClient } from './machine/commands/end-machine-client.js';
import { RotateMachineSecret } from './machine/commands/rotate-machine-secret.js';
import { MachineResolver } from './machine/machine.resolver.js';
import { AnnounceMaintenance } from './maintenance/commands/announce-maintenance.js';
import { EndMaintenance } from './maintenance/commands/end-maintenance.js';
import { MaintenanceResolver } from './maintenance/maintenance.resolver.js';
import { EndMembership } from './membership/commands/end-membership.js';
import { FinishTour } from './membership/commands/finish-tour.js';
import { ReadmitPerson } from './membership/commands/readmit-person.js';
import { SetLocale } from './membership/commands/set-locale.js';
import { MembershipResolver } from './membership/membership.resolver.js';
import { PeopleInRoleResolver } from './membership/people-in-role.resolver.js';
import { PersonResolver } from './membership/person.resolver.js';
import { ReceivePersonRequest } from './membership/receive-person-request.js';
import { ActingContextResolver, ViewerResolver } from './membership/viewer.resolver.js';
import { MarkNoticesRead } from './notice/commands/mark-notices-read.js';
import { ReceiveNotice } from './notice/commands/receive-notice.js';
import { SetNoticePreference } from './notice/commands/set-notice-preference.js';
import { NoticeResolver } from './notice/notice.resolver.js';
import { EditOffice } from './office/commands/edit-office.js';
import { SetOfficeHours } from './office/commands/set-office-hours.js';
import { OfficeResolver } from './office/office.resolver.js';
import { DisablePerson } from './person/commands/disable-person.js';
import { ReactivatePerson } from './person/commands/reactivate-person.js';
import { ResetSecondFactor } from './person/commands/reset-second-factor.js';
import { PlacesOfNetworkResolver } from './place/places-of-network.resolver.js';
import { CreateProtocollo } from './protocollo/commands/create-protocollo.js';
import { EndProtocolloVersion } from './protocollo/commands/end-protocollo-version.js';
import { PublishProtocolloVersion } from './protocollo/commands/publish-protocollo-version.js';
import { ProtocolloResolver, ProtocolloVersionResolver } from './protocollo/protocollo.resolver.js';
import { ConfirmNetworkRights } from './right/commands/confirm-network-rights.js';
import { DecideNetworkRight } from './right/commands/decide-network-right.js';
import { ResetNetworkRight } from './right/commands/reset-network-right.js';
import { NetworkRightEventResolver, NetworkRightResolver } from './right/network-right.resolver.js';
import { AcceptRules } from './rules/commands/accept-rules.js';
import { PublishRules } from './rules/commands/publish-rules.js';
import { RulesResolver } from './rules/rules.resolver.js';
import { RulesReaderResolver } from './rules/rules-reader.resolver.js';
import { RemoveSede } from './sede/commands/remove-sede.js';
import { SaveSede } from './sede/commands/save-sede.js';
import { PlacesOfEnteResolver } from './sede/sede.resolver.js';
import { CloseDesk } from './sportello/commands/close-desk.js';
import { ReopenDesk } from './sportello/commands/reopen-desk.js';
import { SaveDesk } from './sportello/commands/save-desk.js';
import { SetOpeningHours } from './sportello/commands/set-opening-hours.js';
import { SportelloResolver } from './sportello/sportello.resolver.js';
import { AllowSupport } from './support/commands/allow-support.js';
import { EndSupport } from './support/commands/end-support.js';
import { StartSupport } from './support/commands/start-support.js';
import { WithdrawSupport } from './support/commands/withdraw-support.js';
import { SupportResolver } from './support/support.resolver.js';

const nouns = [
  SupportResolver,
  RulesResolver,
  RulesReaderResolver,
  NetworkRightResolver,
  NetworkRightEventResolver,
  MachineResolver,
  DelegationResolver,
  ActingContextResolver,
  AdhesionResolver,
  BacinoResolver,
  AdhesionLetterResolver,
  ApplicationResolver,
  ChangesOfEnteResolver,
  ComuneResolver,
  EnteChangeResolver,
  ContactResolver,
  ContactsOfEnteResolver,
  CoverageResolver,
  BacinoCoverageRowResolver,
  DepartureResolver,
  DeparturesOfEnteResolver,
  DigitalIdentityResolver,
  DocumentsOfAdhesionResolver,
  DocumentsOfVersionResolver,
  EnteEventResolver,
  EnteImportResolver,
  EnteResolver,
  InvitationResolver,
  MaintenanceResolver,
  MembershipResolver,
  NetworkDocumentResolver,
  NoticeResolver,
  OfficeResolver,
  PlacesOfEnteResolver,
  PlacesOfNetworkResolver,
  PeopleInRoleResolver,
  PersonResolver,
  ProtocolloResolver,
  ProtocolloVersionResolver,
  SessionResolver,
  SportelloResolver,
  ViewerResolver,
];

const verbs = [
  AnnounceMaintenance,
  EndMaintenance,
  AllowSupport,
  WithdrawSupport,
  StartSupport,
  EndSupport,
  BeginIdentification,
  CompleteIdentification,
  CitizenIdentification,
  LinkIdentity,
  PublishRules,
  AcceptRules,
  DecideNetworkRight,
  ResetNetworkRight,
  ConfirmNetworkRights,
  EndMachineClient,
  ApproveMachineClient,
  RotateMachineSecret,
  CreateMachineClient,
  EndDelegation,
  ApproveDelegation,
  DelegateRoles,
  CloseInvitation,
  ApproveInvitation,
  RenewRecoveryCodes,
  ResetSecondFactor,
  ReactivatePerson,
  DisablePerson,
  ChangePassword,
  ResetPassword,
  RequestPasswordReset,
  AcceptInvitation,
  ApproveAdhesion,
  ConfirmEnteImport,
  ChangeEnte,
  CloseDesk,
  ReopenDesk,
  SaveDesk,
  SaveSede,
  RemoveSede,
  EditOffice,
  SetOfficeHours,
  SetOpeningHours,
  MergeEnte,
  ResendAdhesionLetter,
  ApplyForAdhesion,
  ConfirmApplication,
  AdmitApplication,
  DeclineApplication,
  RenameEnte,
  RevokeEnteChange,
  SplitEnte,
  CreateProtocollo,
  EndProtocolloVersion,
  PublishProtocolloVersion,
  ConfirmSecondFactor,
  EndMembership,
  EnrolSecondFactor,
  FinishTour,
  InvitePerson,
  MarkNoticesRead,
  NameContact,
  ReadmitPerson,
  DecideErasure,
  ErasureResolver,
  ReceiveDepartureStep,
  ReceiveErasureStep,
  ReceiveFact,
  ReceiveNotice,
  ReceivePersonRequest,
  ReinstateAdhesion,
  RejectAdhesion,
  RequestAdhesion,
  RequestErasure,
  ReviewAdhesion,
  RevokeDeparture,
  RevokeSession,
  SetLocale,
  SetNoticePreference,
  SignAdhesion,
  SignIn,
  SignOut,
  SuspendAdhesion,
  SwitchContext,
  VerifySecondFactor,
  WithdrawAdhesion,
];

/** Everything that answers a field of this house. */
export const resolvers = [...nouns, ...verbs];
