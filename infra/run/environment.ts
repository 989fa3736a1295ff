import { join } from 'node:path';
import { providerEnvironment } from './desk/digital-identities.ts';
import { HOUSES, type House, inRepository } from './repository.ts';
import { rolePassword, type Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';

export type Environment = Record<string, string>;

/** What the environments are made of. */
export interface Wiring {
  readonly settings: Settings;
  readonly secrets: Secrets;
  /** Superuser's connection to the platform's own database. */
  readonly adminUrl: string;
  readonly smtpUrl: string;
  readonly publicUrl: string;
}

/** Taken over from the launcher's own environment: what a process needs of the system, and tuning by name. */
const INHERITED = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'SystemRoot', 'NODE_EXTRA_CA_CERTS'];
const TUNING = [
  'RESPI_CLAMD',
  'RESPI_LOG_LEVEL',
  'RESPI_POOL_SIZE',
  'RESPI_MAIL_FROM',
  'RESPI_WEB_ACCESSIBILITY_DECLARATION_URL',
];

/** Only production may listen beyond loopback, behind a proxy with TLS (RESPI_HOST); a demonstration never does. */
const openHost = ({ mode }: Settings): string => (mode === 'production' && process.env.RESPI_HOST) || '127.0.0.1';

/** Connection of a database role. */
export function roleUrl({ adminUrl, secrets }: Wiring, role: string): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = rolePassword(secrets, role);
  return url.href;
}

function common({ settings, smtpUrl, publicUrl }: Wiring, service: string): Environment {
  const { mode, territory, territoryDir, dataDir } = settings;
  const names = [...INHERITED, ...TUNING].filter((name) => process.env[name] !== undefined);
  return {
    ...Object.fromEntries(names.map((name) => [name, process.env[name] as string])),
    NODE_ENV: 'production',
    NODE_COMPILE_CACHE: join(dataDir, 'compiled'),
    APOLLO_TELEMETRY_DISABLED: 'true',
    NEXT_TELEMETRY_DISABLED: '1',
    RESPI_SERVICE: service,
    RESPI_MODE: mode,
    RESPI_TERRITORY: territory,
    RESPI_TERRITORY_DIR: territoryDir,
    RESPI_PUBLIC_URL: publicUrl,
    RESPI_SMTP_URL: smtpUrl,
    RESPI_FILES_DIR: join(dataDir, 'files'),
    ...(mode === 'test' ? { RESPI_TEST_HOOKS: '1', RESPI_CLOCK_FILE: join(dataDir, 'clock') } : {}),
  };
}

const assertionKey = (house: House) => `RESPI_ASSERTION_KEY_${house.toUpperCase()}` as const;

/**
 * Where short texts to citizens are posted, whether reports on letters are asked for (A20, A45), who keeps the anchors of the
 * audit (TH20); houses alone see the token.
 */
const CHANNELS = ['RESPI_TEXT_URL', 'RESPI_TEXT_TOKEN', 'RESPI_MAIL_REPORTS', 'RESPI_ANCHOR_ADDRESSES'];

function houseOnly(wiring: Wiring, house: House): Environment {
  const { secrets, settings } = wiring;
  const upper = house.toUpperCase();
  const channels = CHANNELS.filter((name) => process.env[name]);
  return {
    ...Object.fromEntries(channels.map((name) => [name, process.env[name] as string])),
    RESPI_FIELD_KEY: secrets.RESPI_FIELD_KEY,
    RESPI_BLIND_INDEX_KEY: secrets.RESPI_BLIND_INDEX_KEY,
    [assertionKey(house)]: secrets[assertionKey(house)],
    [`RESPI_${upper}_APP_URL`]: roleUrl(wiring, `${house}_app`),
    [`RESPI_${upper}_READ_URL`]: roleUrl(wiring, `${house}_read`),
    [`RESPI_${upper}_PORT`]: String(settings.ports.houses[house]),
    ...(house === 'network'
      ? {
          RESPI_IDENTITY_APP_URL: roleUrl(wiring, 'identity_app'),
          RESPI_IDENTITY_SECRET: secrets.RESPI_IDENTITY_SECRET,
          ...providerEnvironment(settings, secrets),
        }
      : {}),
  };
}

/** One house in a process of its own. */
export const houseEnvironment = (wiring: Wiring, house: House): Environment => ({
  ...common(wiring, house),
  ...houseOnly(wiring, house),
});

function gatewayOnly(wiring: Wiring): Environment {
  const { settings, secrets } = wiring;
  const keys = HOUSES.map((house) => [assertionKey(house), secrets[assertionKey(house)]]);
  const { houses, gateway } = settings.ports;
  const urls = HOUSES.map((house) => [
    `RESPI_SUBGRAPH_URL_${house.toUpperCase()}`,
    `http://127.0.0.1:${houses[house]}/graphql`,
  ]);
  return {
    RESPI_GATEWAY_PORT: String(gateway),
    RESPI_GATEWAY_HOST: openHost(settings),
    RESPI_TRUSTED_DOCUMENTS: inRepository('web', 'src', 'graphql', 'trusted-documents.json'),
    RESPI_IDENTITY_RESOLVER_URL: roleUrl(wiring, 'identity_resolver'),
    ...Object.fromEntries(keys),
    ...(settings.topology === 'mesh' ? Object.fromEntries(urls) : {}),
  };
}

/** The gateway; with the houses inside when solo. */
export function gatewayEnvironment(wiring: Wiring): Environment {
  const inside = wiring.settings.topology === 'solo' ? HOUSES.map((house) => houseOnly(wiring, house)) : [];
  return Object.assign({}, common(wiring, 'gateway'), ...inside, gatewayOnly(wiring));
}

/** Next's server: it knows the gateway's address and the key of its own sealed form state, and no other secret. */
export function webEnvironment(wiring: Wiring): Environment {
  const { RESPI_SMTP_URL: _smtp, RESPI_FILES_DIR: _files, ...base } = common(wiring, 'web');
  const { web, gateway } = wiring.settings.ports;
  return {
    ...base,
    PORT: String(web),
    HOSTNAME: openHost(wiring.settings),
    GATEWAY_URL: `http://127.0.0.1:${gateway}`,
    RESPI_WEB_SEAL_KEY: wiring.secrets.RESPI_WEB_SEAL_KEY,
  };
}

/** The preparation: the only process that owns schemas, and only while it lasts. */
export function prepareEnvironment(wiring: Wiring): Environment {
  const owners = [...HOUSES, 'identity'].map((schema) => [
    `RESPI_${schema.toUpperCase()}_OWNER_URL`,
    roleUrl(wiring, `${schema}_owner`),
  ]);
  const houses = HOUSES.map((house) => houseOnly(wiring, house));
  return Object.assign({}, common(wiring, 'prepare'), ...houses, Object.fromEntries(owners), {
    RESPI_ADMIN_URL: wiring.adminUrl,
    RESPI_DATABASE_ROLE_KEY: wiring.secrets.RESPI_DATABASE_ROLE_KEY,
    RESPI_DATA_DIR: wiring.settings.dataDir,
  });
}
