import { z } from 'zod';

const list = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter(Boolean));

/** Plain http shows codes and tokens to who listens: on loopback only, where nobody does. */
export const isSafeAddress = (address: string): boolean =>
  address.startsWith('https://') || /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?\//.test(address);

/** A provider of digital identities (OpenID Connect) that stands before SPID and CIE, where the province has one (I21). */
const providerSchema = z.object({
  /** Issuer, without a final slash. */
  issuer: z
    .url()
    .refine(isSafeAddress, 'https, or http on loopback')
    .transform((url) => url.replace(/\/$/, '')),
  clientId: z.string().min(1),
  clientSecret: z.string().min(16),
  /** Name on the button. */
  name: z.string().min(2).max(40).default('SPID o CIE'),
  /** Claim that holds the fiscal number, as SPID calls it. */
  claim: z.string().min(1).default('fiscalNumber'),
  /** Levels of assurance that are good enough, the one asked for first; empty: not looked at. */
  levels: list,
  /** Whether citizens may bind their appointments to it too (A10): another register, which its controller decides on. */
  citizens: z.boolean().default(false),
});

const schema = z.object({
  appUrl: z.url(),
  secret: z.string().regex(/^[0-9a-f]{64}$/, '64 hex digits'),
  provider: providerSchema.nullable().default(null),
});

/** Settings of the provider of digital identities. */
export type ProviderEnv = z.infer<typeof providerSchema>;
/** Settings of the room of identity, beside those of the house. No secret has a default. */
export type IdentityEnv = Omit<z.infer<typeof schema>, 'provider'> & { readonly provider?: ProviderEnv | null };

/** Reads the settings of the room; without RESPI_OIDC_ISSUER there is no provider, and nothing of it shows. */
export const identityEnv = (source: Record<string, string | undefined> = process.env): IdentityEnv =>
  schema.parse({
    appUrl: source.RESPI_IDENTITY_APP_URL,
    secret: source.RESPI_IDENTITY_SECRET,
    provider: source.RESPI_OIDC_ISSUER
      ? {
          issuer: source.RESPI_OIDC_ISSUER,
          clientId: source.RESPI_OIDC_CLIENT_ID,
          clientSecret: source.RESPI_OIDC_CLIENT_SECRET,
          name: source.RESPI_OIDC_NAME || undefined,
          claim: source.RESPI_OIDC_CLAIM || undefined,
          levels: source.RESPI_OIDC_LEVELS,
          citizens: source.RESPI_OIDC_CITIZENS === '1',
        }
      : null,
  });
