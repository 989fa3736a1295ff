import type { Locale } from './routing';

type PortalMessages = {
  common: typeof import('../../messages/it/common.json');
  home: typeof import('../../messages/it/home.json');
  topics: typeof import('../../messages/it/topics.json');
  content: typeof import('../../messages/it/content.json');
  shelf: typeof import('../../messages/it/shelf.json');
  apply: typeof import('../../messages/it/apply.json');
  barrier: typeof import('../../messages/it/barrier.json');
  search: typeof import('../../messages/it/search.json');
  desks: typeof import('../../messages/it/desks.json');
  members: typeof import('../../messages/it/members.json');
  booking: typeof import('../../messages/it/booking.json');
  contact: typeof import('../../messages/it/contact.json');
  ask: typeof import('../../messages/it/ask.json');
  legal: typeof import('../../messages/it/legal.json');
  errors: typeof import('../../messages/it/errors.json');
  rating: typeof import('../../messages/it/rating.json');
  login: typeof import('../../messages/it/login.json');
  status: typeof import('../../messages/it/status.json');
  training: typeof import('../../messages/it/training.json');
};

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: PortalMessages & import('./reserved-messages').ReservedMessages;
  }
}
