import { getTranslations } from 'next-intl/server';
import { wordFaults } from '../../forms/word-faults';
import { InvitationPageDocument } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';
import { Page } from '../../site/Page';
import { fullMoment } from '../../time/words';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { PageHeading } from '../../ui/PageHeading';
import { TextField } from '../../ui/TextField';
import { Unavailable } from '../../ui/Unavailable';
import { acceptInvitation } from './accept-invitation';
import type { LoginState } from './login-state';
import { NewPassword } from './NewPassword';

type Props = { locale: string; token: string; state: LoginState };

/** An invited person gives a name and a password, once (I3). */
export async function InvitationView({ locale, token, state }: Props) {
  const [t, { data, error }] = await Promise.all([
    getTranslations('login'),
    query({ query: InvitationPageDocument, variables: { token } }),
  ]);
  const crumbs = [{ text: t('invitation') }];
  const invitation = data?.invitationPreview;
  if (!invitation) {
    return (
      <Page locale={locale} crumbs={crumbs}>
        {error ? <Unavailable /> : <PageHeading title={t('noInvitation')} lead={t('noInvitationText')} />}
      </Page>
    );
  }
  const labels = { displayName: t('displayName'), password: t('newPassword'), repeat: t('repeat') };
  const faults = await wordFaults(state.faults, labels);
  return (
    <Page locale={locale} crumbs={crumbs} hasContacts={false}>
      <div className="login">
        <PageHeading title={t('invitation')} lead={t('invitationLead', { ente: invitation.enteName })}>
          <p className="verified">
            <bdi>{invitation.email}</bdi> · {t('until', { moment: fullMoment(locale, invitation.expiresAt) })}
          </p>
        </PageHeading>
        <ErrorSummary title={faults.title} intro={faults.intro} errors={faults.list} />
        <form action={acceptInvitation} noValidate>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="token" value={token} />
          <TextField
            name="displayName"
            label={labels.displayName}
            isRequired
            error={faults.of('displayName')}
            value={state.values.displayName}
            autoComplete="name"
            maxLength={120}
          />
          <NewPassword labels={labels} errorOf={faults.of} />
          <div className="form-actions">
            <Button>{t('join')}</Button>
          </div>
        </form>
      </div>
    </Page>
  );
}
