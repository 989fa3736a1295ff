export const families: RegExp[];
