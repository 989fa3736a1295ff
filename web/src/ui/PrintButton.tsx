'use client';

import { useSyncExternalStore } from 'react';
import { Icon } from './Icon';

const never = () => () => {};

/** Prints the page. Shown only where script runs: without it the browser's own menu does the same. */
export function PrintButton({ label }: { label: string }) {
  const isAlive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!isAlive) return null;
  return (
    <button type="button" className="btn btn-outline-primary" onClick={() => window.print()}>
      <Icon name="print" size="sm" />
      <span>{label}</span>
    </button>
  );
}
