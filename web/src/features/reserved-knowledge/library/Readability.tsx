import { useTranslations } from 'next-intl';
import { Badge } from '../../../ui/Chip';
import { levelOf } from './readability';

const tones = { EASY: 'success', FAIR: 'primary', HARD: 'warning' } as const;

/** P40: how easy an Italian text is to read, and for whom; nothing where it is too short to tell. */
export function Readability({ score }: { score: number | null }) {
  const t = useTranslations('reserved-knowledge.easy');
  if (score === null) return null;
  const level = levelOf(score);
  return (
    <p className="badge-row">
      <strong>{t('readability')}</strong>
      <Badge tone={tones[level]}>{t('score', { score })}</Badge>
      <span className="muted">{t(`level.${level}`)}</span>
    </p>
  );
}
