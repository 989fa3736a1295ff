import { getLocale, getTranslations } from 'next-intl/server';
import type { CaseMore_CaseFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { longDate } from '../../../time/words';
import { StateBadge } from '../CaseBadges';

const transferWords = (accepted: boolean | null) =>
  accepted === null ? 'transferWaits' : accepted ? 'transferDone' : 'transferRefused';

/** C6, C25, C26, C33: cases that go with this one, offers to other desks, FAQs that were made of it. */
export async function Relatives({ found }: { found: CaseMore_CaseFragment }) {
  const [t, terms, locale] = await Promise.all([
    getTranslations('reserved-cases.relatives'),
    getTranslations('reserved-terms'),
    getLocale(),
  ]);
  const { parent, parts, followers, sameMatter, publishedFaqs, transfers, isMerged } = found;
  const isAlone =
    !parent && !isMerged && [parts, followers, sameMatter, publishedFaqs, transfers].every((one) => one.length === 0);
  if (isAlone) return null;
  const to = (id: string, number: string | null | undefined) => (
    <a href={link(locale, `/area-riservata/segnalazioni/${id}`)}>
      <bdi>{number ?? t('noNumber')}</bdi>
    </a>
  );
  return (
    <section aria-labelledby="legami">
      <h2 id="legami">{t('title')}</h2>
      <ul>
        {parent && (
          <li>
            {t('partOf')} {to(parent.id, parent.registryNumber)}
          </li>
        )}
        {parts.map((part) => (
          <li key={part.id}>
            {t('part', { office: terms(`addressee.${part.addressee}`) })} {to(part.id, part.registryNumber)}{' '}
            <StateBadge state={part.state} />
          </li>
        ))}
        {isMerged && <li>{t('merged')}</li>}
        {followers.map(({ id, registryNumber }) => (
          <li key={id}>
            {t('follower')} {to(id, registryNumber)}
          </li>
        ))}
        {sameMatter.map(({ id, registryNumber }) => (
          <li key={id}>
            {t('sameMatter')} {to(id, registryNumber)}
          </li>
        ))}
        {publishedFaqs.map(({ slug, title }) => (
          <li key={slug}>
            {t('faq')} <a href={link(locale, `/faq/${slug}`)}>{title}</a>
          </li>
        ))}
        {transfers.map(({ id, accepted, isWithdrawn, askedAt, answerNote, to: desk }) => (
          <li key={id}>
            {t(isWithdrawn ? 'transferWithdrawn' : transferWords(accepted), {
              desk: desk?.name ?? '–',
              date: longDate(locale, askedAt),
            })}
            {answerNote && ` «${answerNote}»`}
          </li>
        ))}
      </ul>
    </section>
  );
}
