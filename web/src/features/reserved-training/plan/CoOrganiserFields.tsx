import { useTranslations } from 'next-intl';
import { CheckboxesControl } from '../../../forms/controls';
import { FoldedControls } from '../../../forms/FoldedControls';
import type { Member } from '../read-members';
import type { FormLabels } from './form-labels';

type Props = { labels: FormLabels; members: Member[] | null; chosen?: readonly { id: string }[] };

/** T24: the enti that design the meeting together; without the list what was chosen stays as it is. */
export function CoOrganiserFields({ labels, members, chosen = [] }: Props) {
  const t = useTranslations('reserved-training.form');
  if (!members) return null;
  const count = chosen.length;
  return (
    <FoldedControls
      id="insieme"
      title={count > 0 ? t('togetherCount', { count }) : t('together')}
      names={['coOrganiserEnteIds']}
      isOpen={count > 0}
    >
      <input type="hidden" name="membersShown" value="yes" />
      <CheckboxesControl
        name="coOrganiserEnteIds"
        legend={labels.coOrganiserEnteIds}
        hint={t('togetherHint')}
        values={chosen.map(({ id }) => id)}
        options={members.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </FoldedControls>
  );
}
