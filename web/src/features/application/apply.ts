'use server';

import { createHash } from 'node:crypto';
import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from 'next/navigation';
import { type Fault, faultsOf, faultsOfSubmission, valuesOf } from '../../forms/form-state';
import { seal } from '../../forms/seal';
import { ApplyForAdhesionDocument, ConfirmApplicationDocument } from '../../graphql/generated/graphql';
import { mutate } from '../../graphql/rsc-client';
import { uploadForAnswer } from '../../session/upload';
import { applyInput, confirmAddress, followAddress, formAddress, type Paper, papers, sentAddress } from './apply-form';

const names = Object.keys(papers) as Paper[];
const digest = (...parts: (string | Uint8Array)[]): string =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

/**
 * Sends the papers that were chosen under the dossier of this form: what has arrived stays, whatever becomes of the rest,
 * and the same file twice is one (N6).
 */
async function sendPapers(form: FormData, values: Record<string, string>): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const name of names) {
    const file = form.get(name);
    if (!(file instanceof File) || file.size === 0) continue;
    const key = digest(values.dossierId ?? '', name, file.name, new Uint8Array(await file.arrayBuffer()));
    const { userErrors } = await uploadForAnswer(`network/${papers[name]}/${values.dossierId}`, file, key);
    faults.push(...userErrors.map(({ code }) => ({ field: name, code })));
    if (userErrors.length === 0) values[`${name}Name`] = file.name.slice(0, 120);
  }
  return faults;
}

/** Sends an application and leads to its code, or back to the form with everything typed and every paper received (N6, N23). */
export async function applyForAdhesion(form: FormData): Promise<void> {
  const values = valuesOf(form);
  const locale = values.locale || 'it';
  const again = (faults: Fault[]): never => redirect(formAddress(locale, seal({ values, faults })));
  const submission = parseWithZod(form, { schema: applyInput });
  const refused = await sendPapers(form, values);
  const faults = submission.status === 'success' ? [] : faultsOfSubmission(submission.error);
  const lacking = values.deliberaName || refused.some(({ field }) => field === 'delibera') ? [] : ['delibera'];
  const wrong = [...faults, ...refused, ...lacking.map((field) => ({ field, code: 'REQUIRED' }))];
  if (wrong.length > 0 || submission.status !== 'success') return again(wrong);
  const { legalName, legalEmail, operatorName, operatorEmail, ipaCode, invitation, ...rest } = submission.value;
  const input = {
    ...rest,
    ipaCode: ipaCode || null,
    invitation: invitation || null,
    legalRepresentative: { name: legalName, email: legalEmail || null },
    firstOperator: { name: operatorName, email: operatorEmail },
    dossierId: values.dossierId ?? '',
    locale,
  };
  // sent twice it is one application; with something corrected it is sent anew
  const clientKey = digest(values.clientKey ?? '', JSON.stringify(input));
  const { data, code: fault } = await mutate(ApplyForAdhesionDocument, { input: { ...input, clientKey } });
  const payload = data?.applyForAdhesion;
  if (!payload) return again([{ field: '', code: fault ?? 'UNAVAILABLE' }]);
  const { number, code } = payload;
  if (!number || !code) {
    const refusals = faultsOf(payload.userErrors);
    // a paper that the house no longer has is not called received
    for (const { field } of refusals) delete values[`${field}Name`];
    return again(refusals);
  }
  redirect(sentAddress(locale, seal({ number, code })));
}

/** Takes a code out of the form, so that it is kept neither in a history nor in a log. */
export async function followApplication(form: FormData): Promise<void> {
  const code = String(form.get('code') ?? '').slice(0, 40);
  redirect(followAddress(String(form.get('locale') || 'it'), seal({ code }, 30)));
}

/** Confirms the address of an application, by the button: programs that open links of letters confirm nothing (N6). */
export async function confirmAddressOf(form: FormData): Promise<void> {
  const [locale, token] = [String(form.get('locale') || 'it'), String(form.get('token') ?? '').slice(0, 100)];
  const clientKey = digest('confirm', token);
  const { data, code } = await mutate(ConfirmApplicationDocument, { input: { token, clientKey } });
  const number = data?.confirmApplication.number ?? null;
  const fault = number ? null : (data?.confirmApplication.userErrors[0]?.code ?? code ?? 'UNAVAILABLE');
  redirect(confirmAddress(locale, token, seal({ number, code: fault }, 30)));
}
