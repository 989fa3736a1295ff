import { getLocale, getTranslations } from 'next-intl/server';
import type { Application_ApplicationFragment } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { fullMoment } from '../../../time/words';
import { Callout } from '../../../ui/Callout';
import { DefinitionList } from '../../../ui/DefinitionList';
import { Documents } from '../documents/Documents';
import { AdmitForm, DeclineForm } from './DecideForms';

type Props = { application: Application_ApplicationFragment };

/** N6 N23 N28: what a body says of itself, what of it was checked and what was not, and the decision. */
export async function Application({ application }: Props) {
  const [t, category, locale] = await Promise.all([
    getTranslations('reserved-network.applications'),
    getTranslations('reserved-terms.enteCategory'),
    getLocale(),
  ]);
  const { confirmedAt, sameBodyCount, invited, ente, state, reason, viewerCanAdmit, viewerCanDecline } = application;
  const mail = (address: string | null) => (address ? <a href={`mailto:${address}`}>{address}</a> : '–');
  return (
    <>
      {state === 'RECEIVED' && (
        <Callout tone="warning" title={t('unverified')}>
          <p>{t('unverifiedBody')}</p>
          {sameBodyCount > 0 && <p>{t('sameBody', { count: sameBodyCount })}</p>}
        </Callout>
      )}
      {invited && !ente && (
        <Callout title={t('invited', { ente: invited.name })}>
          <p>
            {t('invitedBody')} <a href={link(locale, `/area-riservata/rete/${invited.id}`)}>{invited.name}</a>
          </p>
        </Callout>
      )}
      {ente && (
        <Callout tone="success" title={t('admittedAs')}>
          <p>
            <a href={link(locale, `/area-riservata/rete/${ente.id}`)}>{ente.name}</a>
          </p>
        </Callout>
      )}
      {reason && (
        <Callout tone="danger" title={t('declinedFor')}>
          <p dir="auto">{reason}</p>
        </Callout>
      )}
      <DefinitionList
        entries={[
          { term: t('body'), detail: <bdi>{application.denomination}</bdi> },
          { term: t('category'), detail: category(application.category) },
          { term: t('fiscalCode'), detail: <bdi>{application.fiscalCode}</bdi> },
          { term: t('ipaCode'), detail: <bdi>{application.ipaCode ?? '–'}</bdi> },
          { term: t('received'), detail: fullMoment(locale, application.receivedAt) },
          { term: t('email'), detail: mail(application.email) },
          { term: t('address'), detail: confirmedAt ? fullMoment(locale, confirmedAt) : t('unconfirmed') },
          { term: t('legal'), detail: <bdi>{application.legalName}</bdi> },
          { term: t('legalEmail'), detail: mail(application.legalEmail) },
          { term: t('operator'), detail: <bdi>{application.operatorName}</bdi> },
          { term: t('operatorEmail'), detail: mail(application.operatorEmail) },
        ]}
      />
      <h2>{t('documents')}</h2>
      <Documents documents={application.documents} />
      {viewerCanAdmit && <AdmitForm application={application} />}
      {viewerCanDecline && <DeclineForm application={application} />}
    </>
  );
}
