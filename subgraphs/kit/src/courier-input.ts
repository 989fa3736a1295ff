import 'reflect-metadata';
import { Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { ZodError, ZodType } from 'zod';
import type { Tx } from './command.js';
import { command } from './command.js';
import type { HouseContext } from './context.js';
import { DateTime } from './scalars.js';
import { Refusal, UserError, UserErrorCode } from './user-error.js';

@InputType({ description: 'Messaggio fra case. A message that one house sends to another through the courier.' })
export class CourierInput {
  @Field(() => String, { description: 'Chiave. Same as the message id.' })
  clientKey!: string;

  @Field(() => ID, { description: 'Identificativo. Unique within the house of origin.' })
  messageId!: string;

  @Field(() => String, { description: 'Casa di origine. House that sent it.' })
  fromHouse!: string;

  @Field(() => DateTime, { description: 'Inviato. When the courier handed it over.' })
  sentAt!: Date;

  @Field(() => String, { description: 'Entità. Messages on one entity arrive in order.' })
  entityKey!: string;

  @Field(() => String, { description: 'Contenuto. JSON, checked by the receiver’s own schema.' })
  payload!: string;
}

@Directive('@shareable')
@ObjectType({ description: 'Ricevuta. Whether the message was taken in, now or before.' })
export class CourierPayload {
  @Field(() => Boolean, { nullable: true, description: 'Ricevuto. True also for a message that had arrived before.' })
  received?: boolean | null;

  @Field(() => [UserError], { description: 'Errori. Why it was not taken.' })
  userErrors!: UserError[];
}

/** Where a message is not as it should be; never what stands there. */
const pathsOf = ({ issues }: ZodError): string => issues.map(({ path }) => path.join('.')).join(', ');

/** Takes in a message exactly once: its id is unique in the inbox, in the same transaction as what it does. */
export async function receive<T>(
  ctx: HouseContext,
  verb: string,
  input: CourierInput,
  schema: ZodType<T>,
  act: (tx: Tx, payload: T) => Promise<void>,
): Promise<CourierPayload> {
  const parsed = schema.safeParse(JSON.parse(input.payload));
  if (!parsed.success)
    throw new Refusal(UserErrorCode.INVALID, `Messaggio ${verb} non riconosciuto: ${pathsOf(parsed.error)}`, [
      'payload',
    ]);
  const key = { clientKey: input.messageId, house: input.fromHouse };
  await command(ctx, { verb: `${verb}:${input.fromHouse}`, input: key }, async (tx) => {
    const fresh = await tx.sql(
      'insert into inbox (from_house, message_id, at) values (?, ?, ?) on conflict do nothing returning message_id',
      [input.fromHouse, input.messageId, tx.now],
    );
    if (fresh.length > 0) await act(tx, parsed.data);
    return { received: true };
  });
  return { received: true, userErrors: [] };
}
