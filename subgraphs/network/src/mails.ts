import type { MailTemplates } from '@respi/kit/mail.js';
import { applicationConfirmationLetter, applicationNewsLetter } from './application/application.letter.js';
import { passwordResetLetter } from './identity/password-reset.letter.js';
import { invitationLetter } from './invitation/invitation.letter.js';
import { adhesionInvitationLetter } from './letter/adhesion-invitation.letter.js';
import { noticeLetter } from './notice/notice.letter.js';
import { inactiveAccountLetter } from './person/inactive-account.letter.js';

/** Letters of the house, in nine languages: a code and a link, no personal data (C35). */
export const mails: MailTemplates = {
  invitation: invitationLetter,
  'adhesion-invitation': adhesionInvitationLetter,
  'application-confirmation': applicationConfirmationLetter,
  'application-news': applicationNewsLetter,
  notice: noticeLetter,
  'inactive-account': inactiveAccountLetter,
  'password-reset': passwordResetLetter,
};
