/** Name of the choice between two versions of a field. */
export const mergeName = (field: string): string => `merge-${field}`;

/**
 * Takes the choices of a conflict into the fields of a form (C21): mine stays, theirs takes its place, both follow one
 * another. A form without choices is as it was.
 */
export function mergeVersions(form: FormData, fields: readonly string[]): void {
  for (const field of fields) {
    const choice = form.get(mergeName(field));
    const theirs = form.get(`${mergeName(field)}.theirs`);
    form.delete(mergeName(field));
    form.delete(`${mergeName(field)}.theirs`);
    if (typeof theirs !== 'string') continue;
    const mine = String(form.get(field) ?? '');
    if (choice === 'theirs') form.set(field, theirs);
    if (choice === 'both') form.set(field, [theirs, mine].filter((text) => text.trim()).join('\n\n'));
  }
}
