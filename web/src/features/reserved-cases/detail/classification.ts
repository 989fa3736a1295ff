import 'server-only';
import { getTranslations } from 'next-intl/server';
import type { ActionState, OtherVersion } from '../../../forms/action-state';
import { type addressees, urgencies } from '../vocabulary';
import type { CaseNow } from './case-conflict';

/** Fields of the classification, in the order of the form. */
export const classification = ['topicId', 'officeKind', 'urgency'] as const;

/** What two of the coordination have chosen for one case, side by side (C21, C32). */
export async function bothClassifications(
  { values }: NonNullable<ActionState>,
  { found, topics }: CaseNow,
): Promise<OtherVersion[]> {
  const [t, terms] = await Promise.all([getTranslations('reserved-cases.triage'), getTranslations('reserved-terms')]);
  const theirs = { topicId: found.topicId ?? '', officeKind: found.addressee, urgency: found.urgency };
  const labels = { topicId: t('topic'), officeKind: t('office'), urgency: t('urgency') };
  const words = {
    topicId: (id: string) => topics.find((topic) => topic.id === id)?.title ?? '',
    officeKind: (kind: string) => terms(`addressee.${kind as (typeof addressees)[number]}`),
    urgency: (code: string) => terms(`urgency.${urgencies.find((one) => one === code) ?? 'ORDINARY'}`),
  };
  return classification
    .map((field) => {
      const mine = values[field]?.[0] ?? theirs[field];
      const shown = { mine: words[field](mine), theirs: words[field](theirs[field]) };
      return { field, label: labels[field], mine, theirs: theirs[field], shown };
    })
    .filter((one) => one.mine !== one.theirs && one.theirs !== '');
}
