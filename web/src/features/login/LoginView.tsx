import { getTranslations } from 'next-intl/server';
import { wordFaults } from '../../forms/word-faults';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { Button, ButtonLink } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { PageHeading } from '../../ui/PageHeading';
import { TextField } from '../../ui/TextField';
import { IdentityButton } from './IdentityButton';
import type { LoginState } from './login-state';
import { signIn } from './sign-in';

type Props = { locale: string; state: LoginState; returnTo?: string; notice?: 'joined' | 'left' | 'renewed' };

/** The door of the reserved area. */
export async function LoginView({ locale, state, returnTo, notice }: Props) {
  const t = await getTranslations('login');
  const labels = { email: t('email'), password: t('password') };
  const faults = await wordFaults(state.faults, labels);
  return (
    <Page locale={locale} crumbs={[{ text: t('title') }]} hasContacts={false}>
      <div className="login">
        <PageHeading title={t('title')} lead={t('lead')} />
        {notice && <Callout tone="success" title={t(notice)} role="status" />}
        <ErrorSummary title={faults.title} intro={faults.intro} errors={faults.list} />
        <form action={signIn} noValidate>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="returnTo" value={state.returnTo ?? returnTo ?? ''} />
          <TextField
            name="email"
            type="email"
            label={labels.email}
            isRequired
            error={faults.of('email')}
            value={state.values.email}
            autoComplete="username"
            maxLength={200}
            isLtr
          />
          <TextField
            name="password"
            type="password"
            label={labels.password}
            isRequired
            error={faults.of('password')}
            autoComplete="current-password"
            maxLength={200}
            isLtr
          />
          <div className="form-actions">
            <Button>{t('enter')}</Button>
            <ButtonLink tone="link" href={link(locale, '/accedi/password-dimenticata')}>
              {t('forgot')}
            </ButtonLink>
          </div>
        </form>
        <IdentityButton locale={locale} returnTo={state.returnTo ?? returnTo} />
        <Callout title={t('citizenTitle')}>
          <p>{t('citizenText')}</p>
        </Callout>
      </div>
    </Page>
  );
}
