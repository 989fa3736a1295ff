import { SYSTEM } from '@respi/kit/actor.js';
import { type House, writerFor } from '@respi/kit/context.js';
import { seedId } from '@respi/kit/seed-id.js';
import type { Territory } from './territory.js';

/** First day of the terms that a territory brings; a later change is a new row, and the history stays. */
const TERMS_SINCE = '2026-01-01';

/** Loads what a territory decides: terms and criteria of urgency, holidays, offices, desks. */
export async function loadRules(house: House, territory: Territory): Promise<void> {
  await writerFor(house, SYSTEM).transactional(async (em) => {
    const sql = (text: string, values: readonly unknown[]) =>
      (em as ReturnType<typeof writerFor>).execute(text, [...values]);
    for (const { urgency, workingDays, criteria } of territory.urgencies.urgencies) {
      await sql(
        'insert into urgency_term (urgency, working_days, valid_from) values (?, ?, ?) on conflict do nothing',
        [urgency, workingDays, TERMS_SINCE],
      );
      for (const [position, { code, text }] of criteria.entries()) {
        await sql(
          `insert into urgency_criterion (code, urgency, text, position) values (?, ?, ?, ?)
           on conflict (code) do update set urgency = excluded.urgency, text = excluded.text, position = excluded.position`,
          [code, urgency, text.it, position + 1],
        );
      }
    }
    const { national, patrons } = territory.holidays;
    const holidays = [
      ...national.map((one) => ({ ...one, istatCode: null })),
      ...patrons.map((one) => ({ ...one, code: `patrono-${one.istatCode}` })),
    ];
    for (const { code, name, rule, istatCode, validFrom, validTo } of holidays) {
      await sql(
        `insert into holiday (code, name, rule, istat_code, valid_from, valid_to) values (?, ?, ?::jsonb, ?, ?, ?)
         on conflict (code) do update set name = excluded.name, rule = excluded.rule, valid_to = excluded.valid_to`,
        [code, name.it, JSON.stringify(rule), istatCode, validFrom, validTo],
      );
    }
    for (const { code, kind, name, istatCode } of territory.offices) {
      await sql(
        `insert into office (id, kind, name, istat_code) values (?, ?, ?, ?)
         on conflict (id) do update set name = excluded.name, istat_code = excluded.istat_code
         where office.told_version = 0`,
        [seedId('office', code), kind, name, istatCode],
      );
    }
    for (const { code, ente, bacino, name } of territory.sportelli) {
      await sql(
        `insert into desk (id, ente_id, bacino_id, name) values (?, ?, ?, ?)
         on conflict (id) do update set name = excluded.name, bacino_id = excluded.bacino_id
         where desk.told_version = 0`,
        [seedId('sportello', code), seedId('ente', ente), seedId('bacino', bacino), name],
      );
    }
  });
}
