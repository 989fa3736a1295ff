import { getLocale, getTranslations } from 'next-intl/server';
import { withQuery } from '../../forms/address-query';
import { link } from '../../i18n/link';
import { Callout } from '../../ui/Callout';
import { EmptyState } from '../../ui/EmptyState';
import { Pagination } from '../../ui/Pagination';
import { AccessTable } from './AccessTable';
import { readRegister } from './read-register';
import { addressOf, type RegisterQuestion } from './register-question';

/** I11: a page of what the register says to the question, the latest first. */
export async function Found({ asked }: { asked: RegisterQuestion }) {
  const [t, list, locale, { lines, next, isPartial }] = await Promise.all([
    getTranslations('reserved-register'),
    getTranslations('reserved-frame.list'),
    getLocale(),
    readRegister(asked),
  ]);
  const here = (places: readonly string[]) =>
    withQuery(link(locale, '/area-riservata/registro-accessi'), { ...addressOf(asked), dopo: places });
  const isFirst = Object.keys(asked.after).length === 0;
  return (
    <>
      {isPartial && <Callout tone="warning" title={t('partial')} role="status" />}
      {lines.length > 0 ? (
        <section aria-labelledby="accessi">
          <h2 id="accessi">{t('found', { count: lines.length })}</h2>
          <AccessTable lines={lines} />
        </section>
      ) : (
        <EmptyState title={t('none')}>
          <p>{t('noneHint')}</p>
        </EmptyState>
      )}
      <Pagination
        label={list('label')}
        next={
          next ? { href: here(Object.entries(next).map(([house, at]) => `${house}~${at}`)), text: list('next') } : null
        }
        first={isFirst ? null : { href: here([]), text: list('first') }}
      />
    </>
  );
}
