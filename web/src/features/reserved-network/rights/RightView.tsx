import { getTranslations } from 'next-intl/server';
import type { RightPageQuery } from '../../../graphql/generated/graphql';
import { ConfirmRights } from './ConfirmRights';
import { DecideForm, ResetForm } from './DecideForm';
import { RightState } from './RightState';
import { RightStory } from './RightStory';
import { rightAddress } from './rights-words';

type Props = { right: NonNullable<RightPageQuery['networkRights']>[number] };

/** N2: one right of one network: how it stands, what may be decided of it, what was. */
export async function RightView({ right }: Props) {
  const t = await getTranslations('reserved-network.rights');
  const { isConfirmed, isDefault, viewerCanDecide: mayDecide } = right;
  return (
    <>
      <section aria-labelledby="stato">
        <h2 id="stato">{t('state')}</h2>
        <RightState right={right} />
        {!isConfirmed && <p className="muted">{t('proposal')}</p>}
        {isConfirmed && !isDefault && <p className="muted">{t(right.isGranted ? 'wasNotGiven' : 'wasGiven')}</p>}
      </section>
      {mayDecide && (
        <section aria-labelledby="decisione" className="right-acts">
          <h2 id="decisione">{t('decision')}</h2>
          {!isConfirmed && (
            <ConfirmRights rights={[right]} at={rightAddress(right)} prefix="conferma">
              {t('confirm')}
            </ConfirmRights>
          )}
          <DecideForm right={right} reach={right.reach} />
          {(isConfirmed || !isDefault) && <ResetForm right={right} />}
        </section>
      )}
      <RightStory history={right.history} mayDecide={mayDecide} />
    </>
  );
}
