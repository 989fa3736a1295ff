'use server';

import { redirect } from 'next/navigation';
import { valuesOf } from '../../forms/form-state';
import { AnswerInvitationDocument } from '../../graphql/generated/graphql';
import { mutate } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';

/** A guest comes, or does not, by their link (T21). */
export async function answerInvitation(form: FormData): Promise<void> {
  const { locale = 'it', token = '', comes = '', clientKey = crypto.randomUUID() } = valuesOf(form);
  const { data } = await mutate(AnswerInvitationDocument, { input: { token, comes: comes === '1', clientKey } });
  const code = data ? data.answerInvitation.userErrors[0]?.code : 'UNAVAILABLE';
  const outcome = code ? `no-${code}` : comes === '1' ? 'si' : 'no';
  redirect(`${link(locale, `/formazione/invito/${encodeURIComponent(token)}`)}?esito=${outcome}`);
}
