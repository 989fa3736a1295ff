'use client';

import { useEffect } from 'react';

/** Moves the focus to an element when it appears; without script the address of the page does it by its fragment. */
export function FocusOnLoad({ id }: { id: string }) {
  useEffect(() => {
    const element = document.getElementById(id);
    // A form that was sent before the page came alive comes back folded, with its faults inside.
    element?.closest('details')?.setAttribute('open', '');
    element?.focus();
  }, [id]);
  return null;
}
