/** Readable address of a meeting: its title without accents, and a piece of its id so that two never collide. */
export const slugOf = (title: string, id: string): string => {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${words || 'incontro'}-${id.slice(0, 6)}`;
};
