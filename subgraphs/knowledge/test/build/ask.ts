import type { Actor } from '@respi/kit/actor.js';
import { courier, key, type TestHouse } from '@respi/kit/testing/stand.js';

// biome-ignore lint/suspicious/noExplicitAny: answers of tests are read freely
type Loose = any;

const typeOf = (verb: string): string => `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;

/** Runs a command and gives its payload, or the errors of the door as `{ door }`. */
export async function act(
  house: TestHouse,
  actor: Actor,
  verb: string,
  input: object,
  selection = 'content { id state version }',
): Promise<Loose> {
  const source = `mutation ($input: ${typeOf(verb)}!) { ${verb}(input: $input) { ${selection} userErrors { code field params { name value } } } }`;
  const answer = await house.ask(actor, source, { input: { clientKey: key(), ...input } });
  if (answer.errors)
    return { door: answer.errors[0]?.extensions?.code, userErrors: [], message: answer.errors[0]?.message };
  return answer.data[verb];
}

/** Code of the refusal, of the door or of the command; null where it went through. */
export const refusal = (payload: Loose): string | null => payload.door ?? payload.userErrors[0]?.code ?? null;

/** Hands over a message as the courier does. */
export async function deliver(
  house: TestHouse,
  verb: string,
  payload: object,
  messageId = key(),
  fromHouse = 'cases',
): Promise<Loose> {
  const source = `mutation ($input: CourierInput!) { ${verb}(input: $input) { received userErrors { code message } } }`;
  const input = {
    clientKey: messageId,
    messageId,
    fromHouse,
    sentAt: house.clock.now().toISOString(),
    entityKey: 'test',
    payload: JSON.stringify(payload),
  };
  const answer = await house.ask(courier, source, { input });
  return answer.errors
    ? { door: answer.errors[0]?.extensions?.code, message: answer.errors[0]?.message }
    : answer.data[verb];
}

/** What was put in the outbox for another house, oldest first. */
export async function sent(house: TestHouse, commandName: string): Promise<Loose[]> {
  const rows = await house.sql('select sealed_payload from outbox where command = $1 order by seq', [commandName]);
  return rows.map((row) => JSON.parse(house.open.house.cipher.open(row.sealed_payload)));
}

/** One content as an actor sees it. */
export async function see(house: TestHouse, actor: Actor, contentId: string, selection: string): Promise<Loose> {
  const answer = await house.ask(actor, `query ($id: ID!) { content(id: $id) { id ${selection} } }`, { id: contentId });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  return answer.data.content;
}

/** Rows that the walls alone let an actor read, past every resolver and policy. */
export async function readAs<T extends object>(house: TestHouse, actor: Actor, text: string): Promise<T[]> {
  const { db } = house.context(actor);
  try {
    return await db.rows<T>({ name: '', text });
  } finally {
    await db.finish();
  }
}
