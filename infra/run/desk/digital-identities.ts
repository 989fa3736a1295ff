import { createHash, createHmac } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Environment } from '../environment.ts';
import type { Login } from '../logins.ts';
import { inRepository } from '../repository.ts';
import type { Secrets } from '../secrets.ts';
import type { Settings } from '../settings.ts';

/** Settings by which a production names its provider of digital identities (I21). */
const GIVEN = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET', 'NAME', 'CLAIM', 'LEVELS', 'CITIZENS'].map(
  (name) => `RESPI_OIDC_${name}`,
);
const CLIENT_ID = 'respi';

const issuerOf = ({ ports }: Settings): string => `http://127.0.0.1:${ports.desk}/identity`;
const clientSecretOf = (secrets: Secrets): string =>
  createHmac('sha256', secrets.RESPI_IDENTITY_SECRET).update('client of the demonstration').digest('hex');

/** Production’s provider is the one that its environment names, or none; a demonstration has an invented one on its desk. */
export function providerEnvironment(settings: Settings, secrets: Secrets): Environment {
  if (settings.mode === 'production') {
    const named = GIVEN.filter((name) => process.env[name]);
    return Object.fromEntries(named.map((name) => [name, process.env[name] as string]));
  }
  return {
    RESPI_OIDC_ISSUER: issuerOf(settings),
    RESPI_OIDC_CLIENT_ID: CLIENT_ID,
    RESPI_OIDC_CLIENT_SECRET: clientSecretOf(secrets),
    RESPI_OIDC_NAME: 'SPID di prova',
    RESPI_OIDC_LEVELS: 'https://www.spid.gov.it/SpidL2',
    RESPI_OIDC_CITIZENS: '1',
  };
}

/** Invented citizens, who have no login: their codici fiscali are right to the last letter, so that a booking takes them. */
const CITIZENS = [
  { name: 'Cittadina di prova', fiscalNumber: 'TINIT-HMDNMR90L52Z330Z' },
  { name: 'Cittadino di prova', fiscalNumber: 'TINIT-PRVCTD85C15Z100O' },
];

/** A fiscal number of the right form that is nobody's, the same for a login at each start. */
export function inventedFiscalNumber(code: string): string {
  const bytes = [...createHash('sha256').update(code).digest()];
  const letter = (at: number, of = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') => of[(bytes[at] ?? 0) % of.length];
  const digits = (at: number, size: number) => String((bytes[at] ?? 0) % 10 ** size).padStart(size, '0');
  const name = [0, 1, 2, 3, 4, 5].map((at) => letter(at, 'BCDFGLMNPRSTVXZ')).join('');
  return `TINIT-${name}${digits(6, 2)}${letter(7, 'ABCDEHLMPRST')}${digits(8, 1)}${digits(9, 1)}Z${digits(10, 3)}${letter(11)}`;
}

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** The invented provider, read from the compiled kit when somebody first asks it. */
export function digitalIdentities(
  settings: Settings,
  secrets: Secrets,
  logins: readonly Login[],
  publicUrl: string,
): Handle {
  let made: Promise<{ handle: Handle }> | null = null;
  const make = async (): Promise<{ handle: Handle }> => {
    const { MockIdentityProvider } = await import(
      inRepository('subgraphs', 'kit', 'dist', 'testing', 'identity-provider.js')
    );
    return new MockIdentityProvider({
      issuer: issuerOf(settings),
      clientId: CLIENT_ID,
      clientSecret: clientSecretOf(secrets),
      redirectUri: `${publicUrl}/api/identity/return`,
      identities: [
        ...CITIZENS,
        ...logins.map(({ code, label, email }) => ({
          name: `${email.split('@')[0]} (${label})`,
          fiscalNumber: inventedFiscalNumber(code),
        })),
      ],
    });
  };
  return async (request, response) => {
    if (!request.url?.startsWith('/identity/')) return false;
    made ??= make();
    return (await made).handle(request, response);
  };
}
