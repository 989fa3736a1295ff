import { getTranslations } from 'next-intl/server';
import { GuestInvitationDocument } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { fullMoment } from '../../time/words';
import { Alert } from '../../ui/Alert';
import { Button, ButtonLink } from '../../ui/Button';
import { DefinitionList } from '../../ui/DefinitionList';
import { PageHeading } from '../../ui/PageHeading';
import { Unavailable } from '../../ui/Unavailable';
import { answerInvitation } from './answer-invitation';

type Props = { locale: string; token: string; outcome: string | undefined };
const HELD = ['CONFIRMED', 'WAITLISTED', 'OFFERED'];

/** An invitation by its link: what it is for, where the guest stands, and the answer (T21). */
export async function InvitationView({ locale, token, outcome }: Props) {
  const [t, words, faults, { data, error }] = await Promise.all([
    getTranslations('training.invitation'),
    getTranslations('training'),
    getTranslations('errors'),
    query({ query: GuestInvitationDocument, variables: { token } }),
  ]);
  const invitation = data?.guestInvitation;
  const event = invitation?.event;
  const code = outcome?.startsWith('no-') ? outcome.slice(3) : null;
  if (!event || !invitation) {
    return (
      <Page locale={locale} crumbs={[{ text: t('title') }]} hasContacts>
        <PageHeading title={t('title')} lead={error ? undefined : t('absent')} />
        {error && <Unavailable />}
      </Page>
    );
  }
  const isOver = event.state !== 'PUBLISHED';
  const comes = HELD.includes(invitation.state ?? '');
  const button = (value: '0' | '1', text: string) => (
    <form action={answerInvitation}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="comes" value={value} />
      <input type="hidden" name="clientKey" value={crypto.randomUUID()} />
      <Button tone={value === '1' ? 'primary' : 'outline-primary'}>{text}</Button>
    </form>
  );
  return (
    <Page locale={locale} crumbs={[{ text: words('title'), href: link(locale, '/formazione') }, { text: t('title') }]}>
      <PageHeading title={t('title')} lead={t('hello', { name: invitation.name })} />
      <div className="booking-done">
        {code && (
          <Alert tone="danger">{faults.has(code as never) ? faults(code as never) : faults('UNAVAILABLE')}</Alert>
        )}
        {isOver && <Alert tone="danger">{t('cancelled')}</Alert>}
        {!isOver && invitation.state && (
          <Alert tone={comes ? 'success' : 'info'}>
            {t(`state.${comes ? invitation.state : 'WITHDRAWN'}` as never)}
          </Alert>
        )}
        <DefinitionList
          entries={[
            { term: t('meeting'), detail: <bdi lang="it">{event.title}</bdi> },
            {
              term: words('when'),
              detail: invitation.sessions.map((one) => (
                <p key={one.id}>{fullMoment(locale, one.startsAt, one.endsAt)}</p>
              )),
            },
            event.place !== null && { term: words('where'), detail: <bdi lang="it">{event.place}</bdi> },
            { term: words('how'), detail: words(`mode.${event.mode}`) },
            invitation.joinLink !== null && {
              term: t('join'),
              detail: <a href={invitation.joinLink}>{invitation.joinLink}</a>,
            },
            invitation.code !== null && { term: t('code'), detail: <strong dir="ltr">{invitation.code}</strong> },
            invitation.answerBy !== null && { term: t('by'), detail: fullMoment(locale, invitation.answerBy) },
          ]}
        />
        {!isOver && (
          <div className="button-row">
            {(!comes || invitation.answerBy !== null) && button('1', comes ? t('confirm') : t('come'))}
            {(comes || invitation.state === null) && button('0', comes ? t('withdraw') : t('decline'))}
            {comes && (
              <ButtonLink
                href={invitation.icsHref.replace(/^\/files\//, '/api/files/')}
                icon="calendar"
                tone="outline-primary"
                isDownload
              >
                {words('calendar')}
              </ButtonLink>
            )}
            {invitation.certificateCode && (
              <ButtonLink
                href={link(locale, `/formazione/attestato/${invitation.certificateCode}`)}
                tone="outline-primary"
              >
                {t('certificate')}
              </ButtonLink>
            )}
          </div>
        )}
      </div>
    </Page>
  );
}
