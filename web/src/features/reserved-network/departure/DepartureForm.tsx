import { getLocale, getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { TextareaControl, TextControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import type { DeparturePageQuery } from '../../../graphql/generated/graphql';
import { link } from '../../../i18n/link';
import { Button, ButtonLink } from '../../../ui/Button';
import { Callout } from '../../../ui/Callout';
import { confirmDeparture } from './departure-actions';
import { ImpactDecisions } from './ImpactDecisions';
import { type DepartureKind, digestsOf, linesOf, silentOf } from './impact-rows';

type Props = { ente: NonNullable<DeparturePageQuery['ente']>; kind: DepartureKind; address: string };

/** N10 N11: what would follow, a decision for each row, and one confirmation for the whole. */
export async function DepartureForm({ ente, kind, address }: Props) {
  const [t, words, locale] = await Promise.all([
    getTranslations('reserved-network.departure'),
    formWords(),
    getLocale(),
  ]);
  const labels = { reason: t('reason'), effectiveOn: t('effectiveOn') };
  const silent = silentOf(ente);
  return (
    <ActionForm
      action={confirmDeparture}
      clientKey={crypto.randomUUID()}
      words={words}
      labels={labels}
      hidden={{
        kind,
        enteId: ente.id,
        adhesionId: ente.adhesion?.id,
        expectedVersion: ente.adhesion?.version,
        seen: digestsOf(ente).join(' '),
      }}
    >
      {silent.length > 0 && (
        <Callout tone="warning" title={t('silent')}>
          <p>{t('silentBody', { houses: silent.map((house) => t(`house.${house}`)).join(', ') })}</p>
        </Callout>
      )}
      <ImpactDecisions lines={linesOf(ente, kind)} />
      <div className="measure">
        <TextControl
          type="date"
          name="effectiveOn"
          label={labels.effectiveOn}
          hint={t('effectiveOnHint')}
          optional={words.optional}
          width="short"
        />
        <TextareaControl
          name="reason"
          label={labels.reason}
          hint={t('reasonHint')}
          isRequired
          rows={3}
          maxLength={1000}
        />
        <p>{t(`${kind}.last`)}</p>
        <div className="form-actions">
          <Button tone="danger">{t(`${kind}.send`)}</Button>
          <ButtonLink tone="outline-primary" href={address}>
            {t('again')}
          </ButtonLink>
          <ButtonLink tone="link" href={link(locale, `/area-riservata/rete/${ente.id}`)}>
            {words.cancel}
          </ButtonLink>
        </div>
      </div>
    </ActionForm>
  );
}
