'use server';

import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { SignOutDocument } from '../../graphql/generated/graphql';
import { mutateAsViewer } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { forgetToken, isSupporting } from '../../session/cookie';
import { endSupport } from './end-support';

/** Ends the session everywhere; the cookie goes even when the platform does not answer. */
export async function signOut(form: FormData): Promise<void> {
  if (await isSupporting()) return endSupport(form);
  await mutateAsViewer(SignOutDocument, { input: { clientKey: String(form.get('clientKey')) } });
  await forgetToken();
  redirect(link(await getLocale(), '/accedi?esito=uscito'));
}
