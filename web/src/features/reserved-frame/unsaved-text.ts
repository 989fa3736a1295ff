const KINDS = ['text', 'search', 'email', 'tel', 'url', 'date', 'number'];

/** What was written in the forms of a page and not sent, each field under its label; never a password (I7). */
export function unsavedText(page: Pick<Document, 'querySelectorAll'>): string {
  const fields = page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('main textarea, main input');
  return [...fields]
    .filter((field) => field.tagName === 'TEXTAREA' || KINDS.includes(field.type))
    .filter((field) => !field.readOnly && field.value.trim() !== '' && field.value !== field.defaultValue)
    .map((field) => `${field.labels?.[0]?.textContent?.replace(/\s+/g, ' ').trim() ?? field.name}\n${field.value}`)
    .join('\n\n');
}
