'use client';

import { useEffect, useRef, useState } from 'react';
import { type SessionState, verdictOf } from '../../session/session-state';
import { unsavedText } from './unsaved-text';

/** The gateway believes a session for two seconds at most: together they stay within the five of I7. */
const EVERY_MS = 2_500;

export type WatchWords = Record<
  'endedTitle' | 'endedLead' | 'changedTitle' | 'changedLead' | 'keep' | 'text' | 'copy' | 'copied' | 'stay',
  string
> & { enter: string; reload: string };

type Props = {
  /** Context and roles in which the page was made. */
  mark: string;
  enterHref: string;
  words: WatchWords;
};

/**
 * Notices in an open page that the session has ended or acts in another context since, and hands over what was written
 * and not saved, so that it can be copied (I5, I7).
 */
export function SessionWatch({ mark, enterHref, words }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [found, setFound] = useState<{ verdict: 'ended' | 'changed'; text: string } | null>(null);
  const [isCopied, setCopied] = useState(false);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const look = async () => {
      clearTimeout(timer);
      const verdict = document.hidden ? 'holds' : verdictOf(await askSession(), mark);
      if (isOver) return;
      if (verdict === 'holds') timer = setTimeout(look, EVERY_MS);
      else setFound({ verdict, text: unsavedText(document) });
    };
    const onSight = () => {
      if (!document.hidden) look();
    };
    document.addEventListener('visibilitychange', onSight);
    timer = setTimeout(look, EVERY_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onSight);
    };
  }, [mark]);

  useEffect(() => {
    if (found && !dialog.current?.open) dialog.current?.showModal();
  }, [found]);

  if (!found) return null;
  const { verdict, text } = found;
  const isEnded = verdict === 'ended';
  return (
    <dialog className="session-ended" ref={dialog} aria-labelledby="sessione-finita" aria-describedby="sessione-perche">
      <h2 id="sessione-finita">{isEnded ? words.endedTitle : words.changedTitle}</h2>
      <p id="sessione-perche">{isEnded ? words.endedLead : words.changedLead}</p>
      {text && (
        <>
          <p>{words.keep}</p>
          <label htmlFor="sessione-testo">{words.text}</label>
          <textarea id="sessione-testo" className="form-control" readOnly rows={8} value={text} />
          <p aria-live="polite">{isCopied && words.copied}</p>
        </>
      )}
      <div className="form-actions">
        {text && (
          <button type="button" className="btn btn-outline-primary" onClick={() => copy(text).then(setCopied)}>
            {words.copy}
          </button>
        )}
        {isEnded ? (
          <a className="btn btn-primary" href={enterHref}>
            {words.enter}
          </a>
        ) : (
          <button type="button" className="btn btn-primary" onClick={() => window.location.reload()}>
            {words.reload}
          </button>
        )}
        <button type="button" className="btn btn-link" onClick={() => dialog.current?.close()}>
          {words.stay}
        </button>
      </div>
    </dialog>
  );
}

async function askSession(): Promise<SessionState> {
  try {
    const answer = await fetch('/api/session', { cache: 'no-store', credentials: 'same-origin' });
    return answer.ok ? ((await answer.json()) as SessionState) : { state: 'unknown' };
  } catch {
    return { state: 'unknown' };
  }
}

/** Copies by the clipboard, or, where the browser does not allow it, by selecting the field for the person to copy. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.getElementById('sessione-testo');
    if (field instanceof HTMLTextAreaElement) field.select();
    return document.execCommand('copy');
  }
}
