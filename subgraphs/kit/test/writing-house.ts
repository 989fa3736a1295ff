import { writeSync } from 'node:fs';
import { command } from '../src/command.js';
import { houseContext } from '../src/context.js';
import { openHouse } from '../src/house.js';
import { Note, samplePlan } from './sample-house.js';

/* A house in a process of its own that writes without end and says on its output what was acknowledged (FIG8). What is
   refused, or whose answer is lost, is sent again under the same key. Told by the environment; run by crashes.test.ts. */

interface Task {
  readonly env: Record<string, unknown> & { keys: string[] };
  readonly actor: never;
  /** For each writer the number of the first key that nobody has acknowledged yet. */
  readonly next: number[];
}

const { env, actor, next } = JSON.parse(process.env.RESPI_WRITING_HOUSE ?? '{}') as Task;
const [assertion, field, blind] = env.keys.map((hex) => Buffer.from(hex, 'hex')) as [Buffer, Buffer, Buffer];
const open = await openHouse(samplePlan, {
  ...env,
  assertionKeys: [assertion],
  fieldKeys: [field],
  blindIndexKeys: [blind],
} as never);

async function write(clientKey: string): Promise<void> {
  const ctx = houseContext(open.house, { actor, requestId: clientKey, locale: 'it', mayWrite: true });
  const { noteId } = await command(ctx, { verb: 'writeNote', input: { clientKey } }, async (tx) => {
    const note = tx.em.create(Note, { body: clientKey, enteId: tx.actor.enteId } as never) as Note;
    await tx.event({ entity: 'note', entityId: note.id, verb: 'written' });
    await tx.mail({ to: 'someone@example.org', template: 'note', locale: 'it', params: {}, entityKey: note.id });
    return { noteId: note.id };
  });
  writeSync(1, `${clientKey} ${noteId}\n`);
}

await Promise.all(
  next.map(async (from, writer) => {
    for (let n = from; ; ) {
      try {
        await write(`writer-${writer}-${n}`);
        n += 1;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    }
  }),
);
