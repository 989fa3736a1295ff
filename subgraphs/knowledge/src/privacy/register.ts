import type { HouseRegister } from '@respi/kit/privacy/register.js';

/** What this house processes of people. An example, to be confirmed by the controller. */
export const register: HouseRegister = {
  house: 'knowledge',
  purpose: 'Public knowledge: texts without persons, and what unknown readers say of them',
  asOf: '2026-11-22',
  tables: [
    {
      table: 'content_rating',
      about: 'Comments of unknown readers',
      ends: 'COMMENTS',
      words: 'comment',
      codes: 'path locale reasons',
    },
    {
      table: 'search_gap',
      about: 'Words that found nothing, counted by day, of nobody (P31)',
      ends: 'SEARCHES',
      codes: 'words locale',
    },
    {
      table: 'content_item',
      about: 'Contents; which office verified them',
      ends: 'Published',
      words: 'state_reason',
      codes: 'slug verified_by sources accepted_findings',
    },
    {
      table: 'revision',
      about: 'Texts, from which persons are taken out before publication',
      ends: 'Published',
      index: 'content_hash meaning_hash source_meaning',
      codes: 'locale title abstract body blocks source_locale',
    },
    { table: 'divergence', about: 'Differing practices', ends: 'No person', codes: 'title question standard' },
    { table: 'practice', about: 'Practices of offices', ends: 'No person', codes: 'place body source' },
    { table: 'answer_projection', about: 'State of answers', ends: 'No person', index: 'content_hash' },
    { table: 'content_link', about: 'Links', ends: 'No person', codes: 'locale url' },
    { table: 'link_check', about: 'Links', ends: 'No person', codes: 'url leads_to' },
    { table: 'content_slug', about: 'Addresses', ends: 'No person', codes: 'slug' },
    { table: 'content_view', about: 'Readings, counted by day', ends: 'No person', codes: 'locale' },
    { table: 'edition', about: 'Languages', ends: 'No person', codes: 'locale' },
    { table: 'editorial_rule', about: 'Rules', ends: 'No person', codes: 'code' },
    { table: 'network_search', about: 'Search', ends: 'No person', codes: 'locale type title search' },
    { table: 'public_search', about: 'Search', ends: 'No person', codes: 'locale type title search' },
    { table: 'synonym_group', about: 'Synonyms', ends: 'No person', codes: 'code words' },
    { table: 'topic', about: 'Topics', ends: 'No person', codes: 'code slug title description' },
    { table: 'vocabulary', about: 'Words of published texts', ends: 'No person', codes: 'locale word' },
  ],
};
