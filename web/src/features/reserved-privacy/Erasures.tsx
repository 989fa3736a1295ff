import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../forms/ActionForm';
import { TextareaControl } from '../../forms/controls';
import { formWords } from '../../forms/form-words';
import type { ErasuresPageQuery } from '../../graphql/generated/graphql';
import { longDate } from '../../time/words';
import { Button } from '../../ui/Button';
import { Badge } from '../../ui/Chip';
import { Disclosure } from '../../ui/Disclosure';
import { acceptErasure, refuseErasure } from './erasure-actions';

type Erasure = NonNullable<ErasuresPageQuery['erasures']>[number];
const TONES = { REQUESTED: 'warning', UNDER_WAY: 'primary', DONE: 'success', REFUSED: 'neutral' } as const;

/** I18: each request with how far it has come, house by house, and what had to stay, with its reason. */
export async function Erasures({ erasures }: { erasures: readonly Erasure[] }) {
  const [t, locale] = await Promise.all([getTranslations('reserved-privacy'), getLocale()]);
  if (erasures.length === 0) return <p>{t('erasure.none')}</p>;
  return (
    <ul className="plain-list member-list">
      {erasures.map((one) => (
        <li key={one.id} id={one.id}>
          <h3 className="h4">
            {one.reason} <Badge tone={TONES[one.state]}>{t(`erasure.state.${one.state}`)}</Badge>
          </h3>
          <p className="muted">
            {t('erasure.asked', { day: longDate(locale, one.askedAt) })}
            {one.of && (
              <>
                {' · '}
                <bdi>{one.of}</bdi>
              </>
            )}
          </p>
          <p>{t(one.cancelsFuture ? 'erasure.cancels' : 'erasure.keepsFuture')}</p>
          {one.refusal && <p>{one.refusal}</p>}
          <Steps steps={one.steps} />
          {one.viewerCanDecide && <Decision erasure={one} />}
        </li>
      ))}
    </ul>
  );
}

async function Steps({ steps }: Pick<Erasure, 'steps'>) {
  const t = await getTranslations('reserved-privacy');
  if (steps.length === 0) return null;
  return (
    <ul>
      {steps.map(({ house, isDone, erased, kept }) => (
        <li key={house}>
          {t(`houses.${house as 'cases'}`)}: {isDone ? t('erasure.done', { erased }) : t('erasure.pending')}
          {kept.length > 0 && (
            <ul>
              {kept.map(({ reference, why }) => (
                <li key={`${reference} ${why}`}>
                  {reference}: {t(`erasure.why.${why as 'LEGAL_HOLD'}`)}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

async function Decision({ erasure }: { erasure: Erasure }) {
  const [t, words] = await Promise.all([getTranslations('reserved-privacy.erasure'), formWords()]);
  const hidden = { erasureId: erasure.id };
  return (
    <>
      <Disclosure id={`accogli-${erasure.id}`} title={t('accept')}>
        <ActionForm
          action={acceptErasure}
          clientKey={crypto.randomUUID()}
          words={words}
          prefix={`accogli-${erasure.id}`}
          hidden={hidden}
        >
          <p>{t('acceptWarning')}</p>
          <Button tone="danger">{t('acceptSend')}</Button>
        </ActionForm>
      </Disclosure>
      <Disclosure id={`rifiuta-${erasure.id}`} title={t('refuse')}>
        <ActionForm
          action={refuseErasure}
          clientKey={crypto.randomUUID()}
          words={words}
          labels={{ reason: t('refuseReason') }}
          prefix={`rifiuta-${erasure.id}`}
          hidden={hidden}
        >
          <TextareaControl
            name="reason"
            label={t('refuseReason')}
            hint={t('refuseHint')}
            isRequired
            rows={3}
            maxLength={500}
          />
          <Button tone="outline-primary">{t('refuseSend')}</Button>
        </ActionForm>
      </Disclosure>
    </>
  );
}
