'use server';

import { createHash } from 'node:crypto';
import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from 'next/navigation';
import { type Fault, faultsOf, faultsOfSubmission } from '../../../forms/form-state';
import { seal } from '../../../forms/seal';
import { AskDeskDocument } from '../../../graphql/generated/graphql';
import { mutate } from '../../../graphql/rsc-client';
import { link } from '../../../i18n/link';
import { askAddress, askInput, MAX_QUESTION } from './ask-form';

const kept = ['clientKey', 'sportelloId', 'topicId', 'text', 'privacyAccepted'];

/** Sends a question to a desk and leads to its code, or back to the form with everything typed (P27). */
export async function askDesk(form: FormData): Promise<void> {
  const typed = (name: string): string => String(form.get(name) ?? '');
  const [locale, comune] = [typed('locale') || 'it', typed('comune')];
  const values = Object.fromEntries(kept.map((name) => [name, typed(name).slice(0, MAX_QUESTION + 200)]));
  const again = (faults: Fault[]): never => redirect(askAddress(locale, comune, seal({ values, faults })));
  const submission = parseWithZod(form, { schema: askInput });
  if (submission.status !== 'success') return again(faultsOfSubmission(submission.error));
  const { sportelloId, topicId, text } = submission.value;
  const content = { sportelloId, topicId: topicId ?? null, text, locale };
  // sent twice it is one question; another text is another question
  const clientKey = createHash('sha256').update(typed('clientKey')).update(JSON.stringify(content)).digest('hex');
  const { data, code: fault } = await mutate(AskDeskDocument, { input: { ...content, clientKey } });
  const payload = data?.askDesk;
  if (!payload) return again([{ field: '', code: fault ?? 'UNAVAILABLE' }]);
  const { number, code } = payload;
  if (!number || !code) return again(faultsOf(payload.userErrors));
  const sealed = seal({ number, code, desk: typed(`desk-${sportelloId}`).slice(0, 200) });
  redirect(`${link(locale, '/chiedi/inviata')}?s=${sealed}`);
}

/** Takes a code out of the form, so that it is kept neither in a history nor in a log. */
export async function followQuestion(form: FormData): Promise<void> {
  const locale = String(form.get('locale') || 'it');
  const code = String(form.get('code') ?? '').slice(0, 40);
  redirect(`${link(locale, '/chiedi/risposta')}?s=${seal({ code }, 30)}`);
}
