import { getTranslations } from 'next-intl/server';
import { Callout } from '../../../ui/Callout';
import { ConfirmRights } from './ConfirmRights';
import { RightsTable } from './RightsTable';
import { networkOf, networkWords, type Right } from './rights-words';

const here = '/area-riservata/rete/diritti';

/** N2: what the two networks give, with what the coordination has still to confirm. */
export async function Rights({ rights }: { rights: readonly Right[] }) {
  const t = await getTranslations('reserved-network.rights');
  const open = rights.filter(({ isConfirmed }) => !isConfirmed);
  const mayDecide = rights.some(({ viewerCanDecide }) => viewerCanDecide);
  return (
    <>
      {open.length > 0 && (
        <Callout tone="warning" title={t('open', { count: open.length })}>
          <p>{t(mayDecide ? 'openForDeciders' : 'openForReaders')}</p>
          {mayDecide && (
            <div className="right-confirm">
              {networkWords.map((word) => {
                const own = open.filter(({ tier }) => tier === networkOf(word));
                return own.length === 0 ? null : (
                  <ConfirmRights key={word} rights={own} at={here} prefix={`conferma-${word}`}>
                    {t(`confirmAll.${word}`, { count: own.length })}
                  </ConfirmRights>
                );
              })}
            </div>
          )}
        </Callout>
      )}
      <RightsTable rights={rights} />
      <p className="muted">{t('others')}</p>
    </>
  );
}
