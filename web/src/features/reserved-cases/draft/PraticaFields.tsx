import { getTranslations } from 'next-intl/server';
import { SelectControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { CheckPraticaDocument, type DraftCaseQuery } from '../../../graphql/generated/graphql';
import { documentIdOf } from '../../../graphql/trusted-link';
import { Callout } from '../../../ui/Callout';
import { praticaKinds } from '../vocabulary';
import { FollowedElsewhere } from './FollowedElsewhere';
import { PraticaValue } from './PraticaValue';

type Props = {
  found: NonNullable<DraftCaseQuery['case']>;
  isRequired: boolean;
  labels: Record<'praticaKind' | 'praticaValue', string>;
};

/** C34: kind and number of the state's own file, checked with an explanation. */
export async function PraticaFields({ found, isRequired, labels }: Props) {
  const [t, terms, words] = await Promise.all([
    getTranslations('reserved-cases.form'),
    getTranslations('reserved-terms.praticaKind'),
    formWords(),
  ]);
  return (
    <fieldset className="form-section">
      <legend>{t('pratica')}</legend>
      <SelectControl
        name="praticaKind"
        label={labels.praticaKind}
        isRequired={isRequired}
        optional={isRequired ? undefined : words.optional}
        placeholder={words.choose}
        value={found.pratica?.kind}
        options={praticaKinds.map((value) => ({ value, text: terms(value) }))}
      />
      <PraticaValue
        label={labels.praticaValue}
        hint={t('praticaHint')}
        isRequired={isRequired}
        optional={isRequired ? undefined : words.optional}
        value={found.pratica?.value}
        documentId={documentIdOf(CheckPraticaDocument)}
        words={{ ok: t('praticaOk'), wrong: t('praticaWrong') }}
      />
      <FollowedElsewhere isTold={found.followedElsewhere}>
        <Callout title={t('followedElsewhere')}>
          <p>{t('followedElsewhereHint')}</p>
        </Callout>
      </FollowedElsewhere>
    </fieldset>
  );
}
