import type { Role } from '@respi/kit/actor.js';
import type { EnteOfTerritory, PersonOfTerritory, Territory } from '../../seeds/territory.js';

/* A province in miniature: one row for each state and side that the tests speak of. */

const adhesion = (state: string): EnteOfTerritory['adhesion'] => {
  const isSigned = ['SIGNED', 'ACTIVE', 'SUSPENDED', 'WITHDRAWN', 'EXPIRED'].includes(state);
  const date = isSigned ? '2026-02-02' : null;
  return {
    protocolloVersion: 'respi-2026',
    state,
    requestedOn: state === 'INVITED' ? null : '2026-01-12',
    signedByEnteOn: date,
    signedByProvinciaOn: state === 'SIGNED' ? null : date,
    effectiveFrom: state === 'SIGNED' ? null : date,
    effectiveTo: null,
    reason: null,
  };
};

const ente = (
  code: string,
  category: string,
  over: Partial<EnteOfTerritory> = {},
  state: string | null = 'ACTIVE',
): EnteOfTerritory => ({
  code,
  name: code,
  category,
  tier: 'ALLARGATA',
  networkRole: 'BENEFICIARY',
  istatCode: null,
  ipaCode: null,
  bacino: null,
  website: null,
  isExample: false,
  adhesion: state === null ? null : adhesion(state),
  ...over,
});

const comune = (
  name: string,
  istatCode: string,
  over: Partial<EnteOfTerritory> = {},
  state: string | null = 'ACTIVE',
) =>
  ente(
    `comune-${name.toLowerCase()}`,
    'COMUNE',
    { name: `Comune di ${name}`, istatCode, bacino: 'alba', ...over },
    state,
  );

const enti: EnteOfTerritory[] = [
  ente('provincia', 'PROVINCIA', { tier: 'RISTRETTA', networkRole: 'GENERAL_COORDINATOR', name: 'Provincia' }),
  ente('questura', 'QUESTURA', { tier: 'RISTRETTA', networkRole: 'COLLABORATING', name: 'Questura' }),
  comune('Cuneo', '004078', { tier: 'RISTRETTA', networkRole: 'OPERATIONAL_COORDINATOR', bacino: 'cuneo' }),
  comune('Alba', '004003', { tier: 'RISTRETTA', networkRole: 'LEAD' }),
  comune('Bra', '004029', { tier: 'RISTRETTA', networkRole: 'LEAD' }),
  ente('cpi-alba', 'CENTRO_IMPIEGO', { name: 'Centro per l’impiego di Alba' }),
  ente('consorzio', 'CONSORZIO', { name: 'Consorzio Monregalese' }),
  ente('associazione-sospesa', 'ASSOCIAZIONE', { name: 'Associazione sospesa' }, 'SUSPENDED'),
  ...['INVITED', 'REQUESTED', 'UNDER_REVIEW', 'APPROVED', 'SIGNED', 'WITHDRAWN', 'EXPIRED', 'REJECTED'].map((state) =>
    ente(`ente-${state.toLowerCase()}`, 'ALTRO', { name: `Ente ${state}` }, state),
  ),
  comune('Mondovì', '004130', { bacino: 'cuneo' }, null),
];

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '12:30', note: null }));
const address = { street: 'Via Esempio 1', postcode: '12051', city: 'Alba' };
const sportello = (town: string, istatCode: string, bacino: string) => ({
  code: `sportello-${town.toLowerCase()}`,
  slug: town.toLowerCase(),
  name: `Sportello di ${town}`,
  ente: `comune-${town.toLowerCase()}`,
  istatCode,
  bacino,
  address: { ...address, city: town },
  phone: '+39 0173 000011',
  email: `sportello.${town.toLowerCase()}@example.org`,
  hours: weekdays,
  closures: town === 'Alba' ? [{ startsOn: '2026-12-17', endsOn: '2026-12-17', reason: 'Formazione' }] : [],
  languages: town === 'Alba' ? ['it', 'ar'] : ['it', 'sq'],
  services: ['PERMESSI'],
  accessible: true,
  accessibilityNote: null,
  lat: 44.7,
  lon: 8.0,
  isExample: true,
});
const office = (code: string, kind: string, owner: string) => ({
  code,
  kind,
  name: code,
  ente: owner,
  istatCode: '004078',
  address: { ...address, city: 'Cuneo' },
  phone: null,
  email: null,
  hours: weekdays,
  isExample: true,
});

type Place = { ente: string; sportello?: string; office?: string };
const person = (code: string, roles: Role[], ...places: Place[]): PersonOfTerritory => ({
  code,
  displayName: `Persona ${code}`,
  email: `${code}@example.org`,
  locale: 'it',
  memberships: places.flatMap(({ ente: at, sportello: desk = null, office: room = null }) =>
    roles.map((role) => ({ ente: at, sportello: desk, office: room, role, startOn: '2026-03-02', endOn: null })),
  ),
});

/** One person per role and relation; the code says who they are. */
export const people: PersonOfTerritory[] = [
  person('operator-alba', ['OPERATOR'], { ente: 'comune-alba', sportello: 'sportello-alba' }),
  person('operator-bra', ['OPERATOR'], { ente: 'comune-bra', sportello: 'sportello-bra' }),
  person('operator-cpi', ['OPERATOR'], { ente: 'cpi-alba' }),
  person(
    'operator-two',
    ['OPERATOR'],
    { ente: 'comune-bra', sportello: 'sportello-bra' },
    { ente: 'consorzio' },
    { ente: 'associazione-sospesa' },
  ),
  person('operator-suspended', ['OPERATOR'], { ente: 'associazione-sospesa' }),
  person('admin-alba', ['ENTE_ADMIN'], { ente: 'comune-alba' }),
  person('admin-bra', ['ENTE_ADMIN'], { ente: 'comune-bra' }),
  person('mediator', ['MEDIATOR'], { ente: 'consorzio' }),
  person('trainer', ['TRAINER'], { ente: 'consorzio' }),
  person('editor', ['EDITOR'], { ente: 'comune-cuneo', office: 'coordinamento' }),
  person('translator', ['TRANSLATOR'], { ente: 'consorzio' }),
  person('coordination', ['COORDINATION'], { ente: 'comune-cuneo', office: 'coordinamento' }),
  person('liaison', ['LIAISON'], { ente: 'comune-cuneo', office: 'coordinamento' }),
  person('provincial', ['PROVINCIAL_COORDINATOR'], { ente: 'provincia' }),
  person('referent', ['OFFICE_REFERENT'], { ente: 'questura', office: 'questura-immigrazione' }),
  person('clerk', ['OFFICE_CLERK'], { ente: 'questura', office: 'questura-immigrazione' }),
  person('auditor', ['AUDITOR'], { ente: 'provincia' }),
  person('platform', ['ADMIN'], { ente: 'provincia' }),
];

const fixed = (month: number, day: number) => ({ kind: 'FIXED', month, day });

export const smallTerritory: Territory = {
  info: {
    targets: [
      { category: 'COMUNE', target: 250, note: null },
      { category: 'CENTRO_IMPIEGO', target: 8, note: null },
    ],
  },
  comuni: [
    {
      istatCode: '004003',
      name: 'Alba',
      lat: 44.7,
      lon: 8,
      foreignResidents: 3_000,
      postcode: '12051',
      bacino: 'alba',
    },
    {
      istatCode: '004029',
      name: 'Bra',
      lat: 44.7,
      lon: 7.9,
      foreignResidents: null,
      postcode: '12042',
      bacino: 'alba',
    },
    {
      istatCode: '004078',
      name: 'Cuneo',
      lat: 44.4,
      lon: 7.5,
      foreignResidents: 5_000,
      postcode: '12100',
      bacino: 'cuneo',
    },
    {
      istatCode: '004130',
      name: 'Mondovì',
      lat: 44.4,
      lon: 7.8,
      foreignResidents: 0,
      postcode: '12084',
      bacino: 'cuneo',
    },
  ],
  bacini: [
    { code: 'alba', name: 'Bacino di Alba e Bra', isExample: true },
    { code: 'cuneo', name: 'Bacino di Cuneo', isExample: true },
  ],
  enti,
  sportelli: [sportello('Alba', '004003', 'alba'), sportello('Bra', '004029', 'alba')],
  offices: [
    office('questura-immigrazione', 'QUESTURA_IMMIGRAZIONE', 'questura'),
    office('coordinamento', 'COORDINAMENTO', 'comune-cuneo'),
  ],
  protocolli: [
    {
      code: 'respi',
      title: 'Protocollo d’intesa',
      kind: 'NETWORK',
      versions: [
        {
          code: 'respi-2026',
          number: 2,
          title: 'Versione del 2026',
          validFrom: '2026-01-20',
          validTo: '2028-12-31',
          isCurrent: true,
          isExample: true,
          summary: 'Esempio.',
        },
      ],
    },
  ],
  people,
  logins: [],
  holidays: {
    national: [
      { code: 'natale', name: { it: 'Natale' }, rule: fixed(12, 25), validFrom: '1949-06-01', validTo: null },
      { code: 'immacolata', name: { it: 'Immacolata' }, rule: fixed(12, 8), validFrom: '1949-06-01', validTo: null },
    ],
    patrons: [
      {
        istatCode: '004029',
        name: { it: 'Patrono di Bra' },
        rule: fixed(11, 24),
        validFrom: '1949-06-01',
        validTo: null,
      },
    ],
  },
};
