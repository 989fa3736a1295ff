export type HelpKey =
  | 'fees'
  | 'barriers'
  | 'work'
  | 'cases'
  | 'newCase'
  | 'case'
  | 'triage'
  | 'corrections'
  | 'mediations'
  | 'questions'
  | 'helpdesk'
  | 'statistics'
  | 'transfers'
  | 'sheets'
  | 'sheet'
  | 'contents'
  | 'content'
  | 'translations'
  | 'translation'
  | 'agenda'
  | 'book'
  | 'closures'
  | 'waiting'
  | 'calls'
  | 'numbers'
  | 'agendaSettings'
  | 'network'
  | 'rights'
  | 'ente'
  | 'coverage'
  | 'training'
  | 'event'
  | 'planEvent'
  | 'trainingHours'
  | 'trainingOpinions'
  | 'addPerson'
  | 'door'
  | 'ratings'
  | 'readership'
  | 'gaps'
  | 'synonyms'
  | 'register'
  | 'privacy'
  | 'ownReads'
  | 'access'
  | 'delegations'
  | 'revision'
  | 'reviews'
  | 'account'
  | 'clients'
  | 'divergences'
  | 'links'
  | 'support'
  | 'maintenance'
  | 'deliveries';

type Tip = { key: string; needs?: string };

/** I20: tips of each page, those that concern the acting context; texts in `reserved-help.json`. */
const tips: Record<HelpKey, readonly Tip[]> = {
  work: [{ key: 'notices' }, { key: 'counts', needs: 'CASES_READ' }, { key: 'context' }],
  cases: [{ key: 'filters' }, { key: 'open', needs: 'CASES_OPEN' }, { key: 'validate', needs: 'ANSWERS_VALIDATE' }],
  newCase: [{ key: 'purpose' }, { key: 'suggestions' }, { key: 'draft' }],
  case: [
    { key: 'states' },
    { key: 'labels' },
    { key: 'clarifications' },
    { key: 'notes' },
    { key: 'validate', needs: 'ANSWERS_VALIDATE' },
  ],
  corrections: [{ key: 'why' }],
  mediations: [{ key: 'what' }],
  questions: [{ key: 'what' }],
  helpdesk: [{ key: 'what' }],
  statistics: [{ key: 'what' }],
  transfers: [{ key: 'sight' }, { key: 'withdraw' }],
  triage: [{ key: 'order' }, { key: 'sheet' }],
  sheets: [{ key: 'paper' }, { key: 'record', needs: 'ANSWERS_RECORD' }],
  sheet: [{ key: 'lines' }, { key: 'who' }, { key: 'withdrawn' }],
  contents: [{ key: 'states' }, { key: 'edit', needs: 'CONTENT_EDIT' }],
  content: [{ key: 'publishing' }, { key: 'personal' }],
  translations: [{ key: 'states' }, { key: 'sheet' }],
  translation: [{ key: 'sides' }, { key: 'publish' }],
  agenda: [{ key: 'steps' }, { key: 'print' }],
  book: [{ key: 'citizen' }],
  closures: [{ key: 'affected' }],
  waiting: [{ key: 'order' }],
  calls: [{ key: 'why' }],
  numbers: [{ key: 'people' }],
  agendaSettings: [{ key: 'rules' }],
  network: [{ key: 'register' }, { key: 'tiers' }],
  rights: [{ key: 'mark' }, { key: 'change', needs: 'NETWORK_IMPORT' }],
  ente: [{ key: 'adhesion' }, { key: 'people', needs: 'PEOPLE_INVITE' }],
  coverage: [{ key: 'targets' }],
  training: [{ key: 'register' }, { key: 'plan', needs: 'TRAINING_PLAN' }],
  event: [{ key: 'seats' }],
  planEvent: [{ key: 'audience' }],
  trainingHours: [{ key: 'counted' }, { key: 'each' }],
  trainingOpinions: [{ key: 'few' }, { key: 'comments' }],
  addPerson: [{ key: 'capacity' }, { key: 'told' }],
  door: [{ key: 'code' }, { key: 'connection' }, { key: 'late' }],
  ratings: [{ key: 'who' }, { key: 'act' }],
  readership: [{ key: 'count' }],
  gaps: [{ key: 'act' }],
  synonyms: [{ key: 'now' }],
  register: [{ key: 'what' }, { key: 'itself' }],
  ownReads: [{ key: 'what' }],
  privacy: [{ key: 'stone' }, { key: 'hold' }],
  revision: [{ key: 'new' }],
  reviews: [{ key: 'confirm' }],
  divergences: [{ key: 'tell' }],
  links: [{ key: 'safe' }],
  maintenance: [{ key: 'banner' }],
  deliveries: [{ key: 'unread' }, { key: 'patient' }],
  fees: [{ key: 'once' }],
  barriers: [{ key: 'days' }],
  support: [{ key: 'only' }, { key: 'log' }],
  account: [{ key: 'sessions' }, { key: 'factor' }],
  access: [{ key: 'approve' }],
  clients: [{ key: 'owner' }, { key: 'secret' }],
  delegations: [{ key: 'own' }, { key: 'end' }],
};

export const tipsFor = (page: HelpKey, capabilities: ReadonlySet<string>): string[] =>
  tips[page].filter(({ needs }) => !needs || capabilities.has(needs)).map(({ key }) => key);
