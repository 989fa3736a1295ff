/** Typed text of a form, without the machinery of the framework and without files; nothing is cut. */
export function typedValues(form: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of form.entries()) {
    if (name.startsWith('$') || typeof value !== 'string') continue;
    values[name] = [...(values[name] ?? []), value];
  }
  return values;
}

/** The form without the prefix that keeps its control names apart from those of its neighbours on the page. */
export function withoutPrefix(form: FormData): FormData {
  const prefix = form.get('prefix');
  const plain = new FormData();
  for (const [name, value] of form.entries()) {
    if (name.startsWith('$') || name === 'prefix') continue;
    plain.append(
      typeof prefix === 'string' && name.startsWith(`${prefix}.`) ? name.slice(prefix.length + 1) : name,
      value,
    );
  }
  return plain;
}
