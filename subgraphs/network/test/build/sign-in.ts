import { createHmac } from 'node:crypto';
import { anonymous, key } from '@respi/kit/testing/stand.js';
import { emailOf, PASSWORD, type TestNetwork, totpSecretOf } from './network-stand.js';

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  token expiresAt secondFactorRequired challenge userErrors { code field params { name value } } } }`;
const VERIFY = `mutation ($input: VerifySecondFactorInput!) { verifySecondFactor(input: $input) {
  token secondFactorRequired userErrors { code field } } }`;

interface Asked {
  email?: string;
  password?: string;
  clientKey?: string;
  device?: string;
  deviceKey?: string;
}

export const signIn = async (house: TestNetwork, code: string, over: Asked = {}) => {
  const input = { clientKey: key(), email: emailOf(code), password: PASSWORD, device: 'Firefox', ...over };
  return (await house.ask(anonymous, SIGN_IN, { input })).data.signIn;
};

/** One-time code of a step of thirty seconds, as an authenticator makes it (RFC 6238). */
export function totp(code: string, at: number = Date.now()): string {
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', Buffer.from(totpSecretOf(code)))
    .update(step)
    .digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

export const verify = async (
  house: TestNetwork,
  challenge: string,
  code: string,
  clientKey = key(),
  over: { deviceKey?: string } = {},
) => (await house.ask(anonymous, VERIFY, { input: { clientKey, challenge, code, ...over } })).data.verifySecondFactor;

/** Token of a person who signs in, second factor included where they have one. */
export async function tokenOf(house: TestNetwork, code: string, otp = totp(code)): Promise<string> {
  const first = await signIn(house, code);
  if (first.token) return first.token;
  return (await verify(house, first.challenge, otp)).token;
}
