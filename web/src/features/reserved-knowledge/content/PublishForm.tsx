import { getTranslations } from 'next-intl/server';
import { ActionForm } from '../../../forms/ActionForm';
import { CheckboxesControl } from '../../../forms/controls';
import { formWords } from '../../../forms/form-words';
import { RedactionFindingsDocument, type WorkingText_TextFragment } from '../../../graphql/generated/graphql';
import { queryAsViewer } from '../../../graphql/rsc-client';
import { contextOf } from '../../../redaction/finding-context';
import { Button } from '../../../ui/Button';
import { acceptedValue } from '../redaction/accepted';
import { publishContent } from './content-actions';

type Props = { hidden: Record<string, string | number>; text: WorkingText_TextFragment | null; isFromCase: boolean };

/** P11, P12: publication; what still looks like somebody's data is ticked off one by one, or taken out first. */
export async function PublishForm({ hidden, text, isFromCase }: Props) {
  const [t, kinds, words] = await Promise.all([
    getTranslations('reserved-knowledge.publish'),
    getTranslations('reserved-knowledge.redaction.kind'),
    formWords(),
  ]);
  const whole = [text?.title, text?.abstract, text?.body, ...(text?.blocks ?? []).map(({ body }) => body)]
    .filter(Boolean)
    .join('\n');
  const { data } = await queryAsViewer({ query: RedactionFindingsDocument, variables: { text: whole } });
  const findings = isFromCase ? (data?.redactionFindings ?? []) : [];
  const unique = [...new Map(findings.map((finding) => [acceptedValue(finding), finding])).entries()];
  return (
    <ActionForm
      action={publishContent}
      clientKey={crypto.randomUUID()}
      words={words}
      prefix="pubblica"
      labels={{ accepted: t('accepted') }}
      hidden={hidden}
      className="publish-form"
    >
      {unique.length > 0 && (
        <CheckboxesControl
          name="accepted"
          legend={t('accepted')}
          hint={t('acceptedHint')}
          values={[]}
          options={unique.map(([value, finding]) => ({
            value,
            label: `${kinds(finding.kind)}: ${finding.value}`,
            detail: <Surroundings text={whole} finding={finding} />,
          }))}
        />
      )}
      <Button icon="check">{t('send')}</Button>
    </ActionForm>
  );
}

function Surroundings({ text, finding }: { text: string; finding: { value: string; start: number; end: number } }) {
  const { before, after } = contextOf(text, finding);
  return (
    <span>
      {before}
      <mark>{finding.value}</mark>
      {after}
    </span>
  );
}
