import { TextareaControl, TextControl } from '../../../forms/controls';
import type { WorkingText_TextFragment } from '../../../graphql/generated/graphql';
import { BlockFields } from '../BlockFields';

type Props = {
  text: WorkingText_TextFragment | null | undefined;
  isSheet: boolean;
  labels: Record<'title' | 'abstract' | 'body', string>;
  optional: string;
};

/** What is written in the other language. */
export function TargetFields({ text, isSheet, labels, optional }: Props) {
  return (
    <>
      <TextControl name="title" label={labels.title} isRequired value={text?.title} maxLength={300} />
      <TextareaControl
        name="abstract"
        label={labels.abstract}
        optional={optional}
        value={text?.abstract ?? ''}
        rows={3}
        maxLength={600}
      />
      {isSheet ? (
        <BlockFields blocks={text?.blocks ?? []} />
      ) : (
        <TextareaControl name="body" label={labels.body} isRequired value={text?.body} rows={16} maxLength={40000} />
      )}
    </>
  );
}
