'use server';

import { redirect } from 'next/navigation';
import { valuesOf } from '../../forms/form-state';
import { AnswerProposalDocument } from '../../graphql/generated/graphql';
import { mutate } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';

/** Takes the new time that the office proposes, or leaves the decision to it (A33). */
export async function answerProposal(form: FormData): Promise<void> {
  const { locale = 'it', token = '', clientKey = crypto.randomUUID(), accept } = valuesOf(form);
  const { data } = await mutate(AnswerProposalDocument, { input: { token, clientKey, accept: accept === '1' } });
  const payload = data?.answerProposal;
  const code = payload ? payload.userErrors[0]?.code : 'UNAVAILABLE';
  const at = link(locale, `/prenotazione/${encodeURIComponent(payload?.manageToken ?? token)}`);
  redirect(`${at}?esito=${code ? `no-${code}` : accept === '1' ? 'spostato' : 'rifiutato'}`);
}
