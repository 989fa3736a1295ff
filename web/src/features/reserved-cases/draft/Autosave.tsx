'use client';

import { useEffect, useRef, useState } from 'react';
import { ask } from '../../../graphql/ask';
import type { SaveDraftMutation } from '../../../graphql/generated/graphql';
import { draftInput } from './draft-input';
import { draftSaved, type SavedDraft } from './draft-saved';
import type { Draft } from './draft-schema';

type Words = { saving: string; saved: string; unsaved: string; conflict: string };
type State = 'idle' | keyof Words;
const PAUSE_MS = 2_000;

/**
 * C7: keeps the draft of the form around it, two seconds after the last key, and at once when the reader turns to
 * another page or application. What a lost connection kept back is saved when it returns. Says so, quietly.
 */
export function Autosave({ documentId, words }: { documentId: string; words: Words }) {
  const [state, setState] = useState<State>('idle');
  const here = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const form = here.current?.closest('form');
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let underWay: Promise<void> | null = null;
    let isTyped = false;
    const save = async () => {
      setState('saving');
      const answer = await ask<SaveDraftMutation>(documentId, { input: draftInput(typedDraft(form)) });
      const saved = answer?.saveDraft.case;
      const version = form.elements.namedItem('expectedVersion');
      if (saved && version instanceof HTMLInputElement) version.value = String(saved.version);
      if (saved) form.dispatchEvent(new CustomEvent<SavedDraft>(draftSaved, { detail: saved }));
      const isConflict = answer?.saveDraft.userErrors.some(({ code }) => code === 'CONFLICT');
      // what nobody received is sent again; what somebody else changed is not
      if (!answer) isTyped = true;
      setState(saved ? 'saved' : isConflict ? 'conflict' : 'unsaved');
    };
    const keep = () => {
      clearTimeout(timer);
      if (!isTyped || underWay) return;
      isTyped = false;
      underWay = save().finally(() => {
        underWay = null;
      });
    };
    const wait = () => {
      isTyped = true;
      clearTimeout(timer);
      timer = setTimeout(() => (underWay ? underWay.then(keep) : keep()), PAUSE_MS);
    };
    const hide = () => document.visibilityState === 'hidden' && keep();
    // A page that is sent, or left for good, saves nothing behind the one that follows it.
    const leave = () => {
      isTyped = false;
    };
    // Sent while a saving is under way, the form would carry a version that is already past.
    const hold = (event: SubmitEvent) => {
      clearTimeout(timer);
      leave();
      if (!underWay) return;
      event.preventDefault();
      event.stopPropagation();
      underWay.then(() => form.requestSubmit(event.submitter));
    };
    form.addEventListener('input', wait);
    form.addEventListener('submit', hold, { capture: true });
    window.addEventListener('online', keep);
    window.addEventListener('beforeunload', leave);
    document.addEventListener('visibilitychange', hide);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', keep);
      window.removeEventListener('beforeunload', leave);
      document.removeEventListener('visibilitychange', hide);
      form.removeEventListener('input', wait);
      form.removeEventListener('submit', hold, { capture: true });
    };
  }, [documentId]);
  return (
    <p className="autosave" role="status" ref={here}>
      {state === 'idle' ? '' : words[state]}
    </p>
  );
}

/** What stands in the form; the command checks it, as it checks every draft. */
function typedDraft(form: HTMLFormElement): Draft {
  const typed = [...new FormData(form).entries()].filter(
    ([, value]) => typeof value === 'string' && value.trim() !== '',
  );
  const values = Object.fromEntries(typed) as unknown as Draft;
  return { ...values, expectedVersion: Number(values.expectedVersion), clientKey: crypto.randomUUID() };
}
