import { htmlOf } from '../../markdown/html';
import type { Territory } from '../../site/territory';
import type { Content, Text } from './read-content';

/** What the machine-readable twin of a page is made from. */
export interface Described {
  readonly content: Pick<Content, 'type' | 'office' | 'topics' | 'publishedAt' | 'updatedAt'>;
  readonly text: Pick<Text, 'title' | 'abstract' | 'body' | 'locale'>;
  readonly territory: Pick<Territory, 'contacts' | 'provinceName'>;
  /** Address of the page. */
  readonly address: string;
  /** Whom the service is for, and what it is where it stands under no subject. */
  readonly words: { readonly audience: string; readonly service: string };
}

/** A page for machines (schema.org): a sheet is a public service, a FAQ a question with its answer, the rest is to read (R.SI.1.1). */
export function structuredOf(described: Described): Record<string, unknown> {
  const { content, text } = described;
  const kind =
    content.type === 'FAQ' ? questionOf(text) : content.type === 'SHEET' ? serviceOf(described) : articleOf(described);
  return { '@context': 'https://schema.org', inLanguage: text.locale, ...kind };
}

const questionOf = ({ title, body, locale }: Described['text']) => ({
  '@type': 'FAQPage',
  mainEntity: [
    { '@type': 'Question', name: title, acceptedAnswer: { '@type': 'Answer', text: htmlOf(body, locale).trim() } },
  ],
});

const articleOf = ({ content, text, territory, address }: Described) => ({
  '@type': content.type === 'NEWS' ? 'NewsArticle' : 'Article',
  headline: text.title,
  description: text.abstract ?? undefined,
  url: address,
  datePublished: content.publishedAt ?? undefined,
  dateModified: content.updatedAt,
  publisher: { '@type': 'GovernmentOrganization', name: territory.provinceName },
});

function serviceOf({ content, text, territory, address, words }: Described) {
  const place = content.office?.address ?? territory.contacts.address;
  const operator = content.office?.name ?? territory.provinceName;
  return {
    '@type': 'GovernmentService',
    name: text.title,
    description: text.abstract ?? undefined,
    serviceType: content.topics[0]?.title ?? words.service,
    serviceOperator: { '@type': 'GovernmentOrganization', name: operator },
    areaServed: { '@type': 'AdministrativeArea', name: territory.provinceName },
    audience: { '@type': 'Audience', audienceType: words.audience },
    availableChannel: {
      '@type': 'ServiceChannel',
      serviceUrl: address,
      serviceLocation: {
        '@type': 'Place',
        name: operator,
        address: {
          '@type': 'PostalAddress',
          streetAddress: place?.street ?? '',
          postalCode: place?.postcode ?? '',
          addressLocality: place?.city ?? '',
        },
      },
    },
  };
}
