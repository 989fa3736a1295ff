/** Most characters of what is typed that are looked at. */
export const MOST_CHARACTERS = 80;

/** Whether what is typed says enough to suggest something: three letters, or one of a script whose signs are words. */
export const isWorthAsking = (text: string): boolean =>
  /\p{Script=Han}/u.test(text) || text.replace(/[^\p{L}\p{N}]/gu, '').length >= 3;
