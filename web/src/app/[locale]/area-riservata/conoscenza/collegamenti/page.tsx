import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { EditorialTabs } from '../../../../../features/reserved-knowledge/EditorialTabs';
import { LinkTable } from '../../../../../features/reserved-knowledge/links/LinkTable';
import { ReplaceForm } from '../../../../../features/reserved-knowledge/links/ReplaceForm';
import { oneOf } from '../../../../../forms/address-query';
import { ReservedLinksDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';
import { readCapabilities } from '../../../../../session/viewer';
import { EmptyState } from '../../../../../ui/EmptyState';
import { Tabs } from '../../../../../ui/Tabs';

type Props = PageProps<'/[locale]/area-riservata/conoscenza/collegamenti'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-editorial.links'))('title') };
}

export default async function Page({ params, searchParams }: Props) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const [t, capabilities] = await Promise.all([getTranslations('reserved-editorial.links'), readCapabilities()]);
  const [url, all] = [oneOf(search, 'indirizzo'), oneOf(search, 'tutti') === '1'];
  const { data, error } = await queryAsViewer({ query: ReservedLinksDocument, variables: { url: url ?? null, all } });
  const rows = data?.contentLinks;
  const base = link(locale, '/area-riservata/conoscenza/collegamenti');
  const frame = { locale, title: t('title'), lead: t('lead'), done: oneOf(search, 'fatto') };
  return (
    <WorkPage {...frame} help="links" needs="CONTENT_EDIT">
      <EditorialTabs current="links" />
      <Tabs
        label={t('view')}
        tabs={[
          { text: t('broken'), href: base, isCurrent: !all && !url },
          { text: t('all'), href: `${base}?tutti=1`, isCurrent: all },
        ]}
      />
      {rows && rows.length > 0 && <LinkTable rows={rows} />}
      {rows?.length === 0 && (
        <EmptyState icon="check-circle" title={t('none')}>
          <p>{t('noneHint')}</p>
        </EmptyState>
      )}
      {!rows && <NotHere error={error} />}
      {url && rows && rows.length > 0 && capabilities.has('CONTENT_PUBLISH') && (
        <ReplaceForm
          from={url}
          suggested={rows[0]?.leadsTo ?? null}
          to={oneOf(search, 'nuovo') ?? null}
          count={rows.length}
        />
      )}
    </WorkPage>
  );
}
