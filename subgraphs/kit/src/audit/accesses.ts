import 'reflect-metadata';
import {
  Arg,
  type ClassType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { decodeCursor, encodeCursor } from '../connection.js';
import type { HouseContext } from '../context.js';
import { prepared } from '../read-session.js';
import { idOrNobody } from '../reference.js';
import { DateTime, Text } from '../scalars.js';
import { Refusal, UserErrorCode } from '../user-error.js';

// biome-ignore lint/complexity/noBannedTypes: type-graphql takes classes as Function
type Class = Function;

/** How personal data were touched. */
export enum AccessKind {
  READ = 'READ',
  CHANGE = 'CHANGE',
  FILE = 'FILE',
  EXPORT = 'EXPORT',
  LETTER = 'LETTER',
}

registerEnumType(AccessKind, {
  name: 'AccessKind',
  description: 'Modo di accesso. How personal data were touched, or left the platform.',
  valuesConfig: {
    READ: { description: 'Letto. Shown on a page.' },
    CHANGE: { description: 'Modificato. A command was carried out.' },
    FILE: { description: 'Scaricato. A file or a printed sheet left the platform.' },
    EXPORT: { description: 'Esportato. Rows left the platform as a file, or for a machine of an ente.' },
    LETTER: { description: 'Scritto. A letter was sent; it carries codes and links only.' },
  },
});

/** One line of the register of accesses: who, when, how (I11, I12). */
export interface DataAccess {
  readonly id: string;
  readonly cursor: string;
  readonly at: Date;
  readonly kind: AccessKind;
  readonly operation: string | null;
  readonly actorKind: string;
  readonly personId: string | null;
  readonly enteId: string | null;
  readonly subject: string;
  readonly rows: number;
}

/** What one house knows of the accesses to what was asked for. */
export interface AccessRegister {
  readonly subjects: string[];
  readonly accesses: DataAccess[];
}

/** What an auditor asks: of whom, by whom, for which ente, how, by which operation, between which instants. */
export interface AccessQuestion {
  readonly of?: string | null | undefined;
  readonly since: Date;
  readonly until: Date;
  readonly by?: string | null | undefined;
  readonly forEnte?: string | null | undefined;
  readonly kinds?: readonly AccessKind[] | null | undefined;
  readonly operation?: string | null | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

const SUBJECTS = prepared('audit.subjects', 'select distinct s as subject from audit_subjects($1, $2) s limit 200');
const ACCESSES = prepared(
  'audit.accesses',
  `select id, at, at::text as instant, kind, operation, person_id as "personId", ente_id as "enteId",
     actor_kind as "actorKind", subject, held as rows
   from accesses($1, $2, $3, $4, $5, $6, $7, $8::timestamptz, $9, $10)`,
);
const MOST = 500;

/** Where a page goes on; refuses what no line of the register gave. */
function placeOf(after: string | null | undefined): readonly (string | number | null)[] {
  const place = decodeCursor(after, 2);
  if (!place) return [null, null];
  const [at, id] = place.map(String);
  if (!/^\d{4}-\d\d-\d\d [\d:.]+[+-][\d:]+$/.test(at ?? '') || !/^[erso]\d+$/.test(id ?? '')) {
    throw new Refusal(UserErrorCode.INVALID, 'Il segnaposto della pagina non è valido.', ['after']);
  }
  return place;
}

async function subjectsOf(ctx: HouseContext, asked: string, purpose: string): Promise<string[]> {
  const of = asked.trim();
  const found = new Set<string>();
  for (const blind of ctx.house.cipher.blindIndexes(purpose, of.replace(/\s+/g, '').toUpperCase())) {
    for (const { subject } of await ctx.db.rows<{ subject: string }>(SUBJECTS, [of, blind])) found.add(subject);
  }
  return [...found];
}

/** Who touched what between two instants, and what left the platform: the register of one house, a page of it (I11). */
export async function accessesTo(ctx: HouseContext, asked: AccessQuestion, purpose = 'none'): Promise<AccessRegister> {
  const subjects = asked.of == null ? null : await subjectsOf(ctx, asked.of, purpose);
  if (subjects?.length === 0) return { subjects, accesses: [] };
  const rows = await ctx.db.rows<DataAccess & { instant: string }>(ACCESSES, [
    ...[subjects, asked.since, asked.until, idOrNobody(asked.by), idOrNobody(asked.forEnte)],
    ...[asked.kinds?.length ? asked.kinds : null, asked.operation?.trim() || null, ...placeOf(asked.after)],
    Math.max(1, Math.min(asked.first, MOST)),
  ]);
  // who looks into the register is in the register, with what they asked of it
  ctx.db.saw(
    'register',
    subjects ?? [asked.by ? `person:${asked.by}` : asked.forEnte ? `ente:${asked.forEnte}` : 'whole'],
  );
  const accesses = rows.map(({ instant, ...line }) => ({ ...line, cursor: encodeCursor([instant, line.id]) }));
  return { subjects: subjects ?? [], accesses };
}

/** How a house takes part in the register. */
export interface Registrar {
  readonly house: string;
  /** The house's own class of people: the stub, or the noun itself. */
  readonly person: ClassType<object>;
  personOf(ctx: HouseContext, id: string): object | null | Promise<object | null>;
  /** Name of the blind index under which the house keeps numbers. */
  readonly purpose?: string;
}

/** The root field `<house>Accesses`, for auditors alone, with types of the house's own. */
export function accessRegisterOf({ house, person, personOf, purpose }: Registrar): Class[] {
  const name = `${house[0]?.toUpperCase()}${house.slice(1)}`;

  @ObjectType(`${name}Access`, { description: `Accesso. One line of the register of accesses of ${house} (I11, I12).` })
  class Access {
    @Field(() => ID, { description: 'Identificativo. Unique within its house.' })
    id!: string;

    @Field(() => DateTime, { description: 'Quando.' })
    at!: Date;

    @Field(() => AccessKind, { description: 'Modo.' })
    kind!: AccessKind;

    @Field(() => String, {
      nullable: true,
      description: 'Operazione. Read, verb of the change, template of the letter.',
    })
    operation!: string | null;

    @Field(() => String, { description: 'Attore. PERSON, CLIENT, COURIER, ANONYMOUS or SYSTEM.' })
    actorKind!: string;

    @Field(() => String, { description: 'Oggetto. Kind and id of the row, never its content.' })
    subject!: string;

    @Field(() => Int, { description: 'Quante righe. That were read, or that the file held.' })
    rows!: number;

    @Field(() => String, { description: 'Cursore. Opaque; give it back as `after`.' })
    cursor!: string;

    personId!: string | null;
  }

  @ObjectType(`${name}AccessRegister`, { description: `Registro degli accessi. What ${house} knows of the accesses.` })
  class Register {
    @Field(() => [String], { description: 'Oggetti. Rows that the question stands for in this house.' })
    subjects!: string[];

    @Field(() => [Access], { description: 'Accessi. The latest first.' })
    accesses!: Access[];
  }

  @Resolver(() => Register)
  class Accesses {
    @Query(() => Register, {
      name: `${house}Accesses`,
      nullable: true,
      description: `Registro degli accessi. Who touched what in ${house}, by any side of it: of whom, by whom, for whom, how (I11).`,
    })
    accesses(
      @Ctx() ctx: HouseContext,
      @Arg('since', () => DateTime) since: Date,
      @Arg('until', () => DateTime) until: Date,
      @Arg('of', () => Text, {
        nullable: true,
        description: 'Di chi. A number, a code, an address, a whole name, an id.',
      })
      of?: string,
      @Arg('by', () => ID, { nullable: true, description: 'Da chi. Person who acted.' }) by?: string,
      @Arg('forEnte', () => ID, { nullable: true, description: 'Per quale ente. For which they acted.' })
      forEnte?: string,
      @Arg('kinds', () => [AccessKind], { nullable: true, description: 'Modi. All when none is named.' })
      kinds?: AccessKind[],
      @Arg('operation', () => Text, { nullable: true, description: 'Operazione. Its whole name.' }) operation?: string,
      @Arg('first', () => Int, { defaultValue: 200 }) first = 200,
      @Arg('after', () => String, { nullable: true, description: 'Dopo. Cursor of a line; older ones follow.' })
      after?: string,
    ): Promise<AccessRegister> {
      return accessesTo(ctx, { of, since, until, by, forEnte, kinds, operation, first, after }, purpose);
    }
  }

  @Resolver(() => Access)
  class Line {
    @FieldResolver(() => person, { nullable: true, description: 'Chi. Person who acted; null for machines.' })
    by(@Root() { personId }: Access, @Ctx() ctx: HouseContext): object | null | Promise<object | null> {
      return personId ? personOf(ctx, personId) : null;
    }
  }
  return [Accesses, Line];
}
