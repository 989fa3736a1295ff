import { getTranslations } from 'next-intl/server';
import { ServiceStatusDocument } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';
import { Page } from '../../site/Page';
import { now } from '../../time/clock';
import { fullMoment } from '../../time/words';
import { Callout } from '../../ui/Callout';
import { Badge } from '../../ui/Chip';
import { PageHeading } from '../../ui/PageHeading';

/** What works right now, asked of each house as the page is shown (I19). */
export async function StatusView({ locale }: { locale: string }) {
  const [t, { data }] = await Promise.all([getTranslations('status'), query({ query: ServiceStatusDocument })]);
  const parts = [
    { name: t('reading'), works: Boolean(data?.topics) },
    { name: t('desks'), works: Boolean(data?.bacini) },
    { name: t('booking'), works: Boolean(data?.bookingOffices) },
    { name: t('training'), works: Boolean(data?.trainingEvents) },
  ];
  const broken = parts.filter(({ works }) => !works).length;
  const maintenance = data?.currentMaintenance;
  return (
    <Page locale={locale} crumbs={[{ text: t('title') }]}>
      <PageHeading title={t('title')} lead={t('asOf', { moment: fullMoment(locale, now().toString()) })} />
      <div className="measure">
        {maintenance && (
          <Callout
            tone="warning"
            title={t('maintenance', {
              from: fullMoment(locale, maintenance.startsAt),
              to: fullMoment(locale, maintenance.endsAt),
            })}
          >
            <p lang="it">{maintenance.message}</p>
          </Callout>
        )}
        <Callout
          tone={broken === 0 ? 'success' : 'warning'}
          title={broken === 0 ? t('allWell') : t('someBroken', { count: broken })}
        />
        <ul className="status-list">
          {parts.map(({ name, works }) => (
            <li key={name}>
              <span>{name}</span>
              <Badge tone={works ? 'success' : 'danger'}>{works ? t('works') : t('broken')}</Badge>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}
