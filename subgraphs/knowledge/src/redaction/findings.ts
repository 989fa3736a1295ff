export enum RedactionKind {
  NAME = 'NAME', // nome di persona
  TAX_CODE = 'TAX_CODE', // codice fiscale
  PHONE = 'PHONE', // telefono
  EMAIL = 'EMAIL', // posta elettronica
  PRATICA_NUMBER = 'PRATICA_NUMBER', // numero di pratica
  BIRTH_DATE = 'BIRTH_DATE', // data di nascita
  DOCUMENT_NUMBER = 'DOCUMENT_NUMBER', // passaporto, permesso
}

/** A stretch of text that looks like somebody's data. */
export interface Finding {
  readonly kind: RedactionKind;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const NAME_WORD = String.raw`(?:\p{Lu}[\p{L}’'-]+)`;
const NAMES = String.raw`(${NAME_WORD}(?:\s+(?:(?:de|di|del|della|el|al|ben|bin|van|von)\s+)?${NAME_WORD}){0,3})`;
const HONORIFIC = String.raw`(?:[Ss]ig(?:\.ra|\.na|\.ri|ra|nor|nora|nori|nore|\.)?|[Dd]ott(?:\.ssa|\.|oressa|ore|or)?|[Aa]vv(?:\.|ocato|ocata)|[Dd]on|[Ss]uor|[Mm]r\.?|[Mm]rs\.?|[Mm]s\.?|[Mm]me|M\.)`;
const KINSHIP = `(?:(?:[Mm]arito|[Mm]oglie|[Ff]igli[oa]|[Mm]adre|[Pp]adre|[Ff]ratello|[Ss]orella|[Cc]oniuge|[Ii]l cittadino|[Ll]a cittadina|[Rr]ichiedente|[Ii]nteressat[oa]|[Ii]ntestat[oa] a|[Dd]i nome|[Nn]ome:|[Cc]ognome:|mi chiamo))`;
const MONTH = '(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)';
const DATE = String.raw`(\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{2,4}|\d{1,2}°?\s+${MONTH}\s+\d{4}|\d{4}-\d{2}-\d{2})`;

/** Pattern of each kind; the first group, where there is one, is the value itself. */
const PATTERNS: readonly (readonly [RedactionKind, RegExp])[] = [
  [
    RedactionKind.TAX_CODE,
    /\b[A-Za-z]{6}\s?[0-9LMNPQRSTUVlmnpqrstuv]{2}\s?[A-Ea-eHLMPRSThlmprst]\s?[0-9LMNPQRSTUVlmnpqrstuv]{2}\s?[A-Za-z][0-9LMNPQRSTUVlmnpqrstuv]{3}\s?[A-Za-z]\b/gu,
  ],
  [RedactionKind.EMAIL, /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  [
    RedactionKind.BIRTH_DATE,
    new RegExp(
      String.raw`(?:nat[oaie]\b[^.\n]{0,40}?|data di nascita:?\s*|nascita:?\s*|n\.\s?il\s+|classe\s+)${DATE}`,
      'giu',
    ),
  ],
  [RedactionKind.PRATICA_NUMBER, /\b(?:K\s?-?\s?10\s?-?\s?C?\s?[/-]?\s?(?:C\s?\/\s?)?\d{4,12}|K10\/?C?\/?\d{4,})\b/giu],
  [
    RedactionKind.PRATICA_NUMBER,
    /(?:pratica|fascicolo|protocollo|assicurata|assicurazione|ricevuta|domanda|istanza)\s*(?:postale\s*)?(?:n(?:\.|°|r\.?|umero)?|nr\.?|num\.?|n°)?\s*[:.]?\s*([A-Z]{0,4}[-/]?\d[\d/.-]{4,}\d)/giu,
  ],
  [RedactionKind.PRATICA_NUMBER, /\b(0[56]\d{10})\b/gu],
  [
    RedactionKind.DOCUMENT_NUMBER,
    /(?:passaporto|permesso(?: di soggiorno)?|carta d['’]identità|patente|documento)\s*(?:n(?:\.|°|r\.?|umero)?|nr\.?|num\.?|n°)\s*[:.]?\s*([A-Z]{0,3}\s?\d{5,9}[A-Z]{0,2})\b/giu,
  ],
  [
    RedactionKind.PHONE,
    /(?<![\d/.-])(?:(?:\+|00)\d{1,3}[\s./-]?)?(?:\(?\d{2,4}\)?[\s./-]?)?\d{2,4}(?:[\s./-]?\d{2,4}){1,3}(?![\d/-])/gu,
  ],
  [RedactionKind.NAME, new RegExp(String.raw`(?<![\p{L}])${HONORIFIC}\s+${NAMES}`, 'gu')],
  [RedactionKind.NAME, new RegExp(String.raw`(?<![\p{L}])${KINSHIP}\s+${NAMES}`, 'gu')],
];

/** Words that follow an honorific without being a person: offices and roles. */
const NOT_A_PERSON =
  /^(?:Prefetto|Prefettura|Questore|Questura|Sindaco|Comune|Ministro|Ministero|Presidente|Italia|Direttore|Ufficio|Sportello)\b/u;
const PHONE_DIGITS = { min: 9, max: 15 };

function isSound(kind: RedactionKind, value: string): boolean {
  if (kind === RedactionKind.NAME) return !NOT_A_PERSON.test(value);
  if (kind !== RedactionKind.PHONE) return true;
  const digits = value.replace(/\D/g, '');
  const isDate = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(value.trim());
  const startsLikeOne = /^(?:\+|00|0|3|\()/.test(value.trim());
  return digits.length >= PHONE_DIGITS.min && digits.length <= PHONE_DIGITS.max && !isDate && startsLikeOne;
}

/** Personal data in a text, in the order in which it stands; where two kinds overlap, the first pattern wins (P11). */
export function findingsIn(text: string): Finding[] {
  const found: Finding[] = [];
  for (const [kind, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const value = match[1] ?? match[0];
      const start = match.index + match[0].lastIndexOf(value);
      const end = start + value.length;
      const isTaken = found.some((other) => start < other.end && other.start < end);
      if (!isTaken && isSound(kind, value)) found.push({ kind, value, start, end });
    }
  }
  return found.sort((one, other) => one.start - other.start);
}
