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

/** What was typed into a form since it was sent, by the name of the control; empty where a box was unticked. */
export function typedSince(sent: FormData, form: HTMLFormElement): Record<string, string[]> {
  const [before, now] = [typedValues(sent), typedValues(new FormData(form))];
  const changed = Object.keys({ ...before, ...now }).filter(
    (name) => isTyped(form, name) && String(before[name]) !== String(now[name]),
  );
  const prefix = sent.get('prefix');
  const plain = (name: string) => (name.startsWith(`${prefix}.`) ? name.slice(`${prefix}.`.length) : name);
  return Object.fromEntries(changed.map((name) => [plain(name), now[name] ?? []]));
}

/** Whether people type into it: no button, and nothing hidden. */
function isTyped(form: HTMLFormElement, name: string): boolean {
  const found = form.elements.namedItem(name);
  const control = found instanceof RadioNodeList ? found[0] : found;
  return !['hidden', 'submit'].includes((control as HTMLInputElement | null | undefined)?.type ?? 'hidden');
}
