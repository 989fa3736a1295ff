const PHONE = /(?:\+|00)?\d[\d\s./-]{5,}\d/g;
const CODE = /\b(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{5,}\b/g;
const apart = (signs: string): string => [...signs].join(', ');

/** A text as it is read aloud: numbers of telephones and codes sign by sign, so that they can be written down (P39). */
export function spokenOf(text: string): string {
  return text
    .replace(PHONE, (found) => {
      const isDate =
        /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(found.trim()) || /^\d{4}\s?[-–/]\s?\d{4}$/.test(found.trim());
      return isDate ? found : apart(found.replace(/[^\d+]/g, ''));
    })
    .replace(CODE, apart)
    .replace(/\s*\n+\s*/g, '.\n')
    .replace(/([.!?؟。:;])\.\n/g, '$1\n');
}

const MAX_PIECE = 220;

/** Pieces short enough for the voices that fall silent in the middle of a long one. */
export function piecesOf(text: string): string[] {
  const sentences = text.split(/(?<=[!?؟。！？\n])\s*|(?<=\.)\s+/u).filter((one) => one.trim());
  const pieces: string[] = [];
  for (const sentence of sentences) {
    const last = pieces.at(-1);
    if (last && last.length + sentence.length < MAX_PIECE) pieces[pieces.length - 1] = `${last} ${sentence}`;
    else pieces.push(sentence);
  }
  return pieces;
}
