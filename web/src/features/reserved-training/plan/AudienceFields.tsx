import { useTranslations } from 'next-intl';
import { CheckboxesControl, SelectControl } from '../../../forms/controls';
import type { PlanFormQuery } from '../../../graphql/generated/graphql';
import { audienceCategories, audienceTiers } from '../vocabulary';
import type { FormLabels } from './form-labels';

type Props = {
  labels: FormLabels;
  bacini: PlanFormQuery['bacini'];
  optional: string;
  first?: { audienceTiers: string[]; audienceCategories: string[]; bacino: { id: string } | null };
};

/** T2: which networks and which kinds of enti may register; nothing ticked admits all. */
export function AudienceFields({ labels, bacini, optional, first }: Props) {
  const t = useTranslations('reserved-training.form');
  const terms = useTranslations('reserved-terms');
  const isExample = bacini?.some((bacino) => bacino.isExample);
  return (
    <>
      <CheckboxesControl
        name="audienceTiers"
        legend={labels.audienceTiers}
        hint={t('audienceHint')}
        values={first?.audienceTiers ?? []}
        options={audienceTiers.map((value) => ({ value, label: terms(`tier.${value}`) }))}
      />
      <CheckboxesControl
        name="audienceCategories"
        legend={labels.audienceCategories}
        values={first?.audienceCategories ?? []}
        options={audienceCategories.map((value) => ({ value, label: terms(`enteCategory.${value}`) }))}
      />
      {bacini && <input type="hidden" name="baciniShown" value="yes" />}
      {bacini && (
        <SelectControl
          name="bacinoId"
          label={labels.bacinoId}
          hint={isExample ? t('bacinoExample') : undefined}
          optional={optional}
          value={first?.bacino?.id}
          placeholder={t('noBacino')}
          options={bacini.map(({ id, name }) => ({ value: id, text: name }))}
        />
      )}
    </>
  );
}
