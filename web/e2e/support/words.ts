const pick = (letters: string): string => letters[Math.floor(Math.random() * letters.length)] ?? '';
const italianSyllable = () => pick('bdflmnprstvz') + pick('aeiou');
const arabicSyllable = () => pick('بتدرزسفقلمن') + pick('اوي');

/** Words that mean nothing and that nobody has written before. */
export const invented = {
  italian: (): string => Array.from({ length: 5 }, italianSyllable).join(''),
  arabic: (): string => Array.from({ length: 4 }, arabicSyllable).join(''),
  /** The same word with its last but two letter left out. */
  mistyped: (word: string): string => word.slice(0, -3) + word.slice(-2),
};
