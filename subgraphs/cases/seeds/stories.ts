import { Addressee, CasePurpose, Urgency } from '../src/case/case.vocabulary.js';
import { PraticaKind } from '../src/pratica/pratica.js';

/** A demonstration case. Every person, number and answer is invented; answers say so and teach no law. */
export interface Story {
  readonly code: string;
  /** Which desk of the cast, or the rete allargata. */
  readonly desk: number | 'wider';
  /** Days before today on which it is opened. */
  readonly daysAgo: number;
  readonly purpose: CasePurpose;
  readonly addressee: Addressee;
  readonly urgency: Urgency;
  readonly criterion: string;
  readonly subject: string;
  readonly body: string;
  readonly person: string;
  readonly pratica?: readonly [PraticaKind, string];
  readonly topic: string;
  /** How far it goes. */
  readonly until:
    | 'draft'
    | 'submitted'
    | 'triaged'
    | 'asked'
    | 'relayed'
    | 'answered'
    | 'validated'
    | 'contested'
    | 'closed'
    | 'reopened'
    | 'cancelled';
  readonly answer?: string;
}

const invented = (answer: string): string => `Risposta di esempio, inventata. ${answer}`;

/** Twelve cases in every state, told so that each role finds something to do. */
export const stories: readonly Story[] = [
  {
    code: 'rinnovo-lavoro',
    desk: 0,
    daysAgo: 24,
    purpose: CasePurpose.PRATICA_STATE,
    addressee: Addressee.QUESTURA_IMMIGRAZIONE,
    urgency: Urgency.SOON,
    criterion: 'DUE_THIS_MONTH',
    subject: 'Rinnovo del permesso per lavoro: a che punto è',
    body: 'La domanda è stata spedita ad aprile. Il datore di lavoro chiede se il rapporto può continuare.',
    person: 'Persona Esempio Uno',
    pratica: [PraticaKind.INSURANCE_NUMBER, '000000000101'],
    topic: 'rilascio-e-rinnovo',
    until: 'validated',
    answer: invented('La domanda è in lavorazione; la ricevuta postale vale nel frattempo per continuare a lavorare.'),
  },
  {
    code: 'nulla-osta-sospeso',
    desk: 1,
    daysAgo: 22,
    purpose: CasePurpose.PRATICA_ON_HOLD,
    addressee: Addressee.PREFETTURA_SUI,
    urgency: Urgency.ORDINARY,
    criterion: 'STATE_CHECK',
    subject: 'Nulla osta al ricongiungimento fermo da mesi',
    body: 'La persona ha consegnato il certificato di idoneità dell’alloggio e non ha più avuto notizie.',
    person: 'Persona Esempio Due',
    pratica: [PraticaKind.CASE_FILE, 'P-CN/L/N/2026/000102'],
    topic: 'domanda-di-nulla-osta',
    until: 'contested',
    answer: invented('Manca un documento del reddito: va portato allo sportello della Prefettura.'),
  },
  {
    code: 'cittadinanza-residenza',
    desk: 2,
    daysAgo: 20,
    purpose: CasePurpose.PRATICA_STATE,
    addressee: Addressee.PREFETTURA_CITTADINANZA,
    urgency: Urgency.ORDINARY,
    criterion: 'STATE_CHECK',
    subject: 'Domanda di cittadinanza per residenza: stato',
    body: 'La persona non riesce più ad accedere al portale e chiede se la domanda risulta ricevuta.',
    person: 'Persona Esempio Tre',
    pratica: [PraticaKind.K10, 'K10/0000103'],
    topic: 'cittadinanza-per-residenza',
    until: 'closed',
    answer: invented('La domanda risulta ricevuta ed è in istruttoria.'),
  },
  {
    code: 'conversione-studio',
    desk: 0,
    daysAgo: 12,
    purpose: CasePurpose.CONSULTATION,
    addressee: Addressee.QUESTURA_IMMIGRAZIONE,
    urgency: Urgency.SOON,
    criterion: 'NEEDED_BY_BODY',
    subject: 'Conversione da studio a lavoro prima della laurea',
    body: 'Un’azienda offre un contratto prima della fine degli studi: quale passo viene per primo?',
    person: 'Persona Esempio Quattro',
    topic: 'conversione-e-aggiornamento',
    until: 'answered',
    answer: invented('La conversione si chiede mentre il permesso per studio è valido, con la proposta di contratto.'),
  },
  {
    code: 'appuntamento-mancato',
    desk: 1,
    daysAgo: 6,
    purpose: CasePurpose.PRATICA_STATE,
    addressee: Addressee.QUESTURA_IMMIGRAZIONE,
    urgency: Urgency.URGENT,
    criterion: 'TERM_RUNNING',
    subject: 'Appuntamento per le impronte perso per ricovero',
    body: 'La persona era in ospedale. Chiede un nuovo appuntamento prima che scada la ricevuta.',
    person: 'Persona Esempio Cinque',
    pratica: [PraticaKind.INSURANCE_NUMBER, '000000000105'],
    topic: 'rilascio-e-rinnovo',
    until: 'relayed',
  },
  {
    code: 'figlio-quattordicenne',
    desk: 2,
    daysAgo: 6,
    purpose: CasePurpose.CONSULTATION,
    addressee: Addressee.QUESTURA_IMMIGRAZIONE,
    urgency: Urgency.ORDINARY,
    criterion: 'GENERAL_ADVICE',
    subject: 'Permesso autonomo per il figlio che compie quattordici anni',
    body: 'Il figlio è sul permesso della madre. Quando va chiesto il suo?',
    person: 'Persona Esempio Sei',
    topic: 'rilascio-e-rinnovo',
    until: 'relayed',
  },
  {
    code: 'coesione-familiare',
    desk: 0,
    daysAgo: 5,
    purpose: CasePurpose.CONSULTATION,
    addressee: Addressee.PREFETTURA_SUI,
    urgency: Urgency.SOON,
    criterion: 'DUE_THIS_MONTH',
    subject: 'Coesione con il coniuge già in Italia',
    body: 'Il visto turistico del coniuge sta per scadere. La famiglia ha alloggio e reddito.',
    person: 'Persona Esempio Sette',
    topic: 'coesione-familiare',
    until: 'triaged',
  },
  {
    code: 'documenti-incompleti',
    desk: 1,
    daysAgo: 4,
    purpose: CasePurpose.PRATICA_ON_HOLD,
    addressee: Addressee.PREFETTURA_CITTADINANZA,
    urgency: Urgency.ORDINARY,
    criterion: 'STATE_CHECK',
    subject: 'Cittadinanza per matrimonio: preavviso di rigetto',
    body: 'La persona ha ricevuto una lettera che non capisce.',
    person: 'Persona Esempio Otto',
    pratica: [PraticaKind.K10C, 'K10/C/0000108'],
    topic: 'cittadinanza-per-matrimonio',
    until: 'asked',
  },
  {
    code: 'minore-solo',
    desk: 2,
    daysAgo: 2,
    purpose: CasePurpose.CONSULTATION,
    addressee: Addressee.COORDINAMENTO,
    urgency: Urgency.URGENT,
    criterion: 'MINOR_OR_FRAGILE',
    subject: 'Minore non accompagnato vicino ai diciotto anni',
    body: 'La comunità chiede come prepararsi alla conversione del permesso.',
    person: 'Persona Esempio Nove',
    topic: 'protezione-internazionale',
    until: 'submitted',
  },
  {
    code: 'carta-di-soggiorno',
    desk: 0,
    daysAgo: 15,
    purpose: CasePurpose.PRATICA_STATE,
    addressee: Addressee.QUESTURA_IMMIGRAZIONE,
    urgency: Urgency.ORDINARY,
    criterion: 'STATE_CHECK',
    subject: 'Permesso UE per soggiornanti di lungo periodo: stato',
    body: 'Secondo invio dopo la richiesta di integrazione.',
    person: 'Persona Esempio Dieci',
    pratica: [PraticaKind.INSURANCE_NUMBER, '000000000110'],
    topic: 'soggiornanti-di-lungo-periodo',
    until: 'reopened',
    answer: invented('L’integrazione è arrivata; il permesso è in stampa.'),
  },
  {
    code: 'iscrizione-al-lavoro',
    desk: 'wider',
    daysAgo: 3,
    purpose: CasePurpose.CONSULTATION,
    addressee: Addressee.COORDINAMENTO,
    urgency: Urgency.ORDINARY,
    criterion: 'GENERAL_ADVICE',
    subject: 'Iscrizione alle liste con la sola ricevuta di rinnovo',
    body: 'Il centro per l’impiego chiede se la ricevuta basta.',
    person: 'Persona Esempio Undici',
    topic: 'lavoro',
    until: 'submitted',
  },
  {
    code: 'bozza',
    desk: 0,
    daysAgo: 0,
    purpose: CasePurpose.PRATICA_STATE,
    addressee: Addressee.QUESTURA_IMMIGRAZIONE,
    urgency: Urgency.ORDINARY,
    criterion: 'STATE_CHECK',
    subject: 'Aggiornamento del permesso dopo il cambio di passaporto',
    body: '',
    person: 'Persona Esempio Dodici',
    topic: 'conversione-e-aggiornamento',
    until: 'draft',
  },
];
