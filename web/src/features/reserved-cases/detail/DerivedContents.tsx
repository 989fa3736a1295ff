import { useLocale, useTranslations } from 'next-intl';
import type { AnswerCard_AnswerFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';

type Props = { contents: NonNullable<AnswerCard_AnswerFragment['derivedContents']> };

/** What was written from this answer; here the knowledge house adds to a noun of the cases house. */
export function DerivedContents({ contents }: Props) {
  const t = useTranslations('reserved-cases.answer');
  const terms = useTranslations('reserved-terms');
  const locale = useLocale();
  return (
    <p className="derived">
      {t('derived')}{' '}
      {contents.map(({ id, text, type, state }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a href={link(locale, `/area-riservata/conoscenza/${id}`)}>{text?.title ?? terms(`contentType.${type}`)}</a> (
          {terms(`contentState.${state}`)})
        </span>
      ))}
    </p>
  );
}
