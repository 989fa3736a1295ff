import { registerEnumType } from 'type-graphql';
import { EventState } from './event.states.js';

export enum TrainingEventKind {
  QUARTERLY = 'QUARTERLY',
  EXPERT = 'EXPERT',
  WIDER_NETWORK = 'WIDER_NETWORK',
  EQUIPE = 'EQUIPE',
  BASIN_PRESENTATION = 'BASIN_PRESENTATION',
  BASIN_INITIAL = 'BASIN_INITIAL',
  BASIN_INTERIM = 'BASIN_INTERIM',
  FINAL_EVENT = 'FINAL_EVENT',
}

export enum EventMode {
  IN_PERSON = 'IN_PERSON',
  ONLINE = 'ONLINE',
  HYBRID = 'HYBRID',
}

export enum SilenceEffect {
  APPROVES = 'APPROVES',
  REJECTS = 'REJECTS',
}

registerEnumType(SilenceEffect, {
  name: 'SilenceEffect',
  description: 'Effetto del silenzio. Of an ente that does not answer in time (T7).',
  valuesConfig: {
    APPROVES: { description: 'Il silenzio approva.' },
    REJECTS: { description: 'Il silenzio rifiuta.' },
  },
});

registerEnumType(TrainingEventKind, {
  name: 'TrainingEventKind',
  description: 'Tipo di incontro. Kinds of the founding text (T1).',
  valuesConfig: {
    QUARTERLY: { description: 'Trimestrale con i referenti di Questura e Prefettura.' },
    EXPERT: { description: 'Con esperti, per gli sportelli.' },
    WIDER_NETWORK: { description: 'Con esperti, per la rete allargata.' },
    EQUIPE: { description: 'Équipe mensile degli sportelli.' },
    BASIN_PRESENTATION: { description: 'Presentazione della rete in un bacino.' },
    BASIN_INITIAL: { description: 'Incontro iniziale e tutoraggio in un bacino.' },
    BASIN_INTERIM: { description: 'Verifica intermedia in un bacino.' },
    FINAL_EVENT: { description: 'Evento conclusivo.' },
  },
});

registerEnumType(EventMode, {
  name: 'EventMode',
  description: 'Modalità. How people take part (T8).',
  valuesConfig: {
    IN_PERSON: { description: 'In presenza.' },
    ONLINE: { description: 'A distanza; the link is for accepted people only.' },
    HYBRID: { description: 'In presenza e a distanza.' },
  },
});

registerEnumType(EventState, {
  name: 'TrainingEventState',
  description: 'Stato dell’incontro.',
  valuesConfig: {
    DRAFT: { description: 'In preparazione: seen by organisers only.' },
    PUBLISHED: { description: 'Pubblicato.' },
    CANCELLED: { description: 'Annullato: kept, with its reason (T18).' },
  },
});

export enum TrainingEventOrder {
  EARLIEST = 'EARLIEST',
  LATEST = 'LATEST',
  TITLE = 'TITLE',
}

registerEnumType(TrainingEventOrder, {
  name: 'TrainingEventOrder',
  description: 'Ordine degli incontri. What is equal by its id (N20).',
  valuesConfig: {
    EARLIEST: { description: 'Per inizio, dal primo.' },
    LATEST: { description: 'Per inizio, dall’ultimo.' },
    TITLE: { description: 'Per titolo.' },
  },
});
