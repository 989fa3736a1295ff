'use server';

import { createHash } from 'node:crypto';
import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from 'next/navigation';
import { type Fault, faultsOf, faultsOfSubmission } from '../../forms/form-state';
import { seal } from '../../forms/seal';
import { ReportBarrierDocument } from '../../graphql/generated/graphql';
import { mutate } from '../../graphql/rsc-client';
import { answerAddress, barrierInput, formAddress, MAX_PROBLEM, sentAddress } from './barrier-form';

const kept = ['clientKey', 'path', 'text'];

/** Sends what bars somebody's way and leads to its code, or back to the form with everything typed (P34). */
export async function reportBarrier(form: FormData): Promise<void> {
  const typed = (name: string): string => String(form.get(name) ?? '');
  const locale = typed('locale') || 'it';
  const values = Object.fromEntries(kept.map((name) => [name, typed(name).slice(0, MAX_PROBLEM + 200)]));
  const again = (faults: Fault[]): never => redirect(formAddress(locale, seal({ values, faults })));
  const submission = parseWithZod(form, { schema: barrierInput });
  if (submission.status !== 'success') return again(faultsOfSubmission(submission.error));
  const content = { ...submission.value, locale };
  // sent twice it is one report; another text is another report
  const clientKey = createHash('sha256').update(typed('clientKey')).update(JSON.stringify(content)).digest('hex');
  const { data, code: fault } = await mutate(ReportBarrierDocument, { input: { ...content, clientKey } });
  const payload = data?.reportBarrier;
  if (!payload) return again([{ field: '', code: fault ?? 'UNAVAILABLE' }]);
  const { number, code, dueOn } = payload;
  if (!number || !code || !dueOn) return again(faultsOf(payload.userErrors));
  redirect(sentAddress(locale, seal({ number, code, dueOn })));
}

/** Takes a code out of the form, so that it is kept neither in a history nor in a log. */
export async function followBarrier(form: FormData): Promise<void> {
  const code = String(form.get('code') ?? '').slice(0, 40);
  redirect(answerAddress(String(form.get('locale') || 'it'), seal({ code }, 30)));
}
