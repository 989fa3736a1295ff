export enum ContentType {
  FAQ = 'FAQ',
  SHEET = 'SHEET', // scheda informativa
  NEWS = 'NEWS', // notizia
  DOCUMENT = 'DOCUMENT', // documento, circolare
  LINK = 'LINK', // collegamento istituzionale
  PRACTICE_NOTE = 'PRACTICE_NOTE', // nota di prassi
  GOOD_PRACTICE = 'GOOD_PRACTICE', // buona pratica
  READING = 'READING', // voce della bibliografia
  PROMOTION = 'PROMOTION', // materiale promozionale
}

/** Kinds of what is kept in a shelf: of documents, links, readings and promotional materials (P23, P24, P42, P43). */
export enum ContentCategory {
  CIRCULAR = 'CIRCULAR', // circolare
  LAW = 'LAW', // norma
  FORM = 'FORM', // modulo
  GUIDE = 'GUIDE', // guida
  INSTITUTION = 'INSTITUTION', // ente pubblico
  ONLINE_SERVICE = 'ONLINE_SERVICE', // servizio in rete
  INFORMATION = 'INFORMATION', // sito di informazione
  SUPPORT = 'SUPPORT', // aiuto e tutela
  STUDY = 'STUDY', // studio
  REPORT = 'REPORT', // rapporto
  PROJECT = 'PROJECT', // progetto di riferimento
  LEAFLET = 'LEAFLET', // pieghevole
  POSTER = 'POSTER', // locandina
}

const { CIRCULAR, LAW, FORM, GUIDE, INSTITUTION, ONLINE_SERVICE, INFORMATION, SUPPORT } = ContentCategory;
const { STUDY, REPORT, PROJECT, LEAFLET, POSTER } = ContentCategory;

/** Which kinds a type of content has; the others have none. */
export const categoriesOf: Partial<Record<ContentType, readonly ContentCategory[]>> = {
  [ContentType.DOCUMENT]: [CIRCULAR, LAW, FORM, GUIDE],
  [ContentType.LINK]: [INSTITUTION, ONLINE_SERVICE, INFORMATION, SUPPORT],
  [ContentType.READING]: [STUDY, REPORT, PROJECT],
  [ContentType.PROMOTION]: [LEAFLET, POSTER],
};

/** State of the text that is worked on. What readers see is the revision last published, and stays while a new one is written. */
export enum ContentState {
  DRAFT = 'DRAFT', // bozza
  IN_REVIEW = 'IN_REVIEW', // in revisione
  PUBLISHING = 'PUBLISHING', // in pubblicazione: si attende la conferma della risposta
  PUBLISHED = 'PUBLISHED', // pubblicato
  ARCHIVED = 'ARCHIVED', // archiviato
}

/** Who reads a content once it is published, from everybody to the few who work on it (N2, P26). */
export enum ContentVisibility {
  PUBLIC = 'PUBLIC', // pubblico
  NETWORK = 'NETWORK', // per la rete, anche allargata
  INNER_NETWORK = 'INNER_NETWORK', // per la rete ristretta
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
