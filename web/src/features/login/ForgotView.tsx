import { getTranslations } from 'next-intl/server';
import { wordFaults } from '../../forms/word-faults';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { Button, ButtonLink } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { PageHeading } from '../../ui/PageHeading';
import { TextField } from '../../ui/TextField';
import type { LoginState } from './login-state';
import { requestReset } from './request-reset';

type Props = { locale: string; state: LoginState; isSent: boolean };

/** Who forgot the password asks for a link; the page says the same for every address (I9). */
export async function ForgotView({ locale, state, isSent }: Props) {
  const t = await getTranslations('login');
  const faults = await wordFaults(state.faults, { email: t('email') });
  const back = { text: t('title'), href: link(locale, '/accedi') };
  return (
    <Page locale={locale} crumbs={[back, { text: t('forgotTitle') }]} hasContacts={false}>
      <div className="login">
        <PageHeading title={t('forgotTitle')} lead={t('forgotLead')} />
        {isSent && (
          <Callout tone="success" title={t('forgotSentTitle')} role="status">
            <p>{t('forgotSentText')}</p>
          </Callout>
        )}
        <ErrorSummary title={faults.title} intro={faults.intro} errors={faults.list} />
        <form action={requestReset} noValidate>
          <input type="hidden" name="locale" value={locale} />
          <TextField
            name="email"
            type="email"
            label={t('email')}
            isRequired
            error={faults.of('email')}
            value={state.values.email}
            autoComplete="username"
            maxLength={200}
            isLtr
          />
          <div className="form-actions">
            <Button>{t('forgotSend')}</Button>
            <ButtonLink tone="link" href={back.href}>
              {back.text}
            </ButtonLink>
          </div>
        </form>
      </div>
    </Page>
  );
}
