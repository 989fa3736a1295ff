import type { HouseContext } from '@respi/kit/context.js';
import { prepared } from '@respi/kit/read-session.js';
import { grouped, inOrder, loaderOf } from '@respi/kit/reference.js';
import type { Agenda } from './agenda.type.js';

const time = (column: string) => `to_char(${column}, 'HH24:MI')`;

/** An agenda with all its rules in one statement; the last placeholder is added by the caller. */
export const AGENDA_SQL = `
select a.id, a.code, a.name, a.address, a.is_public as "isPublic", a.is_example as "isExample", a.counters, a.version,
  a.office_id as "officeId", a.sportello_id as "sportelloId", a.istat_code as "istatCode",
  a.step_minutes as "stepMinutes", a.working_holidays as "workingHolidays", a.release_rhythm as rhythm, a.reminder_hours as "reminderHours", a.offer_hours as "offerHours",
  a.orientation as questions,
  case when a.release_weekday is not null then jsonb_build_object('weekday', a.release_weekday,
    'time', ${time('a.release_time')}) end as release,
  (select coalesce(jsonb_agg(jsonb_build_object('id', w.id, 'weekday', w.weekday, 'opens', ${time('w.opens')},
      'closes', ${time('w.closes')}, 'validFrom', w.valid_from, 'validTo', w.valid_to, 'counters', w.counters,
      'publicCounters', w.public_counters, 'receivedById', w.received_by, 'breaks', w.breaks, 'purposeIds', w.purpose_ids)
      order by w.weekday, w.opens, w.id), '[]') from agenda_window w where w.agenda_id = a.id) as windows,
  (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'startsOn', c.starts_on, 'endsOn', c.ends_on,
      'reason', c.reason, 'counter', c.counter) order by c.starts_on, c.id), '[]')
    from agenda_closure c where c.agenda_id = a.id and c.lifted_at is null and c.window_id is null) as closures,
  (select coalesce(jsonb_agg(jsonb_build_object('code', h.code, 'istatCode', h.istat_code, 'name', h.name,
      'kind', h.kind, 'month', h.month, 'day', h.day, 'easterOffset', h.easter_offset, 'validFrom', h.valid_from,
      'validTo', h.valid_to)), '[]') from holiday h
    where h.istat_code is null or h.istat_code = a.istat_code) as holidays,
  (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'agendaId', p.agenda_id, 'code', p.code,
      'position', p.position, 'title', p.title, 'description', p.description, 'durationMinutes', p.duration_minutes,
      'documents', p.documents, 'requiresPratica', p.requires_pratica, 'minLeadDays', p.min_lead_days,
      'maxLeadDays', p.max_lead_days, 'cutoffHours', p.cutoff_hours,
      'retired', p.retired_at is not null) order by p.position), '[]')
    from purpose p where p.agenda_id = a.id) as "purposeRows"
from agenda a`;

const BY_IDS = prepared('agenda.byIds', `${AGENDA_SQL} where a.id = any($1::uuid[])`);
const PUBLIC = prepared('agenda.public', `${AGENDA_SQL} where a.is_public order by a.office_id is null, a.name`);
const OF_OFFICES = prepared('agenda.ofOffices', `${AGENDA_SQL} where a.office_id = any($1::uuid[])`);
const OF_SPORTELLI = prepared('agenda.ofSportelli', `${AGENDA_SQL} where a.sportello_id = any($1::uuid[])`);
const OF_PURPOSES = prepared(
  'agenda.ofPurposes',
  'select id, agenda_id as "agendaId" from purpose where id = any($1::uuid[])',
);
const ALL = prepared('agenda.all', `${AGENDA_SQL} order by a.office_id is null, a.name`);

export const loadAgenda = loaderOf<Agenda>('agenda', async (ctx, ids) =>
  inOrder(ids, await ctx.db.rows<Agenda>(BY_IDS, [ids])),
);

/** Id of the agenda that a purpose belongs to. */
export const loadAgendaIdOfPurpose = loaderOf<{ id: string; agendaId: string }>('agendaOfPurpose', async (ctx, ids) =>
  inOrder(ids, await ctx.db.rows<{ id: string; agendaId: string }>(OF_PURPOSES, [ids])),
);

/** Agendas in which citizens can book by themselves (A4). */
export const publicAgendas = (ctx: HouseContext): Promise<Agenda[]> => ctx.db.rows<Agenda>(PUBLIC);

export const allAgendas = (ctx: HouseContext): Promise<Agenda[]> => ctx.db.rows<Agenda>(ALL);

/** Agendas of an office. */
export const agendasOfOffice = (ctx: HouseContext, officeId: string): Promise<Agenda[]> =>
  ctx
    .loader<string, Agenda[]>('agendasOfOffice', async (ids) =>
      grouped(ids, await ctx.db.rows<Agenda>(OF_OFFICES, [ids]), (row) => row.officeId ?? ''),
    )
    .load(officeId);

/** Agendas of a sportello. */
export const agendasOfSportello = (ctx: HouseContext, sportelloId: string): Promise<Agenda[]> =>
  ctx
    .loader<string, Agenda[]>('agendasOfSportello', async (ids) =>
      grouped(ids, await ctx.db.rows<Agenda>(OF_SPORTELLI, [ids]), (row) => row.sportelloId ?? ''),
    )
    .load(sportelloId);
