import { randomUUID } from 'node:crypto';
import type { Actor, Role } from '@respi/kit/actor.js';
import { personIn, type TestHouse } from '@respi/kit/testing/stand.js';
import { Addressee } from '../../src/case/case.vocabulary.js';

const id = (): string => randomUUID();

/** A small province: two enti with their desks, the four offices, and people in every role. */
export const places = {
  alba: { ente: id(), desk: id(), secondDesk: id() },
  bra: { ente: id(), desk: id() },
  cpi: { ente: id() },
  comuneCuneo: id(),
  topic: id(),
  office: {
    QUESTURA_IMMIGRAZIONE: id(),
    PREFETTURA_SUI: id(),
    PREFETTURA_CITTADINANZA: id(),
    COORDINAMENTO: id(),
  } satisfies Record<Addressee, string>,
};

const inCuneo = { enteId: places.comuneCuneo };
/** Roles without a desk or an office of their own. */
const elsewhere = (role: Role): Actor => personIn(role, inCuneo);

/** People by what they do. */
export const people = {
  operator: personIn('OPERATOR', { enteId: places.alba.ente, sportelloIds: [places.alba.desk] }),
  colleague: personIn('OPERATOR', { enteId: places.alba.ente, sportelloIds: [places.alba.desk] }),
  secondDesk: personIn('OPERATOR', { enteId: places.alba.ente, sportelloIds: [places.alba.secondDesk] }),
  enteAdmin: personIn('ENTE_ADMIN', { enteId: places.alba.ente }),
  stranger: personIn('OPERATOR', { enteId: places.bra.ente, sportelloIds: [places.bra.desk] }),
  wider: personIn('OPERATOR', { enteId: places.cpi.ente, tier: 'ALLARGATA' }),
  widerColleague: personIn('OPERATOR', { enteId: places.cpi.ente, tier: 'ALLARGATA' }),
  coordinator: elsewhere('COORDINATION'),
  provincial: elsewhere('PROVINCIAL_COORDINATOR'),
  liaison: elsewhere('LIAISON'),
  referent: personIn('OFFICE_REFERENT', { officeId: places.office.QUESTURA_IMMIGRAZIONE }),
  secondReferent: personIn('OFFICE_REFERENT', { officeId: places.office.QUESTURA_IMMIGRAZIONE }),
  otherReferent: personIn('OFFICE_REFERENT', { officeId: places.office.PREFETTURA_SUI }),
  clerk: personIn('OFFICE_CLERK', { officeId: places.office.PREFETTURA_CITTADINANZA }),
  mediator: elsewhere('MEDIATOR'),
  trainer: elsewhere('TRAINER'),
  editor: elsewhere('EDITOR'),
  translator: elsewhere('TRANSLATOR'),
  auditor: elsewhere('AUDITOR'),
  admin: elsewhere('ADMIN'),
} satisfies Record<string, Actor>;

export type Who = keyof typeof people;
export const everyone = Object.keys(people) as Who[];

const holiday = (code: string, rule: object, validFrom: string, istatCode: string | null = null) => [
  code,
  code,
  JSON.stringify(rule),
  istatCode,
  validFrom,
];

/** Puts the rules of the province into a house: urgencies, holidays, offices, desks. */
export async function settle(house: TestHouse): Promise<void> {
  const terms = { URGENT: 2, SOON: 5, ORDINARY: 15 };
  for (const [urgency, days] of Object.entries(terms)) {
    await house.sql(`insert into urgency_term (urgency, working_days, valid_from) values ($1, $2, '2026-01-01')`, [
      urgency,
      days,
    ]);
    await house.sql('insert into urgency_criterion (code, urgency, text, position) values ($1, $2, $3, 1)', [
      `${urgency}_CRITERION`,
      urgency,
      'Criterio di prova',
    ]);
  }
  const days = [
    holiday('immacolata', { kind: 'FIXED', month: 12, day: 8 }, '1949-06-01'),
    holiday('natale', { kind: 'FIXED', month: 12, day: 25 }, '1949-06-01'),
    holiday('san-michele', { kind: 'FIXED', month: 9, day: 29 }, '1949-06-01', '004078'),
  ];
  for (const values of days) {
    await house.sql(
      'insert into holiday (code, name, rule, istat_code, valid_from) values ($1, $2, $3, $4, $5)',
      values,
    );
  }
  for (const [kind, office] of Object.entries(places.office)) {
    await house.sql(`insert into office (id, kind, name, istat_code) values ($1, $2, $2, '004078')`, [office, kind]);
  }
  const desks = [
    [places.alba.desk, places.alba.ente],
    [places.alba.secondDesk, places.alba.ente],
    [places.bra.desk, places.bra.ente],
  ];
  for (const [desk, ente] of desks) {
    await house.sql('insert into desk (id, ente_id, bacino_id, name) values ($1, $2, null, $3)', [
      desk,
      ente,
      'Sportello di prova',
    ]);
  }
}
