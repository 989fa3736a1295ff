import { z } from 'zod';

const schema = z.object({
  appUrl: z.url(),
  secret: z.string().regex(/^[0-9a-f]{64}$/, '64 hex digits'),
});

/** Settings of the room of identity, beside those of the house. No secret has a default. */
export type IdentityEnv = z.infer<typeof schema>;

export const identityEnv = (source: Record<string, string | undefined> = process.env): IdentityEnv =>
  schema.parse({ appUrl: source.RESPI_IDENTITY_APP_URL, secret: source.RESPI_IDENTITY_SECRET });
