import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { inRepository } from '../run/repository.ts';
import { assignBacini } from './assign-bacini.ts';
import { readTerritory } from './read.ts';
import type { Localized, Territory } from './types.ts';

const folderOf = (name: string) => inRepository('infra', 'territories', name);
const unknown = (references: (string | null)[], known: Iterable<string>) => {
  const codes = new Set(known);
  return references.filter((reference) => reference !== null && !codes.has(reference));
};
const repeated = (codes: string[]) => codes.filter((one, i) => codes.indexOf(one) !== i);
const codesOf = (rows: { code: string }[]) => rows.map((row) => row.code);

describe.each(['cuneo', 'savona'])('the territory of %s', (name) => {
  const t: Territory = readTerritory(folderOf(name));
  const enti = codesOf(t.enti);
  const comuni = t.comuni.map((one) => one.istatCode);

  test('N1: every code and slug is used once', () => {
    for (const rows of [t.bacini, t.enti, t.sportelli, t.offices, t.protocolli, t.people, t.topics, t.training]) {
      expect(repeated(codesOf(rows))).toEqual([]);
    }
    const slugs = [t.sportelli, t.topics, t.lifeNeeds, t.training, t.contents].map((rows) => rows.map((r) => r.slug));
    for (const list of slugs) expect(repeated(list)).toEqual([]);
    expect(repeated(t.people.map((one) => one.email))).toEqual([]);
  });

  test('N1: every comune is one ente and lies in one bacino', () => {
    expect(
      t.enti
        .filter((one) => one.category === 'COMUNE')
        .map((one) => one.istatCode)
        .sort(),
    ).toEqual(comuni.sort());
    expect(
      unknown(
        t.comuni.map((one) => one.bacino),
        codesOf(t.bacini),
      ),
    ).toEqual([]);
    const bacinoOf = new Map(t.comuni.map((one) => [one.istatCode, one.bacino]));
    for (const one of t.enti.filter((ente) => ente.istatCode)) {
      expect([one.code, one.bacino]).toEqual([one.code, bacinoOf.get(one.istatCode ?? '')]);
    }
  });

  test('N1: the committed bacini are those of the nearest desk town, marked as an example', () => {
    expect(readFileSync(`${folderOf(name)}/bacini-comuni.csv`, 'utf8')).toBe(assignBacini(folderOf(name)));
    expect(t.bacini.every((one) => one.isExample)).toBe(true);
  });

  test('N1 N2 N3: sportelli, offices, adhesions and people refer to what exists', () => {
    const versions = t.protocolli.flatMap((one) => codesOf(one.versions));
    expect(unknown([t.info.officialBody], enti)).toEqual([]);
    expect(
      unknown(
        t.enti.map((one) => one.bacino),
        codesOf(t.bacini),
      ),
    ).toEqual([]);
    expect(
      unknown(
        t.enti.map((one) => one.adhesion?.protocolloVersion ?? null),
        versions,
      ),
    ).toEqual([]);
    for (const place of [...t.sportelli, ...t.offices]) {
      expect(unknown([place.ente], enti)).toEqual([]);
      expect(unknown([place.istatCode], comuni)).toEqual([]);
      expect(place.hours.filter((one) => one.opens >= one.closes)).toEqual([]);
    }
    expect(
      unknown(
        t.sportelli.flatMap((one) => one.services),
        codesOf(t.info.services),
      ),
    ).toEqual([]);
    for (const one of t.people.flatMap((person) => person.memberships)) {
      expect(unknown([one.ente], enti)).toEqual([]);
      expect(t.sportelli.find((desk) => desk.code === one.sportello)?.ente ?? one.ente).toBe(one.ente);
      expect(t.offices.find((office) => office.code === one.office)?.ente ?? one.ente).toBe(one.ente);
      expect(unknown([one.sportello], codesOf(t.sportelli))).toEqual([]);
      expect(unknown([one.office], codesOf(t.offices))).toEqual([]);
    }
  });

  test('N7: an active adhesion is in force from the later of its signatures', () => {
    for (const { adhesion } of t.enti.filter((one) => one.adhesion?.state === 'ACTIVE')) {
      const signatures = [adhesion?.signedByEnteOn ?? '', adhesion?.signedByProvinciaOn ?? ''];
      expect(signatures).not.toContain('');
      expect(adhesion?.effectiveFrom).toBe(signatures.sort()[1]);
    }
  });

  test('N7: one version of each protocollo is current', () => {
    for (const one of t.protocolli) expect(one.versions.filter((version) => version.isCurrent)).toHaveLength(1);
  });

  test('I3 I4: there is a login for every role, and a second factor where it is mandatory', () => {
    const mandatory = [
      'ENTE_ADMIN',
      'COORDINATION',
      'PROVINCIAL_COORDINATOR',
      'LIAISON',
      'OFFICE_REFERENT',
      'OFFICE_CLERK',
      'ADMIN',
      'AUDITOR',
    ];
    const roles = t.people.flatMap((one) => one.memberships.map((membership) => membership.role));
    expect(new Set(roles)).toEqual(new Set([...mandatory, ...OTHER_ROLES]));
    for (const one of t.people) {
      const must = one.memberships.some((membership) => mandatory.includes(membership.role));
      expect([one.code, one.secondFactor]).toEqual([one.code, must]);
      expect(one.email).toMatch(/@example\.org$/);
    }
  });

  test('A1 A2: the citizenship office takes bookings for four purposes; two of them ask for the pratica', () => {
    const [office] = t.agendas.agendas.filter((one) => one.office === 'prefettura-cittadinanza');
    expect(office?.purposes.map((one) => [one.code, one.requiresPratica])).toEqual([
      ['cittadinanza-per-matrimonio', false],
      ['cittadinanza-per-residenza', false],
      ['stato-della-pratica', true],
      ['documenti-integrativi', true],
    ]);
  });

  test('A37: every answer before the calendar leads to a later question, to a purpose, or says where to go instead', () => {
    const asking = t.agendas.agendas.filter(({ orientation }) => orientation);
    expect(asking.map(({ office }) => office)).toEqual(['prefettura-cittadinanza']);
    for (const { orientation = [], purposes } of asking) {
      const asked = codesOf(orientation);
      for (const [at, { answers }] of orientation.entries()) {
        for (const { question, purpose, verdict } of answers) {
          expect([question, purpose, verdict].filter(Boolean)).toHaveLength(1);
          if (question) expect(asked.indexOf(question)).toBeGreaterThan(at);
          if (purpose) expect(codesOf(purposes)).toContain(purpose);
        }
      }
    }
  });

  test('A25 A29: windows, breaks, counters and documents of every agenda hold together', () => {
    for (const agenda of t.agendas.agendas) {
      expect(unknown([agenda.office], codesOf(t.offices))).toEqual([]);
      expect(unknown([agenda.sportello], codesOf(t.sportelli))).toEqual([]);
      const keys = t.agendas.documents.map((one) => one.key);
      expect(
        unknown(
          agenda.purposes.flatMap((one) => one.documents),
          keys,
        ),
      ).toEqual([]);
      for (const window of agenda.windows) {
        expect(unknown(window.purposes ?? [], codesOf(agenda.purposes))).toEqual([]);
        expect(window.publicCounters).toBeLessThanOrEqual(window.counters);
        expect(window.counters).toBeLessThanOrEqual(agenda.counters);
        for (const pause of window.breaks) {
          expect([window.opens, pause.opens, pause.closes, window.closes].sort()).toEqual([
            window.opens,
            pause.opens,
            pause.closes,
            window.closes,
          ]);
        }
      }
    }
  });

  test('T1: training is organised by an ente and held on working days, first session first', () => {
    for (const event of t.training) {
      expect(unknown([event.organiser], enti)).toEqual([]);
      expect(unknown([event.bacino], codesOf(t.bacini))).toEqual([]);
      const days = event.sessions.map((one) => one.on);
      expect(days).toEqual([...days].sort());
      for (const day of days) expect([0, 6]).not.toContain(new Date(`${day}T12:00:00Z`).getUTCDay());
    }
  });

  test('P29: the five subjects of the founding text come first, with their children', () => {
    const roots = t.topics.filter((one) => one.parent === null).sort((a, b) => a.position - b.position);
    expect(codesOf(roots)).toEqual(FIVE_SUBJECTS);
    expect(
      unknown(
        t.topics.map((one) => one.parent),
        codesOf(t.topics),
      ),
    ).toEqual([]);
    expect(
      unknown(
        t.lifeNeeds.flatMap((one) => one.topics),
        codesOf(t.topics),
      ),
    ).toEqual([]);
  });

  test('P1: every text is written in the script of its language and differs from its Italian source', () => {
    for (const text of localizedTexts(t)) {
      expect(text.ar).toMatch(/\p{Script=Arabic}/u);
      expect(text.uk).toMatch(/\p{Script=Cyrillic}/u);
      expect(text.zh).toMatch(/\p{Script=Han}/u);
      const same = Object.entries(text).filter(([locale, words]) => locale !== 'it' && words === text.it);
      expect(same.filter(([, words]) => !ALIKE.has(words))).toEqual([]);
    }
  });
});

const OTHER_ROLES = ['OPERATOR', 'MEDIATOR', 'TRAINER', 'EDITOR', 'TRANSLATOR'];
const FIVE_SUBJECTS = [
  'ingresso-e-soggiorno',
  'permesso-di-soggiorno',
  'ricongiungimento-familiare',
  'cittadinanza',
  'servizi-e-consolati',
];
/** Words that another language spells as Italian does, reviewed. */
const ALIKE = new Set(['Epifania']);

function localizedTexts(t: Territory): Localized[] {
  const { info, agendas, holidays } = t;
  return [
    info.brand.title,
    info.brand.tagline,
    info.exampleNotice,
    ...info.services.map((one) => one.label),
    ...[...t.topics, ...t.lifeNeeds].flatMap((one) => [one.title, one.description]),
    ...[...holidays.national, ...holidays.patrons].map((one) => one.name),
    ...agendas.documents.map((one) => one.label),
    ...agendas.agendas.flatMap((one) => [one.releaseRhythm, ...one.purposes.flatMap((p) => [p.title, p.description])]),
    ...agendas.agendas.flatMap(({ orientation = [] }) =>
      orientation.flatMap(({ text, answers }) => [
        text,
        ...answers.flatMap((one) => [one.text, ...(one.verdict ? [one.verdict] : [])]),
      ]),
    ),
  ];
}

describe('the province of Cuneo', () => {
  const t = readTerritory(folderOf('cuneo'));

  test('N21: the founding text counts 273 services; the comuni are 247 today', () => {
    expect(t.info.targets.reduce((sum, one) => sum + one.target, 0)).toBe(273);
    expect(t.comuni).toHaveLength(247);
    expect(t.enti.filter((one) => one.category === 'CENTRO_IMPIEGO')).toHaveLength(8);
    expect(t.enti.filter((one) => one.category === 'ASL')).toHaveLength(2);
  });

  test('N19: unknown foreign residents stay unknown, never zero', () => {
    expect(t.comuni.filter((one) => one.foreignResidents === null)).toHaveLength(68);
    expect(t.comuni.find((one) => one.name === 'Mondovì')?.foreignResidents).toBeNull();
  });

  test('A26: Easter Monday is computed, 4 October counts from 2026, Cuneo rests on 29 September', () => {
    const national = new Map(t.holidays.national.map((one) => [one.code, one]));
    expect(national.get('lunedi-dell-angelo')?.rule).toEqual({ kind: 'EASTER', easterOffset: 1 });
    expect(national.get('san-francesco')).toMatchObject({ rule: { month: 10, day: 4 }, validFrom: '2026-01-01' });
    expect(t.holidays.patrons.find((one) => one.istatCode === '004078')?.rule).toMatchObject({ month: 9, day: 29 });
    expect(
      unknown(
        t.holidays.patrons.map((one) => one.istatCode),
        t.comuni.map((one) => one.istatCode),
      ),
    ).toEqual([]);
  });

  test('C4 C18: each urgency has written criteria and its example term', () => {
    expect(t.urgencies.isExample).toBe(true);
    expect(t.urgencies.urgencies.map((one) => [one.urgency, one.workingDays])).toEqual([
      ['URGENT', 2],
      ['SOON', 5],
      ['ORDINARY', 15],
    ]);
    for (const one of t.urgencies.urgencies) expect(one.criteria.length).toBeGreaterThan(1);
  });

  test('T1: the yearly plan has every kind of event', () => {
    expect(new Set(t.training.map((one) => one.kind)).size).toBe(8);
  });

  test('N5: the register shows adhesions in many states; refused ones only on invented enti', () => {
    const states = new Set(t.enti.map((one) => one.adhesion?.state));
    for (const state of ['ACTIVE', 'INVITED', 'REQUESTED', 'UNDER_REVIEW', 'SUSPENDED', 'EXPIRED'] as const) {
      expect(states).toContain(state);
    }
    const harsh = t.enti.filter((one) => ['SUSPENDED', 'EXPIRED'].includes(one.adhesion?.state ?? ''));
    expect(harsh.every((one) => one.isExample)).toBe(true);
  });
});
