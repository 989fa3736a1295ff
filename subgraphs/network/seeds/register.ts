import { romeInstant } from '@respi/kit/clock.js';
import { seedId } from '@respi/kit/seed-id.js';
import type pg from 'pg';
import { insertRows, type Row } from './insert-rows.js';
import type { EnteOfTerritory, PlaceOfTerritory, Territory } from './territory.js';

const idOf = (kind: Parameters<typeof seedId>[0], code: string | null): string | null =>
  code ? seedId(kind, code) : null;

/** Places and their holidays, protocolli and targets: the territory's own, taken anew at every load. */
export async function seedPlaces(client: pg.Client, territory: Territory): Promise<void> {
  const bacini = territory.bacini.map((one) => ({
    id: seedId('bacino', one.code),
    code: one.code,
    name: one.name,
    is_example: one.isExample,
  }));
  await insertRows(client, 'bacino', bacini, { refresh: ['name', 'is_example'] });
  const comuni = territory.comuni.map((one) => ({
    istat_code: one.istatCode,
    name: one.name,
    lat: one.lat,
    lon: one.lon,
    foreign_residents: one.foreignResidents,
    postcode: one.postcode,
    bacino_id: idOf('bacino', one.bacino),
  }));
  await insertRows(client, 'comune', comuni, {
    key: 'istat_code',
    refresh: ['name', 'lat', 'lon', 'foreign_residents', 'postcode', 'bacino_id'],
  });
  const { national, patrons } = territory.holidays;
  const holidays = [
    ...national.map((one) => ({ ...one, istatCode: null })),
    ...patrons.map((one) => ({ ...one, code: `${one.istatCode}-${one.name.it}` })),
  ].map((one) => ({
    id: seedId('holiday', one.code),
    istat_code: one.istatCode,
    name: one.name.it,
    rule: one.rule,
    valid_from: one.validFrom,
    valid_to: one.validTo,
  }));
  await insertRows(client, 'holiday', holidays, { refresh: ['rule', 'valid_from', 'valid_to'] });
  const targets = territory.info.targets.map(({ category, target, note }, position) => ({
    category,
    position,
    target,
    note,
  }));
  await insertRows(client, 'coverage_target', targets, { key: 'category', refresh: ['position', 'target', 'note'] });
}

export async function seedProtocolli(client: pg.Client, territory: Territory): Promise<void> {
  for (const { code, title, kind, versions } of territory.protocolli) {
    const id = seedId('protocollo', code);
    await insertRows(client, 'protocollo', [{ id, code, title, kind }], { refresh: ['title'] });
    const rows = versions.map((one) => ({
      id: seedId('protocollo-version', one.code),
      code: one.code,
      protocollo_id: id,
      number: one.number,
      title: one.title,
      valid_from: one.validFrom,
      valid_to: one.validTo,
      is_current: one.isCurrent,
      is_example: one.isExample,
      summary: one.summary,
    }));
    await insertRows(client, 'protocollo_version', rows, { refresh: ['title', 'summary'] });
  }
}

export async function seedEnti(client: pg.Client, territory: Territory): Promise<void> {
  const enti = territory.enti.map((one) => ({
    id: seedId('ente', one.code),
    code: one.code,
    name: one.name,
    category: one.category,
    tier: one.tier,
    network_role: one.networkRole,
    istat_code: one.istatCode,
    ipa_code: one.ipaCode,
    bacino_id: idOf('bacino', one.bacino),
    website: one.website,
    is_example: one.isExample,
    membership_epoch: 1,
    sessions_from_epoch: 1,
    version: 1,
  }));
  await insertRows(client, 'ente', enti);
  await seedAdhesions(client, territory.enti);
}

const EVENTS = `
  insert into event (at, entity, entity_id, verb, request_id, detail)
  select at, 'ente', ente_id, verb, 'seed', detail from jsonb_to_recordset($1::jsonb)
    as x(at timestamptz, ente_id uuid, verb text, detail jsonb) order by at`;

async function seedAdhesions(client: pg.Client, enti: readonly EnteOfTerritory[]): Promise<void> {
  const rows = enti.flatMap(({ code, adhesion }): Row[] => {
    if (!adhesion) return [];
    return [
      {
        id: seedId('adhesion', `${code}@${adhesion.protocolloVersion}`),
        ente_id: seedId('ente', code),
        protocollo_version_id: seedId('protocollo-version', adhesion.protocolloVersion),
        state: adhesion.state,
        requested_at: adhesion.requestedOn ? romeInstant(adhesion.requestedOn, '09:00') : null,
        signed_by_ente_on: adhesion.signedByEnteOn,
        signed_by_provincia_on: adhesion.signedByProvinciaOn,
        effective_from: adhesion.effectiveFrom,
        effective_to: adhesion.effectiveTo,
        reason: adhesion.reason,
        version: 1,
      },
    ];
  });
  const made = await insertRows(client, 'adhesion', rows);
  const events = made.flatMap((row): Row[] => {
    const steps = [
      ['adhesion-signed', row.signed_by_ente_on, '10:00'],
      ['adhesion-active', row.effective_from, '11:00'],
      ['adhesion-expired', row.effective_to, '23:59'],
    ] as const;
    const told = (verb: string, at: unknown) => ({ at, ente_id: row.ente_id, verb, detail: { reason: null } });
    return [
      ...(row.requested_at ? [told('adhesion-requested', row.requested_at)] : []),
      ...steps.flatMap(([verb, day, hour]) => (day ? [told(verb, romeInstant(String(day), hour))] : [])),
    ];
  });
  await client.query(EVENTS, [JSON.stringify(events)]);
}

const placeColumns = (place: PlaceOfTerritory) => ({
  code: place.code,
  name: place.name,
  ente_id: seedId('ente', place.ente),
  istat_code: place.istatCode,
  street: place.address.street,
  postcode: place.address.postcode,
  city: place.address.city,
  phone: place.phone,
  email: place.email,
  is_example: place.isExample,
});

/** Desks and offices with their hours; those that are new get their hours, the others keep theirs. */
export async function seedDesks(client: pg.Client, territory: Territory): Promise<void> {
  const sportelli = territory.sportelli.map((one) => ({
    id: seedId('sportello', one.code),
    ...placeColumns(one),
    slug: one.slug,
    bacino_id: seedId('bacino', one.bacino),
    languages: one.languages,
    services: one.services,
    accessible: one.accessible,
    accessibility_note: one.accessibilityNote,
    lat: one.lat,
    lon: one.lon,
    version: 1,
  }));
  const offices = territory.offices.map((one) => ({
    id: seedId('office', one.code),
    ...placeColumns(one),
    kind: one.kind,
  }));
  const made = [
    ...(await insertRows(client, 'sportello', sportelli)),
    ...(await insertRows(client, 'office', offices)),
  ];
  const fresh = new Set(made.map((row) => row.id));
  const places = [
    ...territory.sportelli.map((one) => ({ ...one, place_id: seedId('sportello', one.code) })),
    ...territory.offices.map((one) => ({ ...one, place_id: seedId('office', one.code) })),
  ].filter((one) => fresh.has(one.place_id));
  const hours = places.flatMap(({ place_id, hours: windows }) => windows.map((window) => ({ place_id, ...window })));
  await insertRows(client, 'opening_window', hours, { key: 'place_id, weekday, opens' });
  const closures = places.flatMap(({ place_id, closures: shut = [] }) =>
    shut.map((one) => ({ place_id, starts_on: one.startsOn, ends_on: one.endsOn, reason: one.reason })),
  );
  await insertRows(client, 'closure', closures, { key: 'place_id, starts_on' });
}
