export enum ContentType {
  FAQ = 'FAQ',
  SHEET = 'SHEET', // scheda informativa
  NEWS = 'NEWS', // notizia
  DOCUMENT = 'DOCUMENT', // documento, circolare
  LINK = 'LINK', // collegamento istituzionale
  PRACTICE_NOTE = 'PRACTICE_NOTE', // nota di prassi
}

/** State of the text that is worked on. What readers see is the revision last published, and stays while a new one is written. */
export enum ContentState {
  DRAFT = 'DRAFT', // bozza
  IN_REVIEW = 'IN_REVIEW', // in revisione
  PUBLISHING = 'PUBLISHING', // in pubblicazione: si attende la conferma della risposta
  PUBLISHED = 'PUBLISHED', // pubblicato
  ARCHIVED = 'ARCHIVED', // archiviato
}

export enum ContentVisibility {
  PUBLIC = 'PUBLIC', // pubblico
  NETWORK = 'NETWORK', // per la rete
  RESERVED = 'RESERVED', // riservato
}

const next: Record<ContentState, readonly ContentState[]> = {
  DRAFT: [ContentState.IN_REVIEW, ContentState.DRAFT, ContentState.ARCHIVED],
  IN_REVIEW: [ContentState.PUBLISHING, ContentState.PUBLISHED, ContentState.DRAFT, ContentState.ARCHIVED],
  PUBLISHING: [ContentState.PUBLISHED, ContentState.IN_REVIEW],
  PUBLISHED: [ContentState.DRAFT, ContentState.ARCHIVED],
  ARCHIVED: [],
};

export const canMove = (from: ContentState, to: ContentState): boolean => next[from].includes(to);
