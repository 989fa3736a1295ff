import { expect, jest, test } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';

const asked = jest.fn<() => Promise<unknown>>();
jest.unstable_mockModule('../graphql/rsc-client', () => ({ query: asked }));
jest.unstable_mockModule('next-intl/server', () => ({
  getTranslations: async () => (key: string, values: Record<string, string>) =>
    `${key}: ${values.start} / ${values.end}`,
}));
const { MaintenanceBanner } = await import('./MaintenanceBanner');
const work = {
  startsAt: '2026-11-24T08:00:00Z',
  endsAt: '2026-11-24T10:30:00Z',
  locale: 'it',
  message: 'Aggiorniamo.',
};
const shown = async (locale: string) => renderToStaticMarkup(await MaintenanceBanner({ locale }));

test('I19: an announced pause stands on the page with its hours in Rome and its words in their language, told by itself', async () => {
  asked.mockResolvedValue({ data: { currentMaintenance: { ...work, isReadOnly: false } } });
  const html = await shown('ar');
  expect(html).toMatch(/^<div class="notice-bar" role="status">/);
  expect(html).toContain('<span lang="it" dir="ltr">Aggiorniamo.</span>');
  expect(html).toMatch(/maintenance: .*(09:00|9:00).* \/ .*11:30/);
});

test('I19: a pause in which nothing can be sent says so; without one, or where nobody answers, the page bears none', async () => {
  asked.mockResolvedValue({ data: { currentMaintenance: { ...work, isReadOnly: true } } });
  expect(await shown('it')).toContain('readOnly: ');
  asked.mockResolvedValue({ data: { currentMaintenance: null } });
  expect(await shown('en')).toBe('');
  asked.mockResolvedValue({ data: undefined });
  expect(await shown('fr')).toBe('');
});
