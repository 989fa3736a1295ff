'use server';

import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { EndSupportDocument } from '../../graphql/generated/graphql';
import { mutateAsViewer } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { forgetSupport } from '../../session/cookie';

/** I15: ends the look with another person's eyes; the cookie goes even when the platform does not answer. */
export async function endSupport(form: FormData): Promise<void> {
  await mutateAsViewer(EndSupportDocument, { input: { clientKey: String(form.get('clientKey')) } });
  await forgetSupport();
  redirect(link(await getLocale(), '/area-riservata/accessi/assistenza?fatto=assistenza-finita'));
}
