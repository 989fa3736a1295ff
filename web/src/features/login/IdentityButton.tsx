import { getTranslations } from 'next-intl/server';
import { IdentityProviderDocument } from '../../graphql/generated/graphql';
import { query } from '../../graphql/rsc-client';
import { ButtonLink } from '../../ui/Button';

type Props = { locale: string; returnTo?: string };

/** I21: the other way in, shown only where the province has a provider of digital identities. */
export async function IdentityButton({ locale, returnTo }: Props) {
  const [t, { data }] = await Promise.all([getTranslations('login'), query({ query: IdentityProviderDocument })]);
  const provider = data?.identityProvider;
  if (!provider) return null;
  const asked = new URLSearchParams({ lingua: locale, ...(returnTo ? { ritorno: returnTo } : {}) });
  return (
    <section className="login-other" aria-labelledby="altro-accesso">
      <h2 id="altro-accesso" className="h5">
        {t('identityTitle')}
      </h2>
      <p>{t('identityText')}</p>
      <ButtonLink tone="outline-primary" icon="user" href={`/api/identity/start?${asked}`} rel="nofollow">
        {t('identityEnter', { name: provider.name })}
      </ButtonLink>
    </section>
  );
}
