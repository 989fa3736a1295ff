import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { Arg, Ctx, Directive, Field, ID, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { command, expectVersion } from '../src/command.js';
import { type Connection, connectionOf, decodeCursor, pageOf, pageSize } from '../src/connection.js';
import type { HouseContext } from '../src/context.js';
import { doors, everybody, signedIn } from '../src/doors.js';
import { prepared } from '../src/read-session.js';
import { inOrder, loaderOf, reference } from '../src/reference.js';
import { secured } from '../src/row-security.js';
import { Text } from '../src/scalars.js';
import type { HousePlan } from '../src/subgraph.js';
import { notFound, UserError } from '../src/user-error.js';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'Appunto. A note of one ente.' })
@Entity({ tableName: 'note' })
export class Note {
  @Field(() => ID)
  @PrimaryKey({ type: 'uuid' })
  id: string = randomUUID();

  @Field(() => String)
  @Property({ type: 'text' })
  body!: string;

  @Property({ type: 'uuid' })
  enteId!: string;

  @Field(() => Int)
  @Property({ type: 'integer', version: true })
  version!: number;
}

@InputType()
class WriteNoteInput {
  @Field(() => String) clientKey!: string;
  @Field(() => Text) body!: string;
  @Field(() => ID, { nullable: true }) noteId?: string;
  @Field(() => Int, { nullable: true }) expectedVersion?: number;
}

@ObjectType()
class WriteNotePayload {
  @Field(() => Note, { nullable: true }) note?: Note | null;
  @Field(() => [UserError]) userErrors: UserError[] = [];
}

const NoteConnection = connectionOf(Note, 'Note');
const columns = 'id, body, ente_id as "enteId", version';
const BY_IDS = prepared('note.byIds', `select ${columns} from note where id = any($1::uuid[])`);
const PAGE = prepared(
  'note.page',
  `select ${columns} from note where ($1::text is null or body > $1) order by body limit $2`,
);
export const loadNote = loaderOf<Note>('note', async (ctx, ids) => {
  const rows = await ctx.db.rows<Note>(BY_IDS, [ids]);
  ctx.db.saw(
    'note',
    rows.map((row) => row.id),
  );
  return inOrder(ids, rows);
});

@Resolver(() => Note)
class NoteResolver {
  @Query(() => Note, { nullable: true })
  note(@Ctx() ctx: HouseContext, @Arg('id', () => ID) id: string): Promise<Note | null> {
    return loadNote(ctx, id);
  }

  @Query(() => NoteConnection, { nullable: true })
  async notes(
    @Ctx() ctx: HouseContext,
    @Arg('first', () => Int) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Connection<Note>> {
    const size = pageSize(first);
    const [body] = decodeCursor(after, 1) ?? [null];
    const rows = await ctx.db.rows<Note>(PAGE, [body, size + 1]);
    return pageOf(rows, size, (row) => [row.body], { after });
  }

  @Query(() => String)
  boom(): string {
    throw new Error('secret RSSMRA80A01D205X at 127.0.0.1:4202');
  }

  @Query(() => String)
  unlisted(): string {
    return 'open?';
  }

  @Mutation(() => WriteNotePayload)
  async writeNote(
    @Ctx() ctx: HouseContext,
    @Arg('input', () => WriteNoteInput) input: WriteNoteInput,
  ): Promise<WriteNotePayload> {
    const { noteId } = await command(ctx, { verb: 'writeNote', input }, async (tx) => {
      const found = input.noteId
        ? await tx.em.findOne(Note, { id: input.noteId })
        : tx.em.create(Note, { body: input.body, enteId: ctx.actor.enteId ?? '' } as Note);
      if (!found) throw notFound(['noteId']);
      if (input.noteId) {
        expectVersion(found, input.expectedVersion);
        found.body = input.body;
      }
      await tx.event({ entity: 'note', entityId: found.id, verb: 'written' });
      await tx.notice({ kind: 'NOTE', audience: { enteId: found.enteId }, href: '/', params: {}, entityKey: found.id });
      await tx.mail({ to: 'someone@example.org', template: 'note', locale: 'it', params: {}, entityKey: found.id });
      return { noteId: found.id };
    });
    return { note: await loadNote(ctx, noteId), userErrors: [] };
  }
}

const mine = `(select actor_ente()) = ente_id`;

export const samplePlan: HousePlan = {
  name: 'training',
  resolvers: [NoteResolver],
  references: { Note: reference(loadNote) },
  doors: doors({ Query: { note: everybody, notes: everybody, boom: everybody }, Mutation: { writeNote: signedIn } }),
  entities: [Note],
  migrations: [
    {
      name: 'note-exists',
      up: `create table note (id uuid primary key, body text not null, ente_id uuid not null, version int not null default 1);
      ${secured('training', 'note', { select: mine, insert: mine, update: mine })}`,
    },
  ],
  mails: { note: () => ({ subject: 'Appunto', text: 'Appunto scritto' }) },
};
