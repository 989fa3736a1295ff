import { z } from 'zod';

const schema = z
  .object({
    mode: z.enum(['demo', 'test', 'production']).default('demo'),
    gatewayUrl: z
      .url()
      .default('http://127.0.0.1:4000')
      .transform((url) => url.replace(/\/(graphql)?$/, '')),
    publicUrl: z
      .url()
      .default('http://127.0.0.1:3000')
      .transform((url) => url.replace(/\/$/, '')),
    territoryDir: z.string().default('../infra/territories/cuneo'),
    sealKey: z
      .string()
      .regex(/^[0-9a-f]{64}$/, '64 hex digits')
      .optional(),
    clockFile: z.string().optional(),
    accessibilityDeclarationUrl: z.url().optional(),
    isDevelopment: z.boolean(),
    isBuild: z.boolean(),
  })
  .refine((env) => env.isBuild || env.mode !== 'production' || env.sealKey, {
    message: 'RESPI_WEB_SEAL_KEY is required in production',
  })
  .refine((env) => env.mode !== 'production' || !env.clockFile, { message: 'Test hooks are refused in production' });

/** Settings of the web; the only reader of process.env. */
export const env = schema.parse({
  mode: process.env.RESPI_MODE,
  gatewayUrl: process.env.GATEWAY_URL,
  publicUrl: process.env.RESPI_PUBLIC_URL,
  territoryDir: process.env.RESPI_TERRITORY_DIR,
  sealKey: process.env.RESPI_WEB_SEAL_KEY,
  clockFile: process.env.RESPI_CLOCK_FILE,
  accessibilityDeclarationUrl: process.env.RESPI_WEB_ACCESSIBILITY_DECLARATION_URL,
  isDevelopment: process.env.NODE_ENV === 'development',
  isBuild: process.env.NEXT_PHASE === 'phase-production-build',
});
