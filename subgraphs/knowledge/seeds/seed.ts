import { SYSTEM } from '@respi/kit/actor.js';
import { command, jobKey, type Tx } from '@respi/kit/command.js';
import { houseContext } from '@respi/kit/context.js';
import type { OpenHouse } from '@respi/kit/house.js';
import { seedId } from '@respi/kit/seed-id.js';
import { acts } from './glossary/acts.js';
import { family } from './glossary/family.js';
import { grouped } from './glossary/glossary.js';
import { life } from './glossary/life.js';
import { stay } from './glossary/stay.js';
import { seedContent } from './seed-content.js';
import type { Territory } from './territory.js';
import { inLanes, unchanged } from './unchanged.js';

/** Contents laid at the same time: fewer than the connections of the pool. */
const LANES = 4;

/** Lays topics, glossary and contents of a territory; again, it changes nothing and is soon done. */
export async function seed(open: OpenHouse, territory: Territory): Promise<void> {
  const ctx = houseContext(open.house, { actor: SYSTEM, requestId: 'seed', locale: 'it', mayWrite: true });
  let standing = new Set<string>();
  await command(ctx, { verb: 'seedTopics', input: jobKey('seed-topics') }, async (tx) => {
    const parentsFirst = [...territory.topics].sort(
      (one, other) => Number(one.parent !== null) - Number(other.parent !== null),
    );
    for (const topic of parentsFirst) {
      await tx.sql(
        `insert into topic (id, code, slug, parent_id, position, title, description) values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
         on conflict (id) do update set slug = excluded.slug, parent_id = excluded.parent_id, position = excluded.position,
           title = excluded.title, description = excluded.description`,
        [
          seedId('topic', topic.code),
          topic.code,
          topic.slug,
          topic.parent ? seedId('topic', topic.parent) : null,
          topic.position,
          JSON.stringify(topic.title),
          JSON.stringify(topic.description),
        ],
      );
    }
    for (const [code, row] of Object.entries({ ...stay, ...life, ...family, ...acts })) {
      await tx.sql(
        `insert into synonym_group (id, code, words, changed_at) values (?, ?, ?::jsonb, ?)
         on conflict (id) do update set words = excluded.words, changed_at = excluded.changed_at, version = synonym_group.version + 1
         where synonym_group.changed_by is null and synonym_group.words <> excluded.words`,
        [seedId('synonym-group', code), code, JSON.stringify(grouped(row)), tx.now],
      );
    }
    await seedFees(tx, territory.fees ?? []);
    standing = await unchanged(tx, territory.contents);
    return { laid: true };
  });
  const toLay = territory.contents.filter((content) => !standing.has(content.slug));
  await inLanes(toLay, LANES, (content) =>
    command(ctx, { verb: 'seedContent', input: jobKey('seed-content') }, async (tx) => {
      await seedContent(tx, territory, content);
      return { slug: content.slug };
    }),
  );
}

/** Lays what services cost, or brings it up to date where no editor has changed it since (P22). */
async function seedFees(tx: Tx, fees: NonNullable<Territory['fees']>): Promise<void> {
  for (const { code, name, amount, source } of fees) {
    await tx.sql(
      `insert into fee (code, id, label, amount, source_title, source_url, consulted_on, changed_at) values (?, ?, ?::jsonb, ?, ?, ?, ?, ?)
       on conflict (code) do update set label = excluded.label, amount = excluded.amount, source_title = excluded.source_title,
         source_url = excluded.source_url, consulted_on = excluded.consulted_on
       where fee.changed_by is null`,
      [
        ...[code, seedId('fee', code), JSON.stringify(name), amount, source?.title ?? null, source?.url ?? null],
        ...[source?.consultedOn ?? null, tx.now],
      ],
    );
  }
}
