import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { SelectControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { type Mediation_RowFragment, MediatorsDocument } from '../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../graphql/rsc-client';
import { Button } from '../../../ui/Button';
import { giveMediation } from './mediation-actions';
import { mediatorOptions } from './mediator-options';

/** C27: the coordination gives a request to a mediator: who speaks the language and is there that day comes first. */
export async function GiveMediation({ row }: { row: Mediation_RowFragment }) {
  const [t, words, { data }] = await Promise.all([
    getTranslations('reserved-cases.mediation'),
    formWords(),
    queryAsViewer({ query: MediatorsDocument, variables: { language: row.language, on: row.wantedOn } }),
  ]);
  if (!data) return null;
  const told = {
    speaks: t('speaks'),
    notThatDay: t('notThatDay'),
    notTold: t('notTold'),
    open: (count: number) => t('openCount', { count }),
  };
  return (
    <ActionForm
      action={giveMediation}
      clientKey={crypto.randomUUID()}
      words={words}
      prefix={`affida-${row.id}`}
      labels={{ mediatorId: t('mediator') }}
      hidden={{ mediationId: row.id }}
      className="inline-form"
    >
      <SelectControl
        name="mediatorId"
        label={t('mediator')}
        isRequired
        placeholder={words.choose}
        value={row.mediator?.id}
        options={mediatorOptions(data, row, told)}
      />
      <Button size="sm" tone="outline-primary">
        {t('give')}
      </Button>
    </ActionForm>
  );
}
