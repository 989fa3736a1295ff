import type { Actor } from '@respi/kit/actor.js';
import type { MockIdentityProvider } from '@respi/kit/testing/identity-provider.js';
import { anonymous, key } from '@respi/kit/testing/stand.js';
import type { ProviderEnv } from '../../src/env.js';
import { PASSWORD, type TestNetwork } from './network-stand.js';

/** Invented fiscal numbers of the form that SPID gives. */
export const ANNA = 'TINIT-RSSNNA80A41D205A';
export const BRUNO = 'TINIT-VRDBRN75B01D205B';
export const CARLA = 'TINIT-BNCCRL90C41D205C';
export const LEVEL_2 = 'https://www.spid.gov.it/SpidL2';
export const REDIRECT = 'http://127.0.0.1:3000/api/identity/return';
export const CLIENT = { clientId: 'respi', clientSecret: 'a-secret-of-the-tests' };

export const providerEnv = (issuer: string): ProviderEnv => ({
  ...CLIENT,
  issuer,
  name: 'SPID o CIE',
  claim: 'fiscalNumber',
  levels: [LEVEL_2],
  citizens: true,
});

export interface Way {
  readonly address: string;
  readonly browserKey: string;
}
export interface Back {
  readonly state: string;
  readonly code: string;
  readonly issuer: string | null;
}

const FIELDS = 'address browserKey userErrors { code field }';
const BEGIN = `mutation ($input: BeginIdentificationInput!) { beginIdentification(input: $input) { ${FIELDS} } }`;
const BEGIN_LINK = `mutation ($input: OwnIdentityInput!) { beginIdentityLink(input: $input) { ${FIELDS} } }`;
const COMPLETE = `mutation ($input: IdentityReturnInput!) { completeIdentification(input: $input) {
  token challenge secondFactorRequired userErrors { code field } } }`;
const COMPLETE_LINK = `mutation ($input: IdentityReturnInput!) { completeIdentityLink(input: $input) {
  identity { linkedAt lastUsedAt } userErrors { code field } } }`;

export const begin = async (house: TestNetwork): Promise<Way> =>
  (await house.ask(anonymous, BEGIN, { input: { clientKey: key() } })).data.beginIdentification;

/** Code of the fault, where no way can be opened. */
export const beginFault = async (house: TestNetwork): Promise<unknown> =>
  (await house.ask(anonymous, BEGIN, { input: { clientKey: key() } })).errors?.[0]?.extensions.code;

export const beginLink = async (house: TestNetwork, actor: Actor, password = PASSWORD) =>
  (await house.ask(actor, BEGIN_LINK, { input: { clientKey: key(), password } })).data.beginIdentityLink;

/** What the provider sends the browser back with, when a person says who they are. */
export async function atProvider({ address }: Way, who: string): Promise<Back> {
  const answer = await fetch(`${address}&as=${who}`, { redirect: 'manual' });
  const back = new URL(answer.headers.get('location') ?? 'about:blank').searchParams;
  return { state: back.get('state') ?? '', code: back.get('code') ?? '', issuer: back.get('iss') };
}

export const complete = async (house: TestNetwork, way: Way, back: Back, over: object = {}) => {
  const input = { clientKey: key(), browserKey: way.browserKey, device: 'Firefox', ...back, ...over };
  return (await house.ask(anonymous, COMPLETE, { input })).data.completeIdentification;
};

export const completeLink = async (house: TestNetwork, actor: Actor, way: Way, back: Back) => {
  const input = { clientKey: key(), browserKey: way.browserKey, ...back };
  return (await house.ask(actor, COMPLETE_LINK, { input })).data.completeIdentityLink;
};

/** Links an identity to a signed-in person, as they would. */
export async function link(house: TestNetwork, actor: Actor, who: string) {
  const way = await beginLink(house, actor);
  return completeLink(house, actor, way, await atProvider(way, who));
}

/** A whole sign-in with an identity; `twist` is what the provider's token says otherwise. */
export async function identify(
  house: TestNetwork,
  provider: MockIdentityProvider,
  who: string,
  twist: MockIdentityProvider['twist'] = {},
) {
  const way = await begin(house);
  provider.twist = twist;
  try {
    return await complete(house, way, await atProvider(way, who));
  } finally {
    provider.twist = {};
  }
}
