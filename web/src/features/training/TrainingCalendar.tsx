import { getTranslations } from 'next-intl/server';
import { TrainingCalendarDocument } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { today, ZONE } from '../../time/clock';
import { fullMoment } from '../../time/words';
import { ButtonLink } from '../../ui/Button';
import { Card, CardGrid } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { PageHeading } from '../../ui/PageHeading';
import { Pagination } from '../../ui/Pagination';
import { Unavailable } from '../../ui/Unavailable';

type Props = { locale: string; after?: string; thanked: boolean };

/** Public meetings of the network, from today on. */
export async function TrainingCalendar({ locale, after, thanked }: Props) {
  const [t, common] = await Promise.all([getTranslations('training'), getTranslations('common.pagination')]);
  const from = today().toZonedDateTime({ timeZone: ZONE }).toInstant().toString();
  const { data } = await query({ query: TrainingCalendarDocument, variables: { from, after: after ?? null } });
  const page = data?.trainingEvents;
  const base = link(locale, '/formazione');
  const next =
    page?.pageInfo.hasNextPage && page.pageInfo.endCursor
      ? `${base}?dopo=${encodeURIComponent(page.pageInfo.endCursor)}`
      : null;
  return (
    <Page locale={locale} crumbs={[{ text: t('title') }]} rating="page" thanked={thanked}>
      <PageHeading title={t('title')} lead={t('lead')} />
      {!page && <Unavailable />}
      {page?.edges.length === 0 && (
        <EmptyState title={t('none')} icon="calendar">
          <p>{t('noneHint')}</p>
        </EmptyState>
      )}
      {page && page.edges.length > 0 && (
        <CardGrid>
          {page.edges.map(({ node }) => (
            <Card
              key={node.id}
              level={2}
              lang="it"
              title={node.title}
              href={link(locale, `/formazione/${node.slug}`)}
              category={fullMoment(locale, node.startsAt)}
              footer={
                <span lang={locale}>{node.seatsLeft > 0 ? t('seats', { count: node.seatsLeft }) : t('full')}</span>
              }
            >
              <p lang={locale}>{`${t(`kind.${node.kind}`)} · ${t(`mode.${node.mode}`)}`}</p>
              {node.place && <p>{node.place}</p>}
            </Card>
          ))}
        </CardGrid>
      )}
      <p className="button-row">
        <ButtonLink href={`${base}?mese=${today().toString().slice(0, 7)}`} tone="outline-primary" icon="calendar">
          {t('calendarView')}
        </ButtonLink>
        <ButtonLink href={link(locale, '/formazione/archivio')} tone="outline-primary" icon="file">
          {t('archive.title')}
        </ButtonLink>
        <ButtonLink href={link(locale, '/formazione/attestato')} tone="outline-primary" icon="check">
          {t('certificate.title')}
        </ButtonLink>
        <ButtonLink href="/api/files/training/feed/public" tone="outline-primary" icon="calendar" isDownload>
          {t('subscribe')}
        </ButtonLink>
      </p>
      {page && (
        <Pagination
          label={common('label')}
          next={next ? { href: next, text: common('next') } : null}
          first={after ? { href: base, text: common('first') } : null}
        />
      )}
    </Page>
  );
}
