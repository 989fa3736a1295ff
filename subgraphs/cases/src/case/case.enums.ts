import { registerEnumType } from 'type-graphql';
import { CaseState } from './case.states.js';
import { Addressee, CasePurpose, Urgency } from './case.vocabulary.js';

registerEnumType(CaseState, {
  name: 'CaseState',
  description: 'Stato della segnalazione. Where a case stands; the validation of its answers is a second axis.',
  valuesConfig: {
    DRAFT: { description: 'Bozza. Being written by the desk, seen by nobody else.' },
    SUBMITTED: { description: 'Inviata. In the inbox of the coordination.' },
    TRIAGED: { description: 'Presa in carico. Classified by the coordination, ready for the office.' },
    RELAYED: { description: 'Consegnata. On a delivery sheet, in the hands of the office.' },
    INFO_REQUESTED: { description: 'In attesa di informazioni. The desk was asked something; the clock stands still.' },
    ANSWERED: { description: 'Con riscontro. The office has answered.' },
    CLOSED: { description: 'Chiusa. The desk needs nothing more; it can be reopened at any time.' },
    CANCELLED: { description: 'Annullata. Withdrawn before an answer, with a reason.' },
  },
});

registerEnumType(CasePurpose, {
  name: 'CasePurpose',
  description: 'Motivo della segnalazione. The three purposes of the founding text.',
  valuesConfig: {
    PRATICA_STATE: { description: 'Stato di avanzamento. How far a pratica has come.' },
    PRATICA_ON_HOLD: { description: 'Pratica sospesa. Why a pratica is on hold.' },
    CONSULTATION: { description: 'Consulenza. Advice on a specific case.' },
  },
});

registerEnumType(Addressee, {
  name: 'Addressee',
  description: 'Destinatario. The kind of office that must answer.',
  valuesConfig: {
    QUESTURA_IMMIGRAZIONE: { description: 'Questura, Ufficio Immigrazione.' },
    PREFETTURA_SUI: { description: 'Prefettura, Sportello Unico Immigrazione.' },
    PREFETTURA_CITTADINANZA: { description: 'Prefettura, Ufficio Cittadinanza.' },
    COORDINAMENTO: { description: 'Coordinamento. The coordination answers, or routes the case to an office.' },
  },
});

registerEnumType(Urgency, {
  name: 'Urgency',
  description: 'Urgenza. Coded by written criteria; each has its term in working days.',
  valuesConfig: {
    URGENT: { description: 'Urgente. A term or a right is at risk within days.' },
    SOON: { description: 'In tempi brevi. Something falls due within weeks.' },
    ORDINARY: { description: 'Ordinaria. No deadline is near.' },
  },
});
