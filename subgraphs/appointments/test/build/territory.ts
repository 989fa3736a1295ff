import type { Territory } from '../../seeds/territory.js';
import type { HolidayRule } from '../../src/availability/rules.js';

const words = (it: string) => ({ it, en: `${it} (en)`, ar: `${it} (ar)` });
const fixed = (code: string, month: number, day: number, validFrom = '1949-06-01') => ({
  code,
  name: words(code),
  rule: { kind: 'FIXED' as const, month, day },
  validFrom,
  validTo: null as HolidayRule['validTo'],
  source: null,
});

/** A small territory: one office with three counters, one desk with one. */
export const territory: Territory = {
  offices: [
    { code: 'ufficio', istatCode: '004078', address: { street: 'Via Esempio 22', postcode: '12100', city: 'Cuneo' } },
  ],
  sportelli: [{ code: 'sportello', istatCode: '004003', address: null }],
  holidays: {
    national: [
      fixed('immacolata', 12, 8),
      fixed('natale', 12, 25),
      fixed('santo-stefano', 12, 26),
      fixed('capodanno', 1, 1),
      fixed('epifania', 1, 6),
      fixed('san-francesco', 10, 4, '2026-01-01'),
      {
        code: 'lunedi-dell-angelo',
        name: words('Lunedì dell’Angelo'),
        rule: { kind: 'EASTER', easterOffset: 1 },
        validFrom: '1949-06-01',
        validTo: null,
        source: null,
      },
    ],
    patrons: [
      {
        istatCode: '004078',
        name: words('San Michele'),
        rule: { kind: 'FIXED', month: 9, day: 29 },
        validFrom: '1949-06-01',
        validTo: null,
        source: null,
      },
    ],
  },
  agendas: {
    documents: [
      { key: 'documento', label: words('Documento d’identità') },
      { key: 'pratica', label: words('Numero della pratica') },
    ],
    agendas: [
      {
        code: 'ufficio',
        name: 'Ufficio Cittadinanza',
        office: 'ufficio',
        sportello: null,
        isPublic: true,
        isExample: true,
        counters: 3,
        releaseRhythm: words('Ogni lunedì'),
        purposes: [
          {
            code: 'matrimonio',
            position: 1,
            title: words('Cittadinanza per matrimonio'),
            description: words('Descrizione'),
            durationMinutes: 30,
            minLeadDays: 2,
            maxLeadDays: 60,
            cutoffHours: 48,
            requiresPratica: false,
            documents: ['documento'],
          },
          {
            code: 'stato',
            position: 2,
            title: words('Stato della pratica'),
            description: words('Descrizione'),
            durationMinutes: 15,
            minLeadDays: 1,
            maxLeadDays: 45,
            cutoffHours: 24,
            requiresPratica: true,
            documents: ['documento', 'pratica'],
          },
        ],
        windows: [1, 2, 4].map((weekday) => ({
          code: `g${weekday}`,
          weekday,
          opens: '09:00',
          closes: '12:30',
          validFrom: '2026-09-01',
          validTo: null,
          counters: 3,
          publicCounters: 2,
          breaks: [{ opens: '10:45', closes: '11:00' }],
          purposes: null,
        })),
        closures: [{ startsOn: '2026-12-07', endsOn: '2026-12-07', reason: 'Chiusura straordinaria' }],
      },
      {
        code: 'sportello',
        name: 'Sportello di Alba',
        office: null,
        sportello: 'sportello',
        isPublic: true,
        isExample: true,
        counters: 1,
        releaseRhythm: words('Trenta giorni prima'),
        purposes: [
          {
            code: 'rinnovo',
            position: 1,
            title: words('Aiuto per il rinnovo'),
            description: words('Descrizione'),
            durationMinutes: 30,
            minLeadDays: 1,
            maxLeadDays: 30,
            cutoffHours: 24,
            requiresPratica: false,
            documents: ['documento'],
          },
        ],
        windows: [
          {
            code: 'lun',
            weekday: 1,
            opens: '09:00',
            closes: '12:30',
            validFrom: '2026-09-01',
            validTo: null,
            counters: 1,
            publicCounters: 1,
            breaks: [],
            purposes: null,
          },
        ],
        closures: [],
      },
    ],
  },
};
