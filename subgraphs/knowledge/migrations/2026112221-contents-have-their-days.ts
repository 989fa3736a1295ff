import type { Migration } from '@respi/kit/migrate.js';

/** Days of a content: when it is published and when it ends (P15), and which reminders of its review went out (P18). */
export const contentsHaveTheirDays: Migration = {
  name: '2026112221-contents-have-their-days',
  up: `
alter table content_item add column publish_at timestamptz;
alter table content_item add column expire_at timestamptz;
alter table content_item add column scheduled_by uuid;
alter table content_item add column review_told date;
alter table content_item add column review_escalated date;
alter table content_item add constraint content_item_days check (publish_at is null or expire_at is null or publish_at < expire_at);
create index content_item_publish_at on content_item (publish_at) where publish_at is not null;
create index content_item_expire_at on content_item (expire_at) where expire_at is not null;
create index content_item_review_by on content_item (review_by) where published_revision_id is not null;
`,
};
