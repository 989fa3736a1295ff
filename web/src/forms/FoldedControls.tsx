'use client';

import { type ReactNode, useContext } from 'react';
import { Disclosure } from '../ui/Disclosure';
import { FormContext } from './form-context';

type Props = { id: string; title: ReactNode; names: readonly string[]; isOpen?: boolean; children: ReactNode };

/** Controls that few need, folded; open again when a form comes back with something typed in them, or wrong with them. */
export function FoldedControls({ id, title, names, isOpen, children }: Props) {
  const { state } = useContext(FormContext);
  const isTouched = names.some(
    (name) => state?.faults.some(({ field }) => field === name) || state?.values[name]?.some((value) => value !== ''),
  );
  return (
    <Disclosure id={id} title={title} isOpen={isOpen || isTouched || undefined}>
      {children}
    </Disclosure>
  );
}
