import type { IconName } from '../../ui/icon-names';

export type MenuEntry = { key: MenuKey; path: string; icon: IconName; needs?: string };
export type MenuKey =
  | 'work'
  | 'cases'
  | 'triage'
  | 'sheets'
  | 'questions'
  | 'mediations'
  | 'helpdesk'
  | 'contents'
  | 'translations'
  | 'agenda'
  | 'book'
  | 'network'
  | 'training'
  | 'register'
  | 'privacy'
  | 'ownReads'
  | 'access'
  | 'account';

/** Rooms of the reserved area; `needs` is a capability of the acting context, as the API names it. */
const entries: readonly MenuEntry[] = [
  { key: 'work', path: '', icon: 'card' },
  { key: 'cases', path: '/segnalazioni', icon: 'comment', needs: 'CASES_READ' },
  { key: 'triage', path: '/smistamento', icon: 'funnel', needs: 'CASES_TRIAGE' },
  { key: 'sheets', path: '/distinte', icon: 'note', needs: 'SHEETS_READ' },
  { key: 'questions', path: '/domande', icon: 'mail', needs: 'QUESTIONS_ANSWER' },
  { key: 'mediations', path: '/mediazioni', icon: 'user', needs: 'MEDIATION_READ' },
  { key: 'contents', path: '/conoscenza', icon: 'files', needs: 'CONTENT_READ' },
  { key: 'translations', path: '/traduzioni', icon: 'exchange-circle', needs: 'CONTENT_TRANSLATE' },
  { key: 'agenda', path: '/agenda', icon: 'calendar', needs: 'AGENDA_READ' },
  { key: 'book', path: '/agenda/prenota', icon: 'bookmark', needs: 'BOOK_FOR_CITIZEN' },
  { key: 'network', path: '/rete', icon: 'pa', needs: 'NETWORK_READ' },
  { key: 'training', path: '/formazione', icon: 'presentation', needs: 'TRAINING_READ' },
  { key: 'register', path: '/registro-accessi', icon: 'list', needs: 'AUDIT_READ' },
  { key: 'privacy', path: '/dati-personali', icon: 'locked', needs: 'PRIVACY_READ' },
  { key: 'ownReads', path: '/letture', icon: 'list', needs: 'READS_REVIEW' },
  { key: 'access', path: '/accessi', icon: 'key', needs: 'ACCESS_MANAGE' },
  { key: 'helpdesk', path: '/assistenza', icon: 'help-circle' },
  { key: 'account', path: '/account', icon: 'settings' },
];

/** The menu of a context: only rooms that it may enter. */
export const menuFor = (capabilities: ReadonlySet<string>): MenuEntry[] =>
  entries.filter(({ needs }) => !needs || capabilities.has(needs));

/** The entry under which a path lies: the longest one that begins it. */
export const currentEntry = (path: string): MenuKey | undefined =>
  [...entries]
    .sort((a, b) => b.path.length - a.path.length)
    .find((entry) => (entry.path === '' ? path === '' : path === entry.path || path.startsWith(`${entry.path}/`)))?.key;
