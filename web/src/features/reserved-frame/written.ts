/** Languages in which the reserved area is written; readers of the others are led to the English. */
export const written = ['it', 'en'] as const;

export const isWritten = (locale: string): boolean => written.some((code) => code === locale);
