import type { Migration } from '@respi/kit/migrate.js';
import { seesCase } from './sight.js';

/*
 * The same sentence, asked so that PostgreSQL guesses better: of an equality with a value that it cannot know it expects
 * one row in two hundred, of a yes or no one in two. Expecting two rows of an inbox it read and sorted all of it; now it
 * walks the index of the queue and stops at the page.
 */
const asked = seesCase.replace("(select actor_kind()) = 'PERSON'", "(select actor_kind() = 'PERSON')");

/** A page of the inbox reads a page, however many cases wait (C8). */
export const theInboxWalksItsIndex: Migration = {
  name: '20261122-30-the-inbox-walks-its-index',
  up: `alter policy case_select on "case" using (${asked});`,
};
