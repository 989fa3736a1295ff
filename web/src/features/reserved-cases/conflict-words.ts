import { getTranslations } from 'next-intl/server';
import type { ConflictWords } from '../../forms/ConflictChoice';

/** Words of the choice between two versions (C21); `of` says what it is that two people have changed. */
export async function conflictWords(of: 'draft' | 'classification' | 'text' | 'answer'): Promise<ConflictWords> {
  const t = await getTranslations('reserved-cases.conflict');
  const isAnswer = of === 'answer';
  return {
    title: t('title'),
    lead: t(`lead.${of}`),
    mine: t('mine'),
    theirs: t('theirs'),
    keepMine: t(isAnswer ? 'leaveMine' : 'keepMine'),
    takeTheirs: t(isAnswer ? 'theirsIsEnough' : 'takeTheirs'),
    both: t('both'),
  };
}
