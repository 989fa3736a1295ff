import 'server-only';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { seal } from '../../forms/seal';
import { BeginIdentificationDocument, CompleteIdentificationDocument } from '../../graphql/generated/graphql';
import { mutate } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { keepToken } from '../../session/cookie';
import { answerIn, keepWay, type TakenWay } from '../../session/identity-way';
import { deviceName } from './device-name';
import { safeReturn } from './login-state';

/** Codes of the API, as the login page words them: a matching password is not the matter here. */
const WORDED: Record<string, string> = { NOT_FOUND: 'IDENTITY_UNKNOWN', INVALID_CREDENTIALS: 'IDENTITY_REFUSED' };

function backToLogin(locale: string, code: string, returnTo: string | undefined): never {
  const faults = [{ field: '', code: WORDED[code] ?? code }];
  redirect(`${link(locale, '/accedi')}?s=${seal({ values: {}, faults, returnTo }, 10)}#errori`);
}

/** Sends the browser to the provider of digital identities (I21). */
export async function beginIdentification(locale: string, returnTo: string | undefined): Promise<never> {
  const { data, code } = await mutate(BeginIdentificationDocument, { input: { clientKey: crypto.randomUUID() } });
  const begun = data?.beginIdentification;
  if (!begun?.address || !begun.browserKey) {
    return backToLogin(locale, begun?.userErrors[0]?.code ?? code ?? 'UNAVAILABLE', returnTo);
  }
  await keepWay({ purpose: 'SIGN_IN', browserKey: begun.browserKey, locale, ...(returnTo ? { returnTo } : {}) });
  redirect(begun.address);
}

/** Lets in who comes back: with a session, with the code still to give, or back at the login with the reason. */
export async function completeIdentification(request: Request, way: TakenWay): Promise<never> {
  const { locale, browserKey, returnTo } = way;
  const answer = answerIn(request, way);
  if (typeof answer === 'string') return backToLogin(locale, answer, returnTo);
  const device = deviceName((await headers()).get('user-agent') ?? '');
  const input = { ...answer, browserKey, device, clientKey: crypto.randomUUID() };
  const { data, code } = await mutate(CompleteIdentificationDocument, { input });
  const payload = data?.completeIdentification;
  if (payload?.secondFactorRequired && payload.challenge) {
    const sealed = seal({ values: {}, faults: [], challenge: payload.challenge, returnTo }, 10);
    redirect(`${link(locale, '/accedi/codice')}?s=${sealed}`);
  }
  if (!payload?.token) return backToLogin(locale, payload?.userErrors[0]?.code ?? code ?? 'UNAVAILABLE', returnTo);
  await keepToken(payload.token, payload.expiresAt);
  redirect(safeReturn(locale, returnTo));
}
