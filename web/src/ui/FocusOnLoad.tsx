'use client';

import { useEffect } from 'react';

/** Moves the focus to an element when it appears; without script the address of the page does it by its fragment. */
export function FocusOnLoad({ id }: { id: string }) {
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  return null;
}
