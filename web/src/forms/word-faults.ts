import { getTranslations } from 'next-intl/server';
import type { FieldError } from '../ui/ErrorSummary';
import type { Fault } from './form-state';

type Worded = {
  /** Message of one field, for the field itself. */
  of: (field: string) => string | undefined;
  /** All messages with the label of their field, for the summary. */
  list: FieldError[];
  title: string;
  intro: string;
};

/** Words the faults of a form in the language of the page; a code without words says that the value is not valid. */
export async function wordFaults(faults: Fault[], labels: Record<string, string>): Promise<Worded> {
  const [t, form] = await Promise.all([getTranslations('errors'), getTranslations('common.form')]);
  const word = ({ code, params }: Fault): string =>
    t.has(code as never) ? t(code as never, params as never) : t('INVALID' as never);
  return {
    of: (field) => {
      const found = faults.find((fault) => fault.field === field);
      return found && word(found);
    },
    list: faults.map((fault) => {
      const label = labels[fault.field];
      return { field: label ? fault.field : '', message: label ? `${label}: ${word(fault)}` : word(fault) };
    }),
    title: form('errorTitle'),
    intro: form('errorCount', { count: faults.length }),
  };
}
