import { createRequire } from 'node:module';
import pg from 'pg';
import { command } from '../src/command.js';
import { houseContext } from '../src/context.js';
import { openHouse } from '../src/house.js';
import { Note, samplePlan } from './sample-house.js';

/* A house in a process of its own, which kills itself at one point of a command (F1). Told by the environment; run by
   faults.test.ts and by nothing else. */

interface Task {
  readonly env: Record<string, unknown> & { keys: string[] };
  readonly point: 'beforeBegin' | 'afterWrite' | 'beforeCommit' | 'afterCommit';
  readonly clientKey: string;
  readonly actor: never;
}

const { env, point, clientKey, actor } = JSON.parse(process.env.RESPI_KILLED_HOUSE ?? '{}') as Task;
const die = () => process.kill(process.pid, 'SIGKILL');
const buffers = env.keys.map((hex) => Buffer.from(hex, 'hex'));
const [assertion, field, blind] = buffers as [Buffer, Buffer, Buffer];

/* The driver of the unit of work brings a pg of its own. */
const theirs = createRequire(import.meta.resolve('@mikro-orm/postgresql'))('pg') as typeof pg;
for (const { prototype } of new Set([pg.Client, theirs.Client])) {
  const query = prototype.query as (...given: unknown[]) => unknown;
  prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const text = String((given[0] as { text?: string }).text ?? given[0]).trim();
    if (/^begin/i.test(text) && point === 'beforeBegin') die();
    if (/^commit/i.test(text) && point === 'beforeCommit') die();
    const answer = query.apply(this, given);
    if (/^commit/i.test(text) && point === 'afterCommit') void Promise.resolve(answer).then(die);
    return answer;
  } as never;
}

const open = await openHouse(samplePlan, {
  ...env,
  assertionKeys: [assertion],
  fieldKeys: [field],
  blindIndexKeys: [blind],
} as never);
const ctx = houseContext(open.house, { actor, requestId: 'killed', locale: 'it', mayWrite: true });
await command(ctx, { verb: 'writeNote', input: { clientKey } }, async (tx) => {
  const note = tx.em.create(Note, { body: 'killed', enteId: tx.actor.enteId } as never) as Note;
  await tx.em.flush();
  if (point === 'afterWrite') die();
  await tx.event({ entity: 'note', entityId: note.id, verb: 'written' });
  await tx.mail({ to: 'someone@example.org', template: 'note', locale: 'it', params: {}, entityKey: note.id });
  return { noteId: note.id };
});
process.exit(7);
