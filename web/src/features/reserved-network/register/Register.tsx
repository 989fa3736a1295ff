import { getLocale, getTranslations } from 'next-intl/server';
import { withQuery } from '../../../forms/address-query';
import type { RegisterPageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { ListPages } from '../../../site/ListPages';
import { ButtonLink } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { EmptyState } from '../../../ui/EmptyState';
import { EnteFilters } from './EnteFilters';
import { EnteTable } from './EnteTable';
import { addressOf, type EnteQuestion } from './ente-filter';

/** Works of the coordination that begin from the register, whatever it shows. */
const works = [
  ['import', 'plus', 'importa'],
  ['letters', 'mail', 'inviti'],
  ['applications', 'files', 'domande'],
  ['changes', 'calendar', 'cambiamenti'],
  ['orphans', 'user', 'referenti'],
] as const;

type Props = { data: RegisterPageQuery; isPartial: boolean; question: EnteQuestion };

/** N1: the enti of the network and those that may join it, as the address asks for them. */
export async function Register({ data, isPartial, question }: Props) {
  const [t, list, locale] = await Promise.all([
    getTranslations('reserved-network.list'),
    getTranslations('reserved-frame.list'),
    getLocale(),
  ]);
  const action = link(locale, '/area-riservata/rete');
  const page = data.enti;
  const rows = page?.edges.map(({ node }) => node) ?? [];
  const here = addressOf(question);
  const count = page?.totalCount ?? null;
  return (
    <>
      <EnteFilters action={action} question={question} bacini={data.bacini ?? []} />
      {isPartial && <Callout tone="warning" title={list('partial')} role="status" />}
      <div className="list-head">
        {rows.length > 0 && (
          <>
            {count !== null && <p role="status">{count > 1000 ? list('many') : list('count', { count })}</p>}
            <ButtonLink tone="link" size="sm" icon="download" isDownload href={withQuery(`${action}/esporta`, here)}>
              {t('export')}
            </ButtonLink>
            <ButtonLink
              tone="link"
              size="sm"
              icon="download"
              isDownload
              href={withQuery(`${action}/esporta`, { ...here, formato: 'xlsx' })}
            >
              {t('exportXlsx')}
            </ButtonLink>
          </>
        )}
        <ButtonLink tone="link" size="sm" icon="map-marker" href={`${action}/luoghi`}>
          {t('places')}
        </ButtonLink>
        <ButtonLink tone="link" size="sm" icon="key" href={`${action}/diritti`}>
          {t('rights')}
        </ButtonLink>
        {data.viewer?.capabilities.includes('NETWORK_IMPORT') &&
          works.map(([name, icon, path]) => (
            <ButtonLink key={name} tone="link" size="sm" icon={icon} href={`${action}/${path}`}>
              {t(name)}
            </ButtonLink>
          ))}
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('noneFound')}>
          <p>{t('noneFoundHint')}</p>
        </EmptyState>
      ) : (
        <EnteTable rows={rows} question={question} />
      )}
      <ListPages base={action} asked={here} pageInfo={page?.pageInfo} isFirst={!question.after} />
    </>
  );
}
