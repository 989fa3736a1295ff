import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextControl } from '../../../forms/controls';
import type { Fault } from '../../../forms/form-state';
import { formWords } from '../../../forms/form-words';
import { wordFaults } from '../../../forms/word-faults';
import type { DigitalIdentityPageQuery } from '../../../graphql/generated/graphql';
import { fullMoment } from '../../../time/words';
import { Button, ButtonLink } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { DefinitionList } from '../../../ui/DefinitionList';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { beginLink, unlink } from './link-acts';

type Props = { locale: string; data: DigitalIdentityPageQuery; faults: Fault[]; address: string | null };

/** One’s own digital identity: what it is for, linking it with two proofs, taking it away (I21). */
export async function IdentityPage({ locale, data, faults, address }: Props) {
  const [t, words, worded] = await Promise.all([
    getTranslations('reserved-account.identity'),
    formWords(),
    wordFaults(faults, {}),
  ]);
  const { identityProvider: provider, myDigitalIdentity: identity } = data;
  const name = provider?.name ?? '';
  if (!provider) return <p>{t('none')}</p>;
  return (
    <section className="measure" aria-labelledby="la-mia-identita">
      <h2 id="la-mia-identita">{t(identity ? 'linked' : 'notLinked')}</h2>
      <ErrorSummary title={worded.title} intro={worded.intro} errors={worded.list} />
      {identity && (
        <DefinitionList
          entries={[
            { term: t('linkedAt'), detail: fullMoment(locale, identity.linkedAt) },
            {
              term: t('lastUsedAt'),
              detail: identity.lastUsedAt ? fullMoment(locale, identity.lastUsedAt) : t('never'),
            },
          ]}
        />
      )}
      {address ? (
        <Callout title={t('goTitle')} role="status">
          <p>{t('goText', { name })}</p>
          <ButtonLink icon="external-link" href={address} rel="nofollow">
            {t('go', { name })}
          </ButtonLink>
        </Callout>
      ) : (
        <>
          <p>{t('keeps')}</p>
          <ActionForm
            action={identity ? unlink : beginLink}
            clientKey={crypto.randomUUID()}
            words={words}
            labels={{ password: t('password') }}
            prefix="identita"
          >
            <TextControl
              type="password"
              name="password"
              label={t('password')}
              hint={t('passwordHint')}
              autoComplete="current-password"
              isRequired
              width="medium"
            />
            <Button tone={identity ? 'danger' : 'primary'}>{t(identity ? 'unlink' : 'link')}</Button>
          </ActionForm>
        </>
      )}
    </section>
  );
}
