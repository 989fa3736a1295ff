type Value = string | number | boolean | null | undefined | readonly string[];

/** A path with search parameters; empty ones are left out, lists repeat their name. */
export function withQuery(path: string, params: Record<string, Value>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value === null || value === undefined || value === '' || value === false) continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, one === true ? '1' : String(one));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

export type SearchParams = Record<string, string | string[] | undefined>;

/** First value of a search parameter, without spaces around; undefined when empty. */
export const oneOf = (params: SearchParams, name: string): string | undefined => {
  const value = params[name];
  return (Array.isArray(value) ? value[0] : value)?.trim() || undefined;
};

/** All values of a search parameter, each once, at most so many. */
export const allOf = (params: SearchParams, name: string, most: number): string[] => {
  const given = [params[name] ?? []].flat().map((value) => value.trim());
  return [...new Set(given.filter(Boolean))].slice(0, most);
};

/** All values of a search parameter that are in a vocabulary. */
export const manyOf = <Word extends string>(params: SearchParams, name: string, words: readonly Word[]): Word[] => {
  const value = params[name];
  const given = Array.isArray(value) ? value : value ? [value] : [];
  return words.filter((word) => given.includes(word));
};

/** The one value of a search parameter, if it is in a vocabulary. */
export const wordOf = <Word extends string>(
  params: SearchParams,
  name: string,
  words: readonly Word[],
): Word | undefined => words.find((word) => word === oneOf(params, name));

/** The id of a row in a search parameter; undefined where it is none. */
export const idOf = (params: SearchParams, name: string): string | undefined => {
  const value = oneOf(params, name);
  return value && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value) ? value : undefined;
};

/** A day of a search parameter as YYYY-MM-DD; undefined where it is none. */
export const dayOf = (params: SearchParams, name: string): string | undefined => {
  const value = oneOf(params, name);
  return value && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
};
