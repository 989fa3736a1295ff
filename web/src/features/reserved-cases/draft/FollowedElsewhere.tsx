'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { draftSaved, type SavedDraft } from './draft-saved';

/** C6: shows its remark once the draft, saved by itself, is found to be of a pratica that another desk follows. */
export function FollowedElsewhere({ isTold, children }: { isTold: boolean; children: ReactNode }) {
  const [isFollowed, setFollowed] = useState(isTold);
  const here = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const form = here.current?.closest('form');
    const hear = (event: Event) => setFollowed((event as CustomEvent<SavedDraft>).detail.followedElsewhere);
    form?.addEventListener(draftSaved, hear);
    return () => form?.removeEventListener(draftSaved, hear);
  }, []);

  return (
    <div role="status" ref={here}>
      {isFollowed && children}
    </div>
  );
}
