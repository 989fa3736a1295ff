import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccessTabs } from '../../../../../features/reserved-access/AccessTabs';
import { Rules } from '../../../../../features/reserved-access/rules/Rules';
import { NotHere } from '../../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../../forms/address-query';
import { RulesPageDocument } from '../../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../../graphql/rsc-client';
import { link } from '../../../../../i18n/link';
import { readGate } from '../../../../../session/viewer';

const kinds = ['RULES_OF_USE', 'PRIVACY_NOTICE'] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-access.rules'))('title') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/accessi/regole'>) {
  const [{ locale }, search, gate] = await Promise.all([params, searchParams, readGate()]);
  if (gate.kind !== 'ok') return null;
  const [t, { data, error }] = await Promise.all([
    getTranslations('reserved-access'),
    queryAsViewer({ query: RulesPageDocument }),
  ]);
  const roles = gate.viewer.current?.roles ?? [];
  const mayPublish = roles.includes('PROVINCIAL_COORDINATOR') || roles.includes('ADMIN');
  return (
    <WorkPage
      locale={locale}
      title={t('rules.title')}
      lead={t('rules.lead')}
      help="access"
      needs="ACCESS_MANAGE"
      done={oneOf(search, 'fatto')}
      crumbs={[{ text: t('title'), href: link(locale, '/area-riservata/accessi') }]}
    >
      <AccessTabs current="rules" />
      {!data?.rulesVersions && <NotHere error={error} />}
      {data?.rulesVersions &&
        kinds.map((kind) => (
          <Rules
            kind={kind}
            versions={data.rulesVersions?.filter((one) => one.kind === kind) ?? []}
            mayPublish={mayPublish}
            key={kind}
          />
        ))}
    </WorkPage>
  );
}
