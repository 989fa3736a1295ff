'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { readableWords } from './readable-words';
import { piecesOf, spokenOf } from './spoken';

type Props = { listen: string; stop: string /** Element whose words are read. */; of: string; lang: string };

const never = () => () => {};
const canSpeak = () => 'speechSynthesis' in window;
const noSpeech = () => false;

/** Reads the page aloud with the voice of the device; shown only where there is one (P39). */
export function ReadAloud({ listen, stop, of, lang }: Props) {
  const isAble = useSyncExternalStore(never, canSpeak, noSpeech);
  const [isReading, setReading] = useState(false);
  useEffect(() => () => (canSpeak() ? window.speechSynthesis.cancel() : undefined), []);
  if (!isAble) return null;
  const begin = () => {
    const text = document.getElementById(of);
    const pieces = text ? piecesOf(spokenOf(readableWords(text))) : [];
    window.speechSynthesis.cancel();
    for (const [at, piece] of pieces.entries()) {
      const said = new SpeechSynthesisUtterance(piece);
      said.lang = lang;
      if (at === pieces.length - 1) said.onend = () => setReading(false);
      said.onerror = () => setReading(false);
      window.speechSynthesis.speak(said);
    }
    setReading(pieces.length > 0);
  };
  const end = () => {
    window.speechSynthesis.cancel();
    setReading(false);
  };
  return (
    <button type="button" className="page-action-button" aria-pressed={isReading} onClick={isReading ? end : begin}>
      <span>{isReading ? stop : listen}</span>
    </button>
  );
}
