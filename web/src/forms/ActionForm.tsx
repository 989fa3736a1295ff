'use client';

import { unstable_rethrow } from 'next/navigation';
import { type ReactNode, useActionState, useCallback, useRef, useSyncExternalStore } from 'react';
import { ErrorSummary } from '../ui/ErrorSummary';
import type { ActionState, FormAction } from './action-state';
import { FormContext } from './form-context';
import { typedSince, typedValues, withoutPrefix } from './form-fields';

export type FormWords = { errorTitle: string; offline: string };
type Props = {
  action: FormAction;
  /** Key of this showing: sending twice is one command. */
  clientKey: string;
  words: FormWords;
  /** Names of the controls for the summary of faults. */
  labels?: Record<string, string>;
  hidden?: Record<string, string | number | null | undefined>;
  /** Keeps the names and ids of several forms of one page apart. */
  prefix?: string;
  id?: string;
  className?: string;
  children: ReactNode;
};

const never = () => () => {};

/** A form whose faults come back in place, with all that was typed; it works the same without script. */
export function ActionForm({
  action,
  clientKey,
  words,
  labels = {},
  hidden = {},
  prefix,
  id,
  className,
  children,
}: Props) {
  const isAlive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const shown = useRef<HTMLFormElement>(null);
  const guarded = useCallback<FormAction>(
    async (previous, form) => {
      const answer = await action(previous, form).catch((error: unknown) => {
        unstable_rethrow(error);
        // What an earlier answer of the action added to the state outlives a lost connection.
        return { ...previous, ...offline(form, words.offline) };
      });
      // the controls take up what was sent, and would write it over what was typed while the answer was on its way
      if (!answer || !shown.current) return answer;
      return { ...answer, values: { ...answer.values, ...typedSince(form, shown.current) } };
    },
    [action, words.offline],
  );
  const [state, send, isPending] = useActionState<ActionState, FormData>(isAlive ? guarded : action, null);
  const nameOf = (name: string): string => (prefix ? `${prefix}.${name}` : name);
  const errors = (state?.faults ?? []).map(({ field, message }) => {
    const label = labels[field];
    return { field: label ? nameOf(field) : '', message: label ? `${label}: ${message}` : message };
  });
  return (
    <form
      ref={shown}
      action={send}
      id={id}
      className={className}
      aria-busy={isPending}
      data-alive={isAlive || undefined}
      noValidate
    >
      <ErrorSummary
        key={`faults-${state?.stamp}`}
        id={prefix ? `${prefix}-errori` : 'errori'}
        title={words.errorTitle}
        intro={state?.intro ?? ''}
        errors={errors}
      />
      <input type="hidden" name="clientKey" value={state?.clientKey ?? clientKey} />
      {prefix && <input type="hidden" name="prefix" value={prefix} />}
      {Object.entries(hidden).map(([name, value]) =>
        value === null || value === undefined ? null : (
          <input type="hidden" name={name} value={state?.values[name]?.[0] ?? String(value)} key={name} />
        ),
      )}
      <FormContext.Provider value={{ state, nameOf, isPending }} key={`controls-${state?.stamp}`}>
        {children}
      </FormContext.Provider>
    </form>
  );
}

const offline = (form: FormData, message: string): NonNullable<ActionState> => {
  const values = typedValues(withoutPrefix(form));
  return {
    values,
    faults: [{ field: '', message }],
    intro: '',
    stamp: String(performance.now()),
    clientKey: values.clientKey?.[0] ?? '',
  };
};
