import { SYSTEM } from '@respi/kit/actor.js';
import { command, jobKey, type Tx } from '@respi/kit/command.js';
import { houseContext } from '@respi/kit/context.js';
import type { OpenHouse } from '@respi/kit/house.js';
import { seedId } from '@respi/kit/seed-id.js';
import type { SeedAgenda, Territory } from './territory.js';

/**
 * Lays the agendas and the holidays of a territory. What the folder says is taken over again; windows and closures
 * that people have changed or added since stay theirs.
 */
export async function seed(open: OpenHouse, territory: Territory): Promise<void> {
  const ctx = houseContext(open.house, { actor: SYSTEM, requestId: 'seed', locale: 'it', mayWrite: true });
  await command(ctx, { verb: 'seed', input: jobKey('seed') }, async (tx) => {
    for (const agenda of territory.agendas.agendas) await layAgenda(tx, territory, agenda);
    await layHolidays(tx, territory);
    return { laid: true };
  });
}

async function layAgenda(tx: Tx, territory: Territory, agenda: SeedAgenda): Promise<void> {
  const id = seedId('agenda', agenda.code);
  const place = agenda.office
    ? territory.offices.find(({ code }) => code === agenda.office)
    : territory.sportelli.find(({ code }) => code === agenda.sportello);
  if (!place) throw new Error(`agenda ${agenda.code}: neither office nor sportello in this territory`);
  const { address } = place;
  await tx.sql(
    `insert into agenda (id, code, name, office_id, sportello_id, istat_code, address, is_public, counters, release_rhythm,
       is_example, release_weekday, release_time) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?::time)
     on conflict (id) do update set name = excluded.name, address = excluded.address, istat_code = excluded.istat_code,
       release_rhythm = excluded.release_rhythm, is_example = excluded.is_example`,
    [
      id,
      agenda.code,
      agenda.name,
      agenda.office && seedId('office', agenda.office),
      agenda.sportello && seedId('sportello', agenda.sportello),
      place.istatCode,
      address && `${address.street}, ${address.postcode} ${address.city}`,
      agenda.isPublic,
      agenda.counters,
      JSON.stringify(agenda.releaseRhythm),
      agenda.isExample,
      agenda.release?.weekday ?? null,
      agenda.release?.time ?? null,
    ],
  );
  await layPurposes(tx, territory, agenda);
  await layOrientation(tx, agenda);
  await layWindows(tx, agenda);
}

const purposeId = (agenda: SeedAgenda, code: string): string => seedId('purpose', `${agenda.code}/${code}`);

async function layPurposes(tx: Tx, territory: Territory, agenda: SeedAgenda): Promise<void> {
  const labels = new Map(territory.agendas.documents.map(({ key, label }) => [key, label]));
  for (const one of agenda.purposes) {
    await tx.sql(
      `insert into purpose (id, agenda_id, code, position, title, description, duration_minutes, min_lead_days,
         max_lead_days, cutoff_hours, requires_pratica, documents)
       values (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?, ?::jsonb)
       on conflict (id) do update set position = excluded.position, title = excluded.title,
         description = excluded.description, documents = excluded.documents`,
      [
        purposeId(agenda, one.code),
        seedId('agenda', agenda.code),
        one.code,
        one.position,
        JSON.stringify(one.title),
        JSON.stringify(one.description),
        one.durationMinutes,
        one.minLeadDays,
        one.maxLeadDays,
        one.cutoffHours,
        one.requiresPratica,
        JSON.stringify(one.documents.map((key) => labels.get(key))),
      ],
    );
  }
}

/** Questions that the office has written since stay its own. */
async function layOrientation(tx: Tx, agenda: SeedAgenda): Promise<void> {
  const questions = (agenda.orientation ?? []).map(({ answers, ...question }) => ({
    ...question,
    answers: answers.map(({ purpose, ...answer }) =>
      purpose ? { ...answer, purposeId: purposeId(agenda, purpose) } : answer,
    ),
  }));
  await tx.sql(`update agenda set orientation = ?::jsonb where id = ? and orientation = '[]'`, [
    JSON.stringify(questions),
    seedId('agenda', agenda.code),
  ]);
}

async function layWindows(tx: Tx, agenda: SeedAgenda): Promise<void> {
  const agendaId = seedId('agenda', agenda.code);
  for (const one of agenda.windows) {
    const purposes = one.purposes?.map((code) => purposeId(agenda, code)).join(',') ?? null;
    await tx.sql(
      `insert into agenda_window (id, agenda_id, weekday, opens, closes, valid_from, valid_to, counters, public_counters,
         breaks, purpose_ids) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, string_to_array(?, ',')::uuid[])
       on conflict (id) do nothing`,
      [
        seedId('window', `${agenda.code}/${one.code}`),
        agendaId,
        one.weekday,
        one.opens,
        one.closes,
        one.validFrom,
        one.validTo,
        one.counters,
        one.publicCounters,
        JSON.stringify(one.breaks),
        purposes,
      ],
    );
  }
  for (const one of agenda.closures) {
    await tx.sql(
      `insert into agenda_closure (id, agenda_id, starts_on, ends_on, reason, declared_at) values (?, ?, ?, ?, ?, ?)
       on conflict (id) do nothing`,
      [seedId('closure', `${agenda.code}/${one.startsOn}`), agendaId, one.startsOn, one.endsOn, one.reason, tx.now],
    );
  }
}

async function layHolidays(tx: Tx, { holidays }: Territory): Promise<void> {
  for (const one of [...holidays.national, ...holidays.patrons]) {
    const code = one.code ?? `patrono-${one.istatCode}`;
    const { rule } = one;
    const [month, day, offset] = rule.kind === 'FIXED' ? [rule.month, rule.day, null] : [null, null, rule.easterOffset];
    await tx.sql(
      `insert into holiday (id, code, istat_code, name, kind, month, day, easter_offset, valid_from, valid_to, source)
       values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?::jsonb)
       on conflict (id) do update set name = excluded.name, month = excluded.month, day = excluded.day,
         easter_offset = excluded.easter_offset, valid_to = excluded.valid_to, source = excluded.source`,
      [
        seedId('holiday', `${code}/${one.validFrom}`),
        code,
        one.istatCode ?? null,
        JSON.stringify(one.name),
        rule.kind,
        month,
        day,
        offset,
        one.validFrom,
        one.validTo,
        JSON.stringify(one.source ?? null),
      ],
    );
  }
}
