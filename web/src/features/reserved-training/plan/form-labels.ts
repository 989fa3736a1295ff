import 'server-only';
import { getTranslations } from 'next-intl/server';

/** Names of the controls of both forms, for themselves and for the summary of faults. */
export async function formLabels() {
  const t = await getTranslations('reserved-training.form');
  return {
    title: t('titleLabel'),
    description: t('description'),
    kind: t('kind'),
    mode: t('mode'),
    place: t('place'),
    joinLink: t('joinLink'),
    startsOn: t('startsOn'),
    startsTime: t('startsTime'),
    endsOn: t('endsOn'),
    endsTime: t('endsTime'),
    capacity: t('capacity'),
    isPublic: t('isPublic'),
    audienceTiers: t('audienceTiers'),
    audienceCategories: t('audienceCategories'),
    bacinoId: t('bacino'),
    requiresApproval: t('requiresApproval'),
    approvalHours: t('approvalHours'),
    silence: t('silence'),
    certificateThreshold: t('certificateThreshold'),
    moreDays: t('moreDays'),
    frequency: t('frequency'),
    until: t('until'),
    skipped: t('skipped'),
    moved1From: t('movedFrom'),
    moved1To: t('movedTo'),
    moved2From: t('movedFrom'),
    moved2To: t('movedTo'),
    moved3From: t('movedFrom'),
    moved3To: t('movedTo'),
    coOrganiserEnteIds: t('coOrganisers'),
  };
}
export type FormLabels = Awaited<ReturnType<typeof formLabels>>;
