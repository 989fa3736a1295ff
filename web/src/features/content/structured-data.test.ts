import { expect, test } from '@jest/globals';
import { type Described, structuredOf } from './structured-data';

const of = (type: Described['content']['type'], body = '**Sì**, con il [modulo](/scheda/uno).') =>
  structuredOf({
    content: { type, office: null, topics: [], publishedAt: '2026-11-01T09:00:00Z', updatedAt: '2026-11-02T09:00:00Z' },
    text: { title: 'Posso?', abstract: 'In breve.', body, locale: 'it' },
    territory: {
      provinceName: 'Provincia di Cuneo',
      contacts: { address: { street: 'Corso Nizza 21', postcode: '12100', city: 'Cuneo' } },
    } as Described['territory'],
    address: 'https://respi.example/it/x',
    words: { audience: 'Cittadini stranieri', service: 'Sportelli' },
  });

test('P37: a sheet is a public service of whoever answers for it, a FAQ a question, and nothing else claims to be either', () => {
  expect(of('SHEET')).toMatchObject({
    '@type': 'GovernmentService',
    inLanguage: 'it',
    serviceType: 'Sportelli',
    serviceOperator: { name: 'Provincia di Cuneo' },
    availableChannel: { serviceLocation: { address: { addressLocality: 'Cuneo' } } },
  });
  expect(of('FAQ')).toMatchObject({ '@type': 'FAQPage', mainEntity: [{ name: 'Posso?' }] });
  expect(of('NEWS')).toMatchObject({
    '@type': 'NewsArticle',
    headline: 'Posso?',
    dateModified: '2026-11-02T09:00:00Z',
  });
  expect(of('DOCUMENT')['@type']).toBe('Article');
});

test('P37: the answer of a question is what readers read, not the marks of its editor', () => {
  const [question] = of('FAQ').mainEntity as { acceptedAnswer: { text: string } }[];
  expect(question?.acceptedAnswer.text).toBe('<p><strong>Sì</strong>, con il <a href="/it/scheda/uno">modulo</a>.</p>');
  const [hostile] = of('FAQ', '<script>alert(1)</script>').mainEntity as { acceptedAnswer: { text: string } }[];
  expect(hostile?.acceptedAnswer.text).not.toContain('script');
});
