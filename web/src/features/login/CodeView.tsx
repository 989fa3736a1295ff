import { getTranslations } from 'next-intl/server';
import { seal } from '../../forms/seal';
import { wordFaults } from '../../forms/word-faults';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { Button, ButtonLink } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { PageHeading } from '../../ui/PageHeading';
import { TextField } from '../../ui/TextField';
import type { LoginState } from './login-state';
import { verifyCode } from './verify-code';

/** The second factor; the code may be pasted (WCAG 3.3.8). */
export async function CodeView({ locale, state }: { locale: string; state: LoginState }) {
  const t = await getTranslations('login');
  const faults = await wordFaults(state.faults, { code: t('code') });
  const { challenge, returnTo } = state;
  return (
    <Page
      locale={locale}
      crumbs={[{ text: t('title'), href: link(locale, '/accedi') }, { text: t('codeTitle') }]}
      hasContacts={false}
    >
      <div className="login">
        <PageHeading title={t('codeTitle')} lead={t('codeLead')} />
        <ErrorSummary title={faults.title} intro={faults.intro} errors={faults.list} />
        <form action={verifyCode} noValidate>
          <input type="hidden" name="locale" value={locale} />
          <input type="hidden" name="s" value={seal({ values: {}, faults: [], challenge, returnTo }, 10)} />
          <TextField
            name="code"
            label={t('code')}
            hint={t('codeHint')}
            isRequired
            error={faults.of('code')}
            autoComplete="one-time-code"
            width="short"
            maxLength={20}
            isLtr
          />
          <div className="form-actions">
            <Button>{t('verify')}</Button>
            <ButtonLink tone="link" href={link(locale, '/accedi')}>
              {t('restart')}
            </ButtonLink>
          </div>
        </form>
      </div>
    </Page>
  );
}
