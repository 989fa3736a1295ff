import { useTranslations } from 'next-intl';
import type { Viewer } from '../../session/viewer';
import { EmptyState } from '../../ui/EmptyState';
import { ContextChoice } from './ContextSwitch';

/** N16: a person of several enti says first in whose name the work is done. */
export function ChooseContext({ viewer }: { viewer: Viewer }) {
  const t = useTranslations('reserved-frame.choose');
  if (viewer.contexts.length === 0) {
    return (
      <EmptyState icon="locked" title={t('noneTitle')}>
        <p>{t('none')}</p>
      </EmptyState>
    );
  }
  return (
    <section className="measure">
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <ContextChoice contexts={viewer.contexts} />
    </section>
  );
}
