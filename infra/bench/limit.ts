import Fastify from 'fastify';
import pg from 'pg';

/* L: hand-written fastify and pg doing the same work: who the token is, row-level security, the same statements, the
   read audit, the same answer. What federation is measured against. */

const pool = (url: string) =>
  new pg.Pool({ connectionString: url, max: 8, idleTimeoutMillis: 0, pipeline: true } as pg.PoolConfig);
const houses = {
  cases: pool(process.env.RESPI_CASES_READ_URL as string),
  network: pool(process.env.RESPI_NETWORK_READ_URL as string),
  knowledge: pool(process.env.RESPI_KNOWLEDGE_READ_URL as string),
};
const identity = new pg.Pool({ connectionString: process.env.RESPI_IDENTITY_RESOLVER_URL as string, max: 4 });
const { createHash, randomUUID } = await import('node:crypto');

interface Who {
  personId: string;
  contextId: string;
  enteId: string;
  roles: string[];
  sportelloIds: string[];
  officeId: string | null;
  tier: string | null;
}
const known = new Map<string, { at: number; who: Who }>();
async function whoIs(token: string): Promise<Who> {
  const hash = createHash('sha256').update(token).digest('hex');
  const found = known.get(hash);
  if (found && Date.now() - found.at < 2_000) return found.who;
  const { rows } = await identity.query({
    name: 'who',
    text: 'select identity.resolve($1, $2) as who',
    values: [hash, new Date()],
  });
  known.set(hash, { at: Date.now(), who: rows[0].who });
  return rows[0].who;
}

const SESSION = `select set_config('respi.kind', 'PERSON', true), set_config('respi.person', $1, true), set_config('respi.ente', $2, true),
  set_config('respi.office', $3, true), set_config('respi.sportelli', $4, true), set_config('respi.roles', $5, true), set_config('respi.tier', $6, true)`;

async function framed<T extends { id: string }>(
  house: keyof typeof houses,
  who: Who,
  name: string,
  text: string,
  values: unknown[],
  saw?: string,
): Promise<T[]> {
  const client = await houses[house].connect();
  try {
    void client.query('begin');
    void client.query({
      name: 'session',
      text: SESSION,
      values: [
        who.personId,
        who.enteId,
        who.officeId ?? '',
        who.sportelloIds.join(','),
        who.roles.join(','),
        who.tier ?? '',
      ],
    });
    const { rows } = await client.query({ name, text, values });
    if (saw) {
      void client.query({
        name: 'audit',
        text: 'insert into read_audit (at, request_id, operation, kind, person_id, context_id, ente_id, seen) values (now(), $1, null, $2, $3, $4, $5, $6)',
        values: [
          randomUUID(),
          'PERSON',
          who.personId,
          who.contextId,
          who.enteId,
          rows.map((row: T) => `${saw}:${row.id}`),
        ],
      });
    }
    await client.query('commit');
    return rows;
  } finally {
    client.release();
  }
}

type Row = Record<string, string> & { id: string };
const app = Fastify();
app.post('/graphql', async (request) => {
  const who = await whoIs(String(request.headers.authorization).slice(7));
  const { variables } = request.body as { variables: { urgency: string[] } };
  const cases = await framed<Row>(
    'cases',
    who,
    'cases',
    `select id, registry_number as "registryNumber", subject, state, urgency, opened_at as "openedAt", sportello_id, topic_id
     from "case" where urgency = any($1) order by opened_at desc, id desc limit 21`,
    [variables.urgency],
    'case',
  );
  const ids = (key: string) => [...new Set(cases.slice(0, 20).map((row) => row[key]))];
  const [desks, topics] = await Promise.all([
    framed<Row>(
      'network',
      who,
      'desks',
      `select s.id, s.name, s.slug, e.id as ente_id, e.name as ente_name, e.category from sportello s join ente e on e.id = s.ente_id where s.id = any($1::uuid[])`,
      [ids('sportello_id')],
    ),
    framed<Row>('knowledge', who, 'topics', 'select id, slug from topic where id = any($1::uuid[])', [ids('topic_id')]),
  ]);
  const deskOf = new Map(
    desks.map((desk) => [
      desk.id,
      {
        id: desk.id,
        name: desk.name,
        slug: desk.slug,
        ente: { id: desk.ente_id, name: desk.ente_name, category: desk.category },
      },
    ]),
  );
  const topicOf = new Map(topics.map((topic) => [topic.id, topic]));
  const edges = cases.slice(0, 20).map(({ sportello_id, topic_id, ...row }) => ({
    node: {
      ...row,
      sportello: deskOf.get(sportello_id as string) ?? null,
      topic: topicOf.get(topic_id as string) ?? null,
    },
  }));
  return { data: { cases: { edges } } };
});
await app.listen({ port: Number(process.env.BENCH_PORT), host: '127.0.0.1' });
console.log('ready');
