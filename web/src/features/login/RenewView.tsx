import { getTranslations } from 'next-intl/server';
import { wordFaults } from '../../forms/word-faults';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { PageHeading } from '../../ui/PageHeading';
import type { LoginState } from './login-state';
import { NewPassword } from './NewPassword';
import { resetPassword } from './reset-password';

type Props = { locale: string; token: string; state: LoginState };

/** Where the link of the letter leads. Opening it changes nothing: mail scanners open links too (TH10). */
export async function RenewView({ locale, token, state }: Props) {
  const t = await getTranslations('login');
  const labels = { password: t('newPassword'), repeat: t('repeat') };
  const faults = await wordFaults(state.faults, labels);
  const back = { text: t('title'), href: link(locale, '/accedi') };
  return (
    <Page locale={locale} crumbs={[back, { text: t('renewTitle') }]} hasContacts={false}>
      <div className="login">
        <PageHeading title={t('renewTitle')} lead={t('renewLead')} />
        <ErrorSummary title={faults.title} intro={faults.intro} errors={faults.list} />
        <form action={resetPassword} noValidate>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="token" value={token} />
          <NewPassword labels={labels} errorOf={faults.of} />
          <div className="form-actions">
            <Button>{t('renew')}</Button>
          </div>
        </form>
      </div>
    </Page>
  );
}
