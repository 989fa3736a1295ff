import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MediationCards } from '../../../../features/reserved-cases/mediation/MediationCards';
import { MyAvailability } from '../../../../features/reserved-cases/mediation/MyAvailability';
import { NotHere } from '../../../../features/reserved-frame/NotHere';
import { WorkPage } from '../../../../features/reserved-frame/WorkPage';
import { oneOf } from '../../../../forms/address-query';
import { ReservedMediationsDocument } from '../../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../../graphql/rsc-client';
import { readCapabilities } from '../../../../session/viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reserved-cases.mediation'))('rooms') };
}

export default async function Page({ params, searchParams }: PageProps<'/[locale]/area-riservata/mediazioni'>) {
  const [{ locale }, search] = await Promise.all([params, searchParams]);
  const [t, capabilities] = await Promise.all([getTranslations('reserved-cases.mediation'), readCapabilities()]);
  // a mediator sees requests, and no case
  const isMediator = capabilities.has('MEDIATION_READ') && !capabilities.has('CASES_READ');
  const { data, error } = await queryAsViewer({ query: ReservedMediationsDocument });
  const frame = { locale, title: t('rooms'), lead: t('lead'), done: oneOf(search, 'fatto') };
  return (
    <WorkPage {...frame} help="mediations" needs="MEDIATION_READ">
      {isMediator && <MyAvailability />}
      {data?.mediationRequests ? <MediationCards rows={data.mediationRequests} /> : <NotHere error={error} />}
    </WorkPage>
  );
}
