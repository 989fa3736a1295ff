'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { SwitchContextDocument } from '../../graphql/generated/graphql';
import { mutateAsViewer } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';

/** I5: from now on the session acts in another of the person's contexts. Leads to its work, since pages differ. */
export async function switchContext(form: FormData): Promise<void> {
  const input = { contextId: String(form.get('contextId')), clientKey: String(form.get('clientKey')) };
  const { data, code } = await mutateAsViewer(SwitchContextDocument, { input });
  const isRefused = code !== null || Boolean(data?.switchContext.userErrors.length);
  revalidatePath('/', 'layout');
  redirect(link(await getLocale(), `/area-riservata?fatto=${isRefused ? 'contesto-rifiutato' : 'contesto'}`));
}
