/** Address of a page in a language: `link('it', '/cerca')` is `/it/cerca`. */
export const link = (locale: string, path = '/'): string => (path === '/' ? `/${locale}` : `/${locale}${path}`);
