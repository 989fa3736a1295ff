import { SYSTEM } from '@respi/kit/actor.js';
import { command, jobKey } from '@respi/kit/command.js';
import { houseContext } from '@respi/kit/context.js';
import { houseEnv } from '@respi/kit/env.js';
import { type OpenHouse, openHouse } from '@respi/kit/house.js';
import { seedId } from '@respi/kit/seed-id.js';
import { plan } from '../src/plan.js';
import { seedContent } from './seed-content.js';
import { synonymGroups } from './synonyms.js';
import type { Territory } from './territory.js';

/** Lays topics, glossary and contents of a territory; again, it changes nothing. */
export async function seed(territory: Territory): Promise<void> {
  const open = await openHouse(plan, houseEnv(plan.name));
  try {
    await layKnowledge(open, territory);
  } finally {
    await open.close();
  }
}

export async function layKnowledge(open: OpenHouse, territory: Territory): Promise<void> {
  const ctx = houseContext(open.house, { actor: SYSTEM, requestId: 'seed', locale: 'it', mayWrite: true });
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
    for (const [code, words] of Object.entries(synonymGroups)) {
      await tx.sql('insert into synonym_group (id, code, words) values (?, ?, ?::jsonb) on conflict (id) do nothing', [
        seedId('synonym-group', code),
        code,
        JSON.stringify(words),
      ]);
    }
    return { laid: true };
  });
  for (const content of territory.contents) {
    await command(ctx, { verb: 'seedContent', input: jobKey('seed-content') }, async (tx) => {
      await seedContent(tx, territory, content);
      return { slug: content.slug };
    });
  }
}
