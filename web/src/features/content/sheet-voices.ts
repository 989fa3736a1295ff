import type { SheetBlockKey } from '../../graphql/generated/graphql';

type Voice = { key: SheetBlockKey; id: string; hook?: string };

/** Voices of a service sheet in the order that the official criterion checks (C.SI.1.3), with their hooks. */
export const sheetVoices: readonly Voice[] = [
  { key: 'ADDRESSED', id: 'a-chi-e-rivolto', hook: 'service-addressed' },
  { key: 'DESCRIPTION', id: 'descrizione' },
  { key: 'HOW_TO', id: 'come-fare', hook: 'service-how-to' },
  { key: 'NEEDED', id: 'cosa-serve', hook: 'service-needed' },
  { key: 'ACHIEVED', id: 'cosa-si-ottiene', hook: 'service-achieved' },
  { key: 'TIMES', id: 'tempi-e-scadenze', hook: 'service-calendar-text' },
  { key: 'COST', id: 'quanto-costa' },
  { key: 'ACCESS', id: 'accedi-al-servizio', hook: 'service-generic-access' },
  { key: 'EXCEPTIONS', id: 'casi-particolari' },
  { key: 'MORE', id: 'ulteriori-informazioni' },
  { key: 'LEGAL_BASIS', id: 'riferimenti-normativi' },
  { key: 'CONDITIONS', id: 'condizioni-di-servizio', hook: 'service-file' },
];
