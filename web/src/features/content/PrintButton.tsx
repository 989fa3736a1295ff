'use client';

import { useSyncExternalStore } from 'react';

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
    <button type="button" className="page-action-button" onClick={() => window.print()}>
      <span>{label}</span>
    </button>
  );
}
