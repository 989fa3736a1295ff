'use server';

import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { answerForm } from '../../../forms/answer-form';
import { clientKey, id, localDate, optionalText, text } from '../../../forms/rules';
import {
  CheckInParticipantDocument,
  InviteGuestDocument,
  IssueCertificatesDocument,
  MarkAttendanceDocument,
  ReserveSeatsDocument,
  RevokeCertificateDocument,
  RevokeInvitationOfGuestDocument,
} from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { instantsOf } from '../plan/when';

const slug = z.string().regex(/^[\w-]{1,200}$/);
const door = (at: string, done = 'presenza') => `/area-riservata/formazione/${at}/presenze?fatto=${done}`;

/** T10: somebody shows their code at the door. */
export async function checkIn(_: ActionState, form: FormData): Promise<ActionState> {
  const schema = z.object({ eventId: id, slug, clientKey, code: text(40), sessionId: optionalText(100) });
  return answerForm(form, schema, async ({ slug: at, ...input }) => {
    const { data, code } = await mutateAsViewer(CheckInParticipantDocument, { input });
    return { code, userErrors: data?.checkInParticipant.userErrors, to: door(at) };
  });
}

/** T10: present or absent, from the sheet or corrected. */
export async function mark(_: ActionState, form: FormData): Promise<ActionState> {
  const schema = z.object({
    registrationId: id,
    sessionId: id,
    slug,
    clientKey,
    presence: z.enum(['yes', 'no']),
    reason: optionalText(500),
  });
  return answerForm(form, schema, async ({ slug: at, presence, ...input }) => {
    const { data, code } = await mutateAsViewer(MarkAttendanceDocument, {
      input: { ...input, isPresent: presence === 'yes' },
    });
    return { code, userErrors: data?.markAttendance.userErrors, to: door(at) };
  });
}

/** T11: certificates for those above the threshold. */
export async function issue(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object({ eventId: id, slug, clientKey }), async ({ slug: at, ...input }) => {
    const { data, code } = await mutateAsViewer(IssueCertificatesDocument, { input });
    return { code, userErrors: data?.issueCertificates.userErrors, to: door(at, 'formazione') };
  });
}

/** T11: a certificate no longer counts. */
export async function revoke(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(
    form,
    z.object({ registrationId: id, slug, clientKey, reason: text(500) }),
    async ({ slug: at, ...input }) => {
      const { data, code } = await mutateAsViewer(RevokeCertificateDocument, { input });
      return { code, userErrors: data?.revokeCertificate.userErrors, to: door(at, 'formazione') };
    },
  );
}

/** T21: somebody from outside the network. */
export async function inviteGuest(_: ActionState, form: FormData): Promise<ActionState> {
  const schema = z.object({
    eventId: id,
    slug,
    clientKey,
    name: text(120),
    email: text(254),
    body: text(160),
    locale: text(2),
  });
  return answerForm(form, schema, async ({ slug: at, ...input }) => {
    const { data, code } = await mutateAsViewer(InviteGuestDocument, { input });
    return { code, userErrors: data?.inviteGuest.userErrors, to: door(at, 'formazione') };
  });
}

export async function revokeGuest(_: ActionState, form: FormData): Promise<ActionState> {
  return answerForm(form, z.object({ invitationId: id, slug, clientKey }), async ({ slug: at, ...input }) => {
    const { data, code } = await mutateAsViewer(RevokeInvitationOfGuestDocument, { input });
    return { code, userErrors: data?.revokeInvitation.userErrors, to: door(at, 'formazione') };
  });
}

/** T5: keeps seats for a category of enti, a bacino or one ente, until the beginning of a day. */
export async function reserve(_: ActionState, form: FormData): Promise<ActionState> {
  const schema = z.object({
    eventId: id,
    slug,
    clientKey,
    target: z.string().regex(/^(CATEGORY|BACINO|ENTE):.{1,100}$/),
    seats: z.coerce.number().int().min(0).max(5_000),
    until: localDate,
  });
  return answerForm(form, schema, async ({ slug: at, target, until, ...input }) => {
    const [kind, key = ''] = target.split(':') as ['CATEGORY' | 'BACINO' | 'ENTE', string];
    const { startsAt } = instantsOf({ startsOn: until, startsTime: '00:00', endsTime: '00:01' });
    const kept = { ...input, kind, target: key, until: startsAt };
    const { data, code } = await mutateAsViewer(ReserveSeatsDocument, { input: kept });
    return { code, userErrors: data?.reserveSeats.userErrors, to: door(at, 'formazione') };
  });
}
