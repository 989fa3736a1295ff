import { SYSTEM } from '@respi/kit/actor.js';
import { romeInstant } from '@respi/kit/clock.js';
import { writerFor } from '@respi/kit/context.js';
import type { OpenHouse } from '@respi/kit/house.js';
import { seedId } from '@respi/kit/seed-id.js';

/** What this house needs of a territory (infra/territories/types.ts). */
interface Territory {
  readonly enti: readonly { code: string; name: string; category: string; bacino: string | null }[];
  readonly training: readonly {
    code: string;
    slug: string;
    title: string;
    description: string;
    kind: string;
    mode: string;
    capacity: number;
    isPublic: boolean;
    isPublished: boolean;
    organiser: string;
    bacino: string | null;
    audienceTiers: readonly string[];
    audienceCategories: readonly string[];
    sessions: readonly { on: string; starts: string; ends: string; place?: string | null }[];
  }[];
}

/** Loads the yearly plan of a territory; again and again to the same end. */
export async function seed(open: OpenHouse, territory: Territory): Promise<void> {
  await writerFor(open.house, SYSTEM).transactional(async (em) => {
    const sql = (text: string, values: readonly unknown[]) =>
      (em as ReturnType<typeof writerFor>).execute(text, [...values]);
    for (const ente of territory.enti) {
      await sql(
        `insert into ente_category (ente_id, name, category, bacino_id) values (?, ?, ?, ?)
         on conflict (ente_id) do update set name = coalesce(ente_category.name, excluded.name),
           bacino_id = coalesce(ente_category.bacino_id, excluded.bacino_id)`,
        [seedId('ente', ente.code), ente.name, ente.category, ente.bacino ? seedId('bacino', ente.bacino) : null],
      );
    }
    for (const event of territory.training) {
      const id = seedId('event', event.code);
      const sessions = event.sessions.map((one) => ({
        ...one,
        startsAt: romeInstant(one.on, one.starts),
        endsAt: romeInstant(one.on, one.ends),
      }));
      const [first, last] = [sessions[0], sessions.at(-1)];
      if (!first || !last) continue;
      const fresh = await sql(
        `insert into training_event (id, slug, title, description, kind, mode, place, capacity, is_public, state, bacino_id,
           organiser_ente_id, audience_tiers, audience_categories, starts_at, ends_at)
         values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?::text[], ?, ?) on conflict do nothing returning id`,
        [
          id,
          event.slug,
          event.title,
          event.description,
          event.kind,
          event.mode,
          first.place ?? null,
          event.capacity,
          event.isPublic,
          event.isPublished ? 'PUBLISHED' : 'DRAFT',
          event.bacino ? seedId('bacino', event.bacino) : null,
          seedId('ente', event.organiser),
          `{${event.audienceTiers.join(',')}}`,
          `{${event.audienceCategories.join(',')}}`,
          first.startsAt,
          last.endsAt,
        ],
      );
      if (fresh.length === 0) continue;
      for (const [at, session] of sessions.entries()) {
        await sql('insert into event_session (id, event_id, starts_at, ends_at, place) values (?, ?, ?, ?, ?)', [
          seedId('event-session', `${event.code}-${at}`),
          id,
          session.startsAt,
          session.endsAt,
          session.place ?? null,
        ]);
      }
    }
  });
}
