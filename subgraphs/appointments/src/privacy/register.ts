import type { HouseRegister } from '@respi/kit/privacy/register.js';
import { indexes } from './indexes.js';

/** What this house processes of people. An example, to be confirmed by the controller. */
export const register: HouseRegister = {
  house: 'appointments',
  purpose: 'Appointments of citizens at offices and desks',
  asOf: '2026-11-22',
  tables: [
    {
      table: 'booking',
      about: 'Citizens who have an appointment',
      ends: 'BOOKINGS',
      sealed: 'sealed_tax_code sealed_pratica',
      personal: 'person_name person_surname email phone residence',
      words: 'notes reason',
      index: 'tax_code_key',
      codes: 'code language interpreter_language pratica_kind purpose_title document_list place_name address outcome',
    },
    {
      table: 'waiting_person',
      about: 'Citizens who wait for a place',
      ends: 'WAITS',
      personal: 'person_name person_surname email phone',
      codes: 'language',
    },
    { table: 'waiting_entry', about: 'The line: no person in it', ends: 'WAITS', index: 'contact_key' },
    {
      table: 'contact_claim',
      about: 'One appointment per contact and purpose',
      ends: 'With the appointment',
      index: 'contact_key',
    },
    { table: 'manage_token', about: 'Links of citizens to their appointment', ends: 'BOOKINGS', index: 'hash' },
    {
      table: 'booking_identity',
      about: 'Citizens who bound their appointment to their digital identity, where that is offered (A10)',
      ends: 'The day after the appointment, or when they take it back',
      index: 'identity_key',
    },
    { table: 'identity_ticket', about: 'Logins of citizens', ends: 'Within the day', index: 'hash identity_key' },
    { table: 'voucher_spent', about: 'Logins that served', ends: 'Within the day' },
    { table: 'waiting_token', about: 'Links of citizens to their place in the line', ends: 'WAITS', index: 'hash' },
    {
      table: 'hold',
      about: 'Places that are held for minutes',
      ends: 'Within the day',
      index: 'token_hash prefix_key',
    },
    { table: 'calendar_feed', about: 'Personal calendars of clerks', ends: 'After half a year', index: 'hash' },
    {
      table: 'letter_report',
      about: 'What became of letters; no address',
      ends: 'With the letter',
      codes: 'outcome code',
    },
    {
      table: 'agenda',
      about: 'Agendas',
      ends: 'No person',
      codes: 'code name istat_code address release_rhythm working_holidays orientation',
    },
    { table: 'agenda_closure', about: 'Closures', ends: 'No person', codes: 'reason' },
    { table: 'agenda_window', about: 'Opening times', ends: 'No person', codes: 'breaks' },
    { table: 'holiday', about: 'Holidays', ends: 'No person', codes: 'code istat_code name source' },
    { table: 'purpose', about: 'Purposes', ends: 'No person', codes: 'code title description documents' },
  ],
  indexes,
};
