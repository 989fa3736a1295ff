import { z } from 'zod';

const hexKey = z
  .string()
  .regex(/^[0-9a-f]{64}$/, '64 hex digits')
  .transform((hex) => Buffer.from(hex, 'hex'));
const keyList = z
  .string()
  .transform((list) => list.split(','))
  .pipe(z.array(hexKey).min(1));

const schema = z.object({
  mode: z.enum(['demo', 'test', 'production']).default('production'),
  appUrl: z.url(),
  readUrl: z.url(),
  ownerUrl: z.url().optional(),
  assertionKeys: keyList,
  fieldKeys: keyList,
  blindIndexKeys: keyList,
  smtpUrl: z.string().optional(),
  /** Where short texts are posted (A45); none is sent where it is missing. */
  textUrl: z.url().optional(),
  textToken: z.string().optional(),
  /** Whether mail servers are asked to report what became of a letter (RFC 3461), where somebody carries the reports here. */
  mailReports: z
    .string()
    .optional()
    .transform((flag) => flag === '1'),
  /** Who keeps the anchors of the audit outside of the platform: addresses of two institutions, with a comma between (TH20). */
  anchorAddresses: z
    .string()
    .regex(/^[^\s,@]+@[^\s,@]+(,[^\s,@]+@[^\s,@]+)*$/, 'addresses with commas between')
    .optional(),
  mailFrom: z.string().default('ReSPI <no-reply@example.org>'),
  publicUrl: z.string().default('http://127.0.0.1:3000'),
  filesDir: z.string().default('.data/files'),
  /** ClamAV's clamd: host:port or the path of its socket. Without one, production takes no files. */
  clamd: z.string().optional(),
  clockFile: z.string().optional(),
  testHooks: z
    .string()
    .optional()
    .transform((flag) => flag === '1'),
  port: z.coerce.number().int().optional(),
  poolSize: z.coerce.number().int().min(1).default(8),
  /** Milliseconds that a request waits for a connection before it is told OVERLOADED. */
  poolWaitMs: z.coerce.number().int().min(50).default(800),
});

/** Settings of one house. No secret has a default. */
export type HouseEnv = z.infer<typeof schema> & { house: string };

/** Reads the settings of a house; the only reader of process.env beside the log. */
export function houseEnv(house: string, source: Record<string, string | undefined> = process.env): HouseEnv {
  const upper = house.toUpperCase();
  const found = schema.parse({
    mode: source.RESPI_MODE,
    appUrl: source[`RESPI_${upper}_APP_URL`],
    readUrl: source[`RESPI_${upper}_READ_URL`],
    ownerUrl: source[`RESPI_${upper}_OWNER_URL`],
    assertionKeys: source[`RESPI_ASSERTION_KEY_${upper}`],
    fieldKeys: source.RESPI_FIELD_KEY,
    blindIndexKeys: source.RESPI_BLIND_INDEX_KEY,
    smtpUrl: source.RESPI_SMTP_URL,
    textUrl: source.RESPI_TEXT_URL,
    textToken: source.RESPI_TEXT_TOKEN,
    mailReports: source.RESPI_MAIL_REPORTS,
    anchorAddresses: source.RESPI_ANCHOR_ADDRESSES || undefined,
    mailFrom: source.RESPI_MAIL_FROM,
    publicUrl: source.RESPI_PUBLIC_URL,
    filesDir: source.RESPI_FILES_DIR,
    clamd: source.RESPI_CLAMD || undefined,
    clockFile: source.RESPI_CLOCK_FILE,
    testHooks: source.RESPI_TEST_HOOKS,
    port: source[`RESPI_${upper}_PORT`],
    poolSize: source.RESPI_POOL_SIZE,
    poolWaitMs: source.RESPI_POOL_WAIT_MS,
  });
  if (found.mode === 'production' && (found.testHooks || found.clockFile)) {
    throw new Error('Test hooks are refused in production');
  }
  return { ...found, house };
}
