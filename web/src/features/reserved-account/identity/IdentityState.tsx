import { getTranslations } from 'next-intl/server';
import { DigitalIdentityPageDocument } from '../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../graphql/rsc-client';
import { link } from '../../../i18n/link';
import { ButtonLink } from '../../../ui/Button';
import { Badge } from '../../../ui/Chip';

/** I21: whether a digital identity is linked, and the way to link one; nothing where the province has no provider. */
export async function IdentityState({ locale }: { locale: string }) {
  const [t, { data }] = await Promise.all([
    getTranslations('reserved-account.identity'),
    queryAsViewer({ query: DigitalIdentityPageDocument }),
  ]);
  if (!data?.identityProvider) return null;
  const isLinked = Boolean(data.myDigitalIdentity);
  return (
    <section aria-labelledby="identita">
      <h2 id="identita">{t('title')}</h2>
      <p className="badge-row">
        <Badge tone={isLinked ? 'success' : 'neutral'}>{t(isLinked ? 'linked' : 'notLinked')}</Badge>
      </p>
      <p>{t('hint', { name: data.identityProvider.name })}</p>
      <ButtonLink tone="outline-primary" icon="user" href={link(locale, '/area-riservata/account/identita-digitale')}>
        {t(isLinked ? 'manage' : 'link')}
      </ButtonLink>
    </section>
  );
}
