import type { HouseRegister } from '@respi/kit/privacy/register.js';

/** What this house processes of people. An example, to be confirmed by the controller. */
export const register: HouseRegister = {
  house: 'training',
  purpose: 'Training and meetings of those who work in the network',
  asOf: '2026-11-22',
  tables: [
    {
      table: 'participant',
      about: 'Name and address of colleagues who take part',
      ends: 'With the account',
      staff: 'display_name email',
      codes: 'locale',
    },
    {
      table: 'guest_invitation',
      about: 'Guests from outside the network',
      ends: 'GUESTS',
      sealed: 'sealed_token',
      personal: 'name email',
      words: 'body',
      index: 'token_hash',
      codes: 'locale',
    },
    { table: 'registration', about: 'Seats', ends: 'MEETING_WORDS', words: 'decision_reason', codes: 'state code' },
    { table: 'sitting_answer', about: 'Which moved sittings a person comes to', ends: 'Record of training, kept' },
    { table: 'attendance', about: 'Who was there; why it was corrected', ends: 'MEETING_WORDS', words: 'reason' },
    {
      table: 'certificate',
      about: 'Certificates of attendance',
      ends: 'Record of training, kept',
      staff: 'holder_name',
      words: 'revoked_reason',
      codes: 'code',
    },
    {
      table: 'questionnaire_answer',
      about: 'Comments, of nobody in particular',
      ends: 'MEETING_WORDS',
      words: 'comment',
    },
    {
      table: 'event_question',
      about: 'Questions before a meeting',
      ends: 'MEETING_WORDS',
      words: 'text',
      codes: 'case_number',
    },
    { table: 'agenda_item', about: 'Items of an équipe', ends: 'Minutes, kept', words: 'title', codes: 'case_number' },
    {
      table: 'decision',
      about: 'Minutes of an équipe',
      ends: 'Minutes, kept',
      words: 'title body',
      codes: 'case_numbers',
    },
    {
      table: 'discussion_case',
      about: 'Cases to talk about, by number',
      ends: 'Minutes, kept',
      words: 'title',
      codes: 'number',
    },
    { table: 'feed_token', about: 'Personal calendars', ends: 'Revoked by its owner', index: 'token_hash' },
    {
      table: 'event_document',
      about: 'Proceedings and slides',
      ends: 'No person',
      codes: 'title abstract url body words',
    },
    { table: 'event_session', about: 'Sessions', ends: 'No person', codes: 'place uid' },
    {
      table: 'training_event',
      about: 'Events',
      ends: 'No person',
      codes:
        'slug title description kind mode place join_link audience_tiers audience_categories cancel_reason outcome',
    },
    { table: 'ente_category', about: 'Categories', ends: 'No person', codes: 'category name' },
    { table: 'seat_reserve', about: 'Reserved seats', ends: 'No person', codes: 'target' },
  ],
};
