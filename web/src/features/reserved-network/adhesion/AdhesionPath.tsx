import { useTranslations } from 'next-intl';
import type { AdhesionState } from '../../../graphql/generated/graphql';
import { Icon } from '../../../ui/Icon';
import { pathOf } from './adhesion-path';

/** N5: the way of an adhesion at a glance. */
export function AdhesionPath({ state }: { state: AdhesionState }) {
  const t = useTranslations('reserved-network.adhesion');
  const terms = useTranslations('reserved-terms.adhesionState');
  const path = pathOf(state);
  if (path.length === 0) return null;
  return (
    <ol className="adhesion-path" aria-label={t('path')}>
      {path.map(({ step, place }) => (
        <li
          key={step}
          className={`adhesion-step adhesion-step-${place}`}
          aria-current={place === 'here' ? 'step' : undefined}
        >
          {place === 'done' && <Icon name="check" size="sm" />}
          <span>{terms(step)}</span>
          {place === 'done' && <span className="visually-hidden">{t('done')}</span>}
        </li>
      ))}
    </ol>
  );
}
