export enum EventState {
  DRAFT = 'DRAFT', // in preparazione
  PUBLISHED = 'PUBLISHED', // pubblicato
  CANCELLED = 'CANCELLED', // annullato
}

const next: Record<EventState, readonly EventState[]> = {
  DRAFT: [EventState.PUBLISHED, EventState.CANCELLED],
  PUBLISHED: [EventState.CANCELLED],
  CANCELLED: [],
};

export const canMove = (from: EventState, to: EventState): boolean => next[from].includes(to);
