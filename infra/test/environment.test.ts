import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import {
  gatewayEnvironment,
  houseEnvironment,
  prepareEnvironment,
  type Wiring,
  webEnvironment,
} from '../run/environment.ts';
import { loginsFile, loginsOf } from '../run/logins.ts';
import { productionRefusals } from '../run/production-checks.ts';
import { HOUSES } from '../run/repository.ts';
import { SECRET_NAMES, secretsOf } from '../run/secrets.ts';
import { settingsOf } from '../run/settings.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'respi-environment-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const settings = { ...settingsOf([]), dataDir };
const wiring = (topology: 'solo' | 'mesh'): Wiring => ({
  settings: { ...settings, topology },
  secrets: secretsOf('demo', dataDir),
  adminUrl: 'postgres://postgres:superuser@127.0.0.1:5432/respi',
  smtpUrl: 'smtp://127.0.0.1:1025',
  publicUrl: 'http://127.0.0.1:3000',
});
const said = (environment: object) => JSON.stringify(environment);

test('TH21: in the mesh a house is given its own roles and its own key, and nobody else’s', () => {
  for (const house of HOUSES) {
    const environment = said(houseEnvironment(wiring('mesh'), house));
    for (const other of HOUSES.filter((name) => name !== house)) {
      expect(environment).not.toContain(`${other}_app`);
      expect(environment).not.toContain(
        wiring('mesh').secrets[`RESPI_ASSERTION_KEY_${other.toUpperCase()}` as (typeof SECRET_NAMES)[number]],
      );
    }
    expect(environment).toContain(`${house}_app`);
  }
});

test('the web is given no database, no assertion key and no field key', () => {
  const { secrets } = wiring('solo');
  const environment = said(webEnvironment(wiring('solo')));
  expect(environment).not.toContain('postgres:');
  for (const name of SECRET_NAMES.filter((one) => one !== 'RESPI_WEB_SEAL_KEY'))
    expect(environment).not.toContain(secrets[name]);
});

test('in the mesh the gateway can read nothing but identities', () => {
  const environment = gatewayEnvironment(wiring('mesh'));
  expect(Object.values(environment).filter((value) => value.startsWith('postgres:'))).toEqual([
    environment.RESPI_IDENTITY_RESOLVER_URL,
  ]);
  expect(environment.RESPI_IDENTITY_RESOLVER_URL).toContain('identity_resolver');
});

test('only the preparation is given the owners and the superuser', () => {
  const running = [
    webEnvironment(wiring('solo')),
    gatewayEnvironment(wiring('solo')),
    ...HOUSES.map((house) => houseEnvironment(wiring('mesh'), house)),
  ];
  for (const environment of running) expect(said(environment)).not.toMatch(/_owner|superuser/);
  expect(said(prepareEnvironment(wiring('solo')))).toMatch(/cases_owner.*superuser/);
});

test('a demonstration listens on loopback, whatever the environment says; production where it is told', () => {
  process.env.RESPI_HOST = '0.0.0.0';
  const hosts = (one: Wiring) => [webEnvironment(one).HOSTNAME, gatewayEnvironment(one).RESPI_GATEWAY_HOST];
  expect(hosts(wiring('solo'))).toEqual(['127.0.0.1', '127.0.0.1']);
  expect(hosts({ ...wiring('solo'), settings: { ...settings, mode: 'production' } })).toEqual(['0.0.0.0', '0.0.0.0']);
  delete process.env.RESPI_HOST;
});

test('secrets and logins are made once, differ from one another, and are for their owner’s eyes', () => {
  const again = secretsOf('demo', dataDir);
  expect(again).toEqual(wiring('solo').secrets);
  expect(new Set(Object.values(again)).size).toBe(SECRET_NAMES.length);
  const logins = loginsOf(settings);
  expect(loginsOf(settings)).toEqual(logins);
  expect(new Set(logins.map(({ password }) => password)).size).toBe(logins.length);
  for (const file of [join(dataDir, 'secrets.json'), loginsFile(dataDir)])
    expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('one login per role of the design is printed', () => {
  const roles = new Set(loginsOf(settings).flatMap((login) => login.roles));
  for (const role of [
    'OPERATOR',
    'ENTE_ADMIN',
    'COORDINATION',
    'PROVINCIAL_COORDINATOR',
    'LIAISON',
    'OFFICE_REFERENT',
    'OFFICE_CLERK',
    'MEDIATOR',
    'TRAINER',
    'EDITOR',
    'TRANSLATOR',
    'AUDITOR',
    'ADMIN',
  ]) {
    expect(roles).toContain(role);
  }
});

const complete = Object.fromEntries([
  ...SECRET_NAMES.map((name, i) => [name, (i + 10).toString(16).padStart(64, '0')]),
  ['DATABASE_URL', 'postgres://respi@db.example.org/respi'],
  ['RESPI_SMTP_URL', 'smtps://mail.example.org'],
  ['RESPI_MAIL_FROM', 'ReSPI <no-reply@example.org>'],
  ['RESPI_PUBLIC_URL', 'https://respi.example.org'],
]);
const production = { ...settings, mode: 'production' as const, dataDir: join(dataDir, 'production') };

test('production opens when everything is given', () => {
  expect(productionRefusals(production, complete)).toEqual([]);
});

test('production says everything that is missing at once', () => {
  const refusals = productionRefusals(production, {}).join('\n');
  for (const name of [...SECRET_NAMES, 'DATABASE_URL', 'RESPI_SMTP_URL', 'RESPI_MAIL_FROM', 'RESPI_PUBLIC_URL'])
    expect(refusals).toContain(name);
});

test.each([
  ['test hooks', { RESPI_TEST_HOOKS: '1' }, 'test hooks'],
  ['a moved clock', { RESPI_CLOCK_FILE: 'clock' }, 'clock'],
  ['an empty SMTP address', { RESPI_SMTP_URL: '' }, 'never leave'],
  ['an address without encryption', { RESPI_PUBLIC_URL: 'http://respi.example.org' }, 'https'],
  ['a key that is no secret', { RESPI_FIELD_KEY: '0'.repeat(64) }, 'not a secret'],
  ['one key used twice', { RESPI_FIELD_KEY: complete.RESPI_BLIND_INDEX_KEY }, 'same value'],
])('production refuses %s', (_what, change, why) => {
  expect(productionRefusals(production, { ...complete, ...change })).toEqual([expect.stringContaining(why)]);
});

test('production refuses the data folder of a demonstration: its logins are known', () => {
  writeFileSync(loginsFile(dataDir), '[]');
  expect(productionRefusals({ ...production, dataDir }, complete)).toEqual([expect.stringContaining('demonstration')]);
});

test('a territory that is no folder, or a port that is no port, is refused in words', () => {
  process.env.RESPI_TERRITORY = '../etc';
  expect(() => settingsOf([])).toThrow('RESPI_TERRITORY names no folder');
  delete process.env.RESPI_TERRITORY;
  process.env.RESPI_WEB_PORT = 'http';
  expect(() => settingsOf([])).toThrow('RESPI_WEB_PORT is not a port');
  delete process.env.RESPI_WEB_PORT;
});
