import { inLocale, type Territory } from '../../site/territory';
import type { Content, Text } from './read-content';

type Props = { content: Content; text: Text; territory: Territory; address: string; audience: string };

/** Machine-readable twin of a sheet or FAQ (R.SI.1.1). */
export function StructuredData({ content, text, territory, address, audience }: Props) {
  const data = content.type === 'FAQ' ? questionOf(text) : serviceOf({ content, text, territory, address, audience });
  const json = JSON.stringify(data).replace(/</g, '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with every "<" escaped
  return <script type="application/ld+json" data-element="metatag" dangerouslySetInnerHTML={{ __html: json }} />;
}

const questionOf = ({ title, body, locale }: Text) => ({
  '@context': 'https://schema.org',
  '@type': 'FAQPage',
  inLanguage: locale,
  mainEntity: [{ '@type': 'Question', name: title, acceptedAnswer: { '@type': 'Answer', text: body } }],
});

function serviceOf({ content, text, territory, address, audience }: Props) {
  const place = content.office?.address ?? territory.contacts.address;
  const operator = content.office?.name ?? territory.provinceName;
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    name: text.title,
    description: text.abstract ?? undefined,
    inLanguage: text.locale,
    serviceType: content.topics[0]?.title ?? inLocale(territory.brand.title, text.locale),
    serviceOperator: { '@type': 'GovernmentOrganization', name: operator },
    areaServed: { '@type': 'AdministrativeArea', name: territory.provinceName },
    audience: { '@type': 'Audience', audienceType: audience },
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
