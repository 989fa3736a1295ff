import 'server-only';
import { redirect } from 'next/navigation';
import { seal } from '../../../forms/seal';
import { CompleteIdentityLinkDocument } from '../../../graphql/generated/graphql';
import { mutateAsViewer } from '../../../graphql/rsc-client';
import { link } from '../../../i18n/link';
import { answerIn, type TakenWay } from '../../../session/identity-way';

const WORDED: Record<string, string> = { INVALID_CREDENTIALS: 'IDENTITY_REFUSED', DUPLICATE: 'IDENTITY_TAKEN' };

/** Ends the linking of one’s own digital identity, in the session that began it (I21). */
export async function completeLink(request: Request, way: TakenWay): Promise<never> {
  const { locale, browserKey } = way;
  const page = link(locale, '/area-riservata/account/identita-digitale');
  const back = (code: string): never =>
    redirect(`${page}?s=${seal({ values: {}, faults: [{ field: '', code: WORDED[code] ?? code }] }, 10)}`);
  const answer = answerIn(request, way);
  if (typeof answer === 'string') return back(answer);
  const input = { ...answer, browserKey, clientKey: crypto.randomUUID() };
  const { data, code } = await mutateAsViewer(CompleteIdentityLinkDocument, { input });
  const refused = data?.completeIdentityLink.userErrors[0]?.code ?? code;
  if (refused) return back(refused);
  redirect(`${page}?fatto=identita-collegata`);
}
