'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { ActionState } from '../../../forms/action-state';
import { refuse } from '../../../forms/answer-form';
import { faultsOf } from '../../../forms/form-state';
import { SetLocaleDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { link } from '../../../i18n/link';
import { locales } from '../../../i18n/routing';

const schema = z.object({ clientKey: z.string(), locale: z.enum(locales) });

/** The language of mails and of the pages after signing in; goes on in it at once. */
export async function setLocale(_: ActionState, form: FormData): Promise<ActionState> {
  const given = schema.safeParse(Object.fromEntries(form));
  if (!given.success) return refuse(form, [{ field: 'locale', code: 'CHOOSE' }]);
  const { data, code } = await mutateAsViewer(SetLocaleDocument, { input: given.data });
  if (code) return refuse(form, [{ field: '', code }]);
  const errors = data?.setLocale.userErrors ?? [];
  if (errors.length > 0) return refuse(form, faultsOf(errors));
  revalidatePath('/', 'layout');
  redirect(link(given.data.locale, '/area-riservata/account?fatto=lingua#lingua'));
}
