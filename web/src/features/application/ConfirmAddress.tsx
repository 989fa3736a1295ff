import { getTranslations } from 'next-intl/server';
import { link } from '../../i18n/link';
import { Page } from '../../site/Page';
import { Button, ButtonLink } from '../../ui/Button';
import { Callout } from '../../ui/Callout';
import { PageHeading } from '../../ui/PageHeading';
import { Unavailable } from '../../ui/Unavailable';
import { confirmAddressOf } from './apply';
import { BASE, type openConfirmed } from './apply-form';

type Props = { locale: string; token: string; outcome: ReturnType<typeof openConfirmed> };

/** The address of an application is confirmed by a button, which programs that open links do not press (N6). */
export async function ConfirmAddress({ locale, token, outcome }: Props) {
  const t = await getTranslations('apply');
  const root = { text: t('title'), href: link(locale, BASE) };
  const isDown = outcome !== null && outcome.number === null && outcome.code !== 'NOT_FOUND';
  return (
    <Page locale={locale} crumbs={[root, { text: t('confirmTitle') }]}>
      <PageHeading title={t('confirmTitle')} lead={outcome ? undefined : t('confirmLead')} />
      {isDown && <Unavailable />}
      {outcome?.code === 'NOT_FOUND' && <Callout tone="warning" title={t('confirmAbsent')} role="status" />}
      {outcome?.number ? (
        <Callout title={t('confirmDone', { number: outcome.number })} role="status" />
      ) : (
        outcome?.code !== 'NOT_FOUND' && (
          <form action={confirmAddressOf}>
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="token" value={token} />
            <Button>{t('confirm')}</Button>
          </form>
        )
      )}
      <p className="button-row">
        <ButtonLink tone="outline-primary" href={link(locale, `${BASE}/seguito`)}>
          {t('followTitle')}
        </ButtonLink>
      </p>
    </Page>
  );
}
