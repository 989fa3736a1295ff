import { HOUSES } from '@respi/kit/provision.js';
import { z } from 'zod';

const hexKey = z
  .string()
  .regex(/^[0-9a-f]{64}$/, '64 hex digits')
  .transform((hex) => Buffer.from(hex, 'hex'));

const schema = z.object({
  mode: z.enum(['demo', 'test', 'production']).default('production'),
  port: z.coerce.number().int().default(4000),
  host: z.string().default('127.0.0.1'),
  resolverUrl: z.url(),
  trustedDocuments: z.string().optional(),
  supergraph: z.string().optional(),
  testHooks: z
    .string()
    .optional()
    .transform((flag) => flag === '1'),
  clockFile: z.string().optional(),
});

/** Settings of the gateway; the assertion keys and, in the mesh, the addresses of the houses. */
export type GatewayEnv = z.infer<typeof schema> & {
  readonly keys: ReadonlyMap<string, Buffer>;
  readonly urls: ReadonlyMap<string, string>;
};

/** Reads the settings of the gateway; no secret has a default. */
export function gatewayEnv(source: Record<string, string | undefined> = process.env): GatewayEnv {
  const env = schema.parse({
    mode: source.RESPI_MODE,
    port: source.RESPI_GATEWAY_PORT,
    host: source.RESPI_GATEWAY_HOST,
    resolverUrl: source.RESPI_IDENTITY_RESOLVER_URL,
    trustedDocuments: source.RESPI_TRUSTED_DOCUMENTS,
    supergraph: source.RESPI_SUPERGRAPH,
    testHooks: source.RESPI_TEST_HOOKS,
    clockFile: source.RESPI_CLOCK_FILE,
  });
  if (env.mode === 'production' && (env.testHooks || env.clockFile))
    throw new Error('Test hooks are refused in production');
  const named = (prefix: string) =>
    HOUSES.flatMap((house) => {
      const value = source[`${prefix}_${house.toUpperCase()}`];
      return value ? [[house, value] as const] : [];
    });
  const keys = named('RESPI_ASSERTION_KEY').map(([house, list]) => [house, hexKey.parse(list.split(',')[0])] as const);
  return { ...env, keys: new Map(keys), urls: new Map(named('RESPI_SUBGRAPH_URL')) };
}
