import { useLocale, useTranslations } from 'next-intl';
import type { RightPageQuery } from '../../../graphql/generated/graphql';
import { fullMoment } from '../../../time/words';

type Decision = NonNullable<RightPageQuery['networkRights']>[number]['history'][number];
type Props = { history: readonly Decision[]; mayDecide: boolean };

/** N2: what was decided of a right and why, the latest first; where the latest changed it, it can be undone. */
export function RightStory({ history, mayDecide }: Props) {
  const t = useTranslations('reserved-network.rights');
  return (
    <section aria-labelledby="storia">
      <h2 id="storia">{t('story')}</h2>
      {history.length === 0 && <p>{t('noStory')}</p>}
      <ol className="timeline">
        {history.map((one, index) => (
          <Decided
            key={one.id}
            decision={one}
            isUndone={mayDecide && index === 0 && one.isGranted !== one.wasGranted}
          />
        ))}
      </ol>
    </section>
  );
}

function Decided({
  decision: { at, act, isGranted, reason, by },
  isUndone,
}: {
  decision: Decision;
  isUndone: boolean;
}) {
  const t = useTranslations('reserved-network.rights');
  return (
    <li>
      <time dateTime={at}>{fullMoment(useLocale(), at)}</time>
      <p>
        <strong>{t(`act.${act}`)}</strong>
        {(act === 'CONFIRMED' || act === 'RESET') && <span> {t(isGranted ? 'granted' : 'notGranted')}</span>}
        {by && (
          <span className="muted" lang="it">
            {' '}
            {by.displayName}
          </span>
        )}
      </p>
      {reason && (
        <p className="note-body" lang="it">
          {reason}
        </p>
      )}
      {isUndone && <a href="#cambia">{t('undo')}</a>}
    </li>
  );
}
