import type { Actor } from '@respi/kit/actor.js';
import { key, type TestHouse } from '@respi/kit/testing/stand.js';

/** How a mutation ended: a public error code, the code of the first refusal, or OK. */
export interface Ending {
  readonly code: string;
  // biome-ignore lint/suspicious/noExplicitAny: answers of tests are read freely
  readonly payload: any;
}

const inputType = (verb: string) => `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;

/** Runs a mutation as an actor, through assertion and doors. */
export async function act(house: TestHouse, actor: Actor, verb: string, input: object, fields = ''): Promise<Ending> {
  const source = `mutation ($input: ${inputType(verb)}!) { ${verb}(input: $input) { ${fields} userErrors { code field params { name value } } } }`;
  const answer = await house.ask(actor, source, { input: { clientKey: key(), ...input } });
  const fault = answer.errors?.[0]?.extensions?.code;
  const payload = answer.data?.[verb] ?? null;
  return { code: String(fault ?? payload?.userErrors[0]?.code ?? 'OK'), payload };
}

/** Endings that tell an actor that a thing is not theirs to do, without telling whether it is there. */
export const REFUSED: readonly string[] = ['FORBIDDEN', 'NOT_YOURS', 'NOT_FOUND'];
