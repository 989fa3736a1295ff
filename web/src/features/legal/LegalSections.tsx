import type { ReactNode } from 'react';

export type LegalSection = {
  id: string;
  title: string;
  paragraphs: ReactNode[];
  sectionHook?: string;
  bodyHook?: string;
};

/** Sections of a legal page, one title and its paragraphs each. */
export function LegalSections({ sections }: { sections: LegalSection[] }) {
  return (
    <div className="legal">
      {sections.map(({ id, title, paragraphs, sectionHook, bodyHook }) => (
        <section className="sheet-block" id={id} key={id} aria-labelledby={`${id}-titolo`}>
          <h2 id={`${id}-titolo`} data-element={sectionHook}>
            {title}
          </h2>
          <div className="prose" data-element={bodyHook}>
            {paragraphs.map((paragraph, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: fixed text, never reordered
              <p key={index}>{paragraph}</p>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
