import { useTranslations } from 'next-intl';
import { TextareaControl, TextControl } from '../../../forms/controls';
import type { FormLabels } from './form-labels';
import { TimeControl } from './TimeControl';
import type { When } from './when';

type Props = {
  labels: FormLabels;
  optional: string;
  first?: Partial<When> & { title: string; description: string | null; place: string | null; capacity: number };
};

export function TextFields({ labels, optional, first }: Props) {
  const t = useTranslations('reserved-training.form');
  return (
    <>
      <TextControl name="title" label={labels.title} value={first?.title} isRequired maxLength={200} />
      <TextareaControl
        name="description"
        label={labels.description}
        hint={t('descriptionHint')}
        optional={optional}
        value={first?.description ?? undefined}
        rows={5}
        maxLength={4000}
      />
    </>
  );
}

export function PlaceField({ labels, optional, first }: Props) {
  return (
    <TextControl
      name="place"
      label={labels.place}
      optional={optional}
      value={first?.place ?? undefined}
      maxLength={300}
    />
  );
}

export function SeatsField({ labels, first }: Props) {
  const t = useTranslations('reserved-training.form');
  return (
    <TextControl
      name="capacity"
      label={labels.capacity}
      hint={t('capacityHint')}
      value={first ? String(first.capacity) : undefined}
      isRequired
      inputMode="numeric"
      maxLength={4}
      width="short"
    />
  );
}

export function WhenFields(props: Props) {
  const { labels, optional, first } = props;
  const t = useTranslations('reserved-training.form');
  return (
    <>
      <PlaceField {...props} />
      <div className="field-row">
        <TextControl
          type="date"
          name="startsOn"
          label={labels.startsOn}
          value={first?.startsOn}
          isRequired
          width="short"
        />
        <TimeControl name="startsTime" label={labels.startsTime} value={first?.startsTime} isRequired />
      </div>
      <div className="field-row">
        <TextControl
          type="date"
          name="endsOn"
          label={labels.endsOn}
          hint={t('endsOnHint')}
          optional={optional}
          value={first?.endsOn}
          width="short"
        />
        <TimeControl name="endsTime" label={labels.endsTime} value={first?.endsTime} isRequired />
      </div>
      <SeatsField {...props} />
    </>
  );
}
