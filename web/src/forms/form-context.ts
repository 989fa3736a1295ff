'use client';

import { createContext, useContext } from 'react';
import type { ActionState } from './action-state';

type Sending = { state: ActionState; nameOf: (name: string) => string; isPending: boolean };

export const FormContext = createContext<Sending>({ state: null, nameOf: (name) => name, isPending: false });

/** Name, value and fault of one control within its form. After a try the typed value wins over the first one. */
export function useControl(name: string, first?: string) {
  const { state, nameOf } = useContext(FormContext);
  return {
    name: nameOf(name),
    value: state ? (state.values[name]?.[0] ?? '') : first,
    values: state ? (state.values[name] ?? []) : undefined,
    error: state?.faults.find(({ field }) => field === name)?.message,
  };
}
