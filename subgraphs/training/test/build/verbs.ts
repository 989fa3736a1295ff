import { randomUUID } from 'node:crypto';
import type { Actor } from '@respi/kit/actor.js';
import { houseContext } from '@respi/kit/context.js';
import { courier, key, type TestHouse } from '@respi/kit/testing/stand.js';

const EVENT = 'event { id slug state version seatsLeft }';
const REGISTRATION = 'registration { id state expiresAt reconfirmBy decisionReason visibility version }';

const command =
  (selection: string) =>
  async (house: TestHouse, actor: Actor, verb: string, input: object, clientKey = key()) => {
    const type = inputs[verb] ?? `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
    const source = `mutation ($input: ${type}!) { ${verb}(input: $input) { ${selection} userErrors { code field } } }`;
    const answer = await house.ask(actor, source, { input: { clientKey, ...input } });
    return answer.data?.[verb] ?? null;
  };

const inputs: Record<string, string> = {
  withdrawRegistration: 'RegistrationInput',
  acceptOffer: 'RegistrationInput',
  declineOffer: 'RegistrationInput',
  reconfirmRegistration: 'RegistrationInput',
  hideQuestion: 'QuestionInput',
  markQuestionAnswered: 'QuestionInput',
  createCalendarFeed: 'CalendarFeedInput',
  revokeCalendarFeed: 'CalendarFeedInput',
};

/** A command whose payload is a meeting, and one whose payload is a registration. */
export const onEvent = command(EVENT);
export const onRegistration = command(`${REGISTRATION} event { seatsLeft waitingCount }`);
export const onSeries = command('events { id startsAt endsAt seriesId state }');

/** A read, as somebody. */
export const read = async (house: TestHouse, actor: Actor, source: string, variables: object = {}) =>
  (await house.ask(actor, source, variables as Record<string, unknown>)).data;

/** A message of another house, as the courier brings it. */
export const carried = async (
  house: TestHouse,
  verb: string,
  fromHouse: string,
  payload: object,
  messageId = randomUUID(),
) =>
  (
    await house.ask(
      courier,
      `mutation ($input: CourierInput!) { ${verb}(input: $input) { received userErrors { code } } }`,
      {
        input: {
          clientKey: messageId,
          messageId,
          fromHouse,
          sentAt: house.clock.now().toISOString(),
          entityKey: 'test',
          payload: JSON.stringify(payload),
        },
      },
    )
  ).data?.[verb];

/** Letters and messages that wait in the outbox, opened. */
export async function posted(house: TestHouse, commandName: string): Promise<{ payload: Record<string, unknown> }[]> {
  const rows = await house.sql('select sealed_payload from outbox where command = $1 order by seq', [commandName]);
  return rows.map((row) => ({ payload: JSON.parse(house.open.house.cipher.open(row.sealed_payload)) }));
}

/** A file, as somebody asks for it at the file door. */
export async function download(house: TestHouse, actor: Actor, kind: string, id: string): Promise<Buffer | null> {
  const ctx = houseContext(house.open.house, { actor, requestId: randomUUID(), locale: 'it' });
  const found = (await house.open.plan.downloads?.[kind]?.(ctx, id)) ?? null;
  await ctx.db.finish();
  if (!found) return null;
  if (Buffer.isBuffer(found.body)) return found.body;
  const parts: Buffer[] = [];
  for await (const part of found.body) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
