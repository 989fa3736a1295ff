import { isIP } from 'node:net';
import { HOUSES } from '@respi/kit/provision.js';
import { Refusal, UserErrorCode } from '@respi/kit/user-error.js';

const SCOPE = new RegExp(`^(${HOUSES.join('|')}):(read|[a-z][A-Za-z]{2,60})$`);
/** What no machine ever does: it has no password, no session and no person behind it. */
const FOR_PEOPLE =
  /:(signIn|verifySecondFactor|(begin|complete)(Citizen)?Identification|acceptInvitation|requestPasswordReset|resetPassword|invitationPreview)$/;
const MAX_DAYS = 400;
const DAY_MS = 86_400_000;

/** Scopes by house and operation: `cases:read`, `knowledge:rateContent` (G2). */
export function checkedScopes(given: readonly string[]): string[] {
  const scopes = [...new Set(given.map((scope) => scope.trim()))].filter(Boolean);
  if (scopes.length === 0) throw new Refusal(UserErrorCode.REQUIRED, 'Indica almeno un ambito.', ['scopes']);
  const wrong = scopes.find((scope) => !SCOPE.test(scope) || FOR_PEOPLE.test(scope));
  if (wrong || scopes.length > 40) {
    throw new Refusal(UserErrorCode.INVALID, 'Un ambito non è tra quelli ammessi.', ['scopes']);
  }
  return scopes.sort();
}

const isNetwork = (text: string): boolean => {
  const [address = '', bits, rest] = text.split('/');
  const version = isIP(address);
  const length = bits === undefined ? (version === 4 ? 32 : 128) : Number(bits);
  return (
    version !== 0 &&
    rest === undefined &&
    Number.isInteger(length) &&
    length >= 8 &&
    length <= (version === 4 ? 32 : 128)
  );
};

/** Networks as CIDR or single addresses; none for any. */
export function checkedNetworks(given: readonly string[]): string[] {
  const networks = [...new Set(given.map((one) => one.trim()).filter(Boolean))];
  if (networks.length > 20 || !networks.every(isNetwork)) {
    throw new Refusal(UserErrorCode.INVALID, 'Un indirizzo di rete non è scritto bene.', ['networks']);
  }
  return networks;
}

/** End of a client: a date to come, at most some thirteen months away, so that somebody looks at it each year. */
export function checkedExpiry(given: Date, now: Date): Date {
  const days = (given.getTime() - now.getTime()) / DAY_MS;
  if (days <= 0) throw new Refusal(UserErrorCode.INVALID, 'La scadenza è già passata.', ['expiresAt']);
  if (days > MAX_DAYS) {
    throw new Refusal(UserErrorCode.INVALID, 'La scadenza è al massimo fra 400 giorni.', ['expiresAt'], {
      max: MAX_DAYS,
    });
  }
  return given;
}

export function checkedClientName(given: string): string {
  const name = given.trim().replace(/\s+/g, ' ');
  if (name.length < 3) throw new Refusal(UserErrorCode.REQUIRED, 'Il nome ha almeno tre lettere.', ['name']);
  if (name.length > 80) throw new Refusal(UserErrorCode.TOO_LONG, 'Il nome è troppo lungo.', ['name'], { max: 80 });
  return name;
}
