import { useLocale, useTranslations } from 'next-intl';
import { type Locale, languageNames } from '../../i18n/routing';
import { contentAddress } from '../../site/content-address';
import { longDate } from '../../time/words';
import { ButtonLink } from '../../ui/Button';
import { DefinitionList } from '../../ui/DefinitionList';
import type { Content } from './read-content';

/** What a document, link or reading is, and the way to it (P23, P24, P42); nothing where there is no card. */
export function CardFacts({ content }: { content: Content }) {
  const t = useTranslations('content');
  const shelf = useTranslations('shelf');
  const locale = useLocale();
  const { category, issuer, issuedOn, language, address, supersedes } = content;
  const older = supersedes.flatMap((one) => (one.text ? [{ ...one, text: one.text }] : []));
  const entries = [
    category !== null && { term: t('card.kind'), detail: shelf(`category.${category}`) },
    issuer !== null && { term: t('card.issuer'), detail: <bdi lang="it">{issuer}</bdi> },
    issuedOn !== null && { term: t('card.issuedOn'), detail: longDate(locale, issuedOn) },
    language !== null && { term: t('card.language'), detail: languageNames[language as Locale] ?? language },
    older.length > 0 && {
      term: t('supersedes'),
      detail: older.map((one) => (
        <a key={one.id} href={contentAddress(locale, one)} lang={one.text.locale}>
          {one.text.title}
        </a>
      )),
    },
  ];
  if (!address && entries.every((entry) => entry === false)) return null;
  return (
    <div className="card-facts">
      <DefinitionList entries={entries} />
      {address && (
        <ButtonLink href={address} rel="noopener" icon="external-link">
          {shelf('goTo')}
        </ButtonLink>
      )}
    </div>
  );
}
