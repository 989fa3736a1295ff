import { redirect } from 'next/navigation';
import { completeClaim, completeList } from '../../../../features/booking/own/citizen-way';
import { completeIdentification } from '../../../../features/login/identify';
import { completeLink } from '../../../../features/reserved-account/identity/complete-link';
import { link } from '../../../../i18n/link';
import { takeWay } from '../../../../session/identity-way';

const ends = { SIGN_IN: completeIdentification, LINK: completeLink, CLAIM: completeClaim, LIST: completeList };

/** Where the provider of digital identities sends the browser back to (I21). */
export async function GET(request: Request): Promise<Response> {
  const way = await takeWay();
  if (!way) redirect(link('it', '/accedi'));
  return ends[way.purpose](request, way);
}
