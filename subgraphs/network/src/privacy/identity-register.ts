import type { HouseRegister } from '@respi/kit/privacy/register.js';
import { indexesOfIdentity } from './indexes.js';

const ACCOUNT = 'With the account';

/** What the room of identity processes. An example, to be confirmed by the controller. */
export const register: HouseRegister = {
  house: 'identity',
  purpose: 'Logins, sessions and second factors of those who work in the network',
  asOf: '2026-11-22',
  tables: [
    { table: 'login', about: 'Logins', ends: ACCOUNT, staff: 'name email', codes: 'id image' },
    {
      table: 'login_account',
      about: 'Passwords (argon2id) and outside identities',
      ends: ACCOUNT,
      staff: 'accountId userId',
      index: 'password',
      codes: 'id providerId accessToken refreshToken idToken scope',
    },
    {
      table: 'login_session',
      about: 'Stays empty: sessions are ours',
      ends: 'Stays empty',
      codes: 'id token ipAddress userAgent userId',
    },
    { table: 'login_verification', about: 'Stays empty', ends: 'Stays empty', codes: 'id identifier value' },
    {
      table: 'session',
      about: 'Sessions: device and network prefix',
      ends: ACCOUNT,
      staff: 'device network',
      index: 'token_hash device_hash',
    },
    { table: 'second_factor', about: 'Secrets of second factors', ends: ACCOUNT, sealed: 'sealed_secret' },
    { table: 'recovery_code', about: 'Recovery codes', ends: ACCOUNT, index: 'code_hash' },
    {
      table: 'challenge',
      about: 'Sign-ins half done',
      ends: 'Over within minutes, deleted within the hour',
      index: 'token_hash',
    },
    {
      table: 'password_reset',
      about: 'Links to renew a password',
      ends: 'Over within half an hour, deleted within the hour',
      index: 'token_hash',
    },
    {
      table: 'reset_request',
      about: 'Addresses that asked for a new password',
      ends: 'Answered, then deleted',
      sealed: 'sealed_email',
    },
    {
      table: 'digital_identity',
      about: 'Outside identities (SPID, CIE), by the blind index of the fiscal number',
      ends: ACCOUNT,
      index: 'fiscal_index',
    },
    {
      table: 'identification',
      about: 'Outside sign-ins under way',
      ends: 'Over within minutes, deleted within the hour',
      sealed: 'sealed_way',
      index: 'state_hash browser_hash',
    },
    { table: 'throttle', about: 'Tries, counted', ends: 'Over within the hour, then deleted', index: 'bucket' },
    { table: 'machine_client', about: 'Machine clients', ends: 'No person', codes: 'name scopes' },
    { table: 'machine_secret', about: 'Their secrets', ends: 'No person', index: 'secret_hash', codes: 'hint' },
    { table: 'machine_token', about: 'Their tokens', ends: 'No person', index: 'token_hash', codes: 'scopes' },
  ],
  indexes: indexesOfIdentity,
};
