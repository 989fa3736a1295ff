import type { ReactNode } from 'react';

type Reason = { value: string; text: string };
type Props = {
  action: (form: FormData) => Promise<void>;
  hidden: Record<string, string>;
  words: {
    question: string;
    legend: string;
    stars: [string, string, string, string, string];
    positive: string;
    negative: string;
    step: [string, string];
    details: string;
    detailsHint: string;
    send: string;
  };
  positive: Reason[];
  negative: Reason[];
  thanks: ReactNode | null;
};

const SCORES = [1, 2, 3, 4, 5] as const;

/** Clarity of a page in two steps; the second folds out by the choice of a star alone, without script. */
export function Rating({ action, hidden, words, positive, negative, thanks }: Props) {
  return (
    <section className="rating-block" aria-labelledby="valutazione" data-element="feedback">
      <div className="container-xxl">
        <form action={action} className="rating-card">
          <h2 id="valutazione" data-element="feedback-title">
            {words.question}
          </h2>
          {thanks ?? (
            <>
              {Object.entries(hidden).map(([name, value]) => (
                <input type="hidden" name={name} value={value} key={name} />
              ))}
              <fieldset className="rating">
                <legend className="visually-hidden">{words.legend}</legend>
                {SCORES.map((score) => (
                  <span className="rating-star" key={score}>
                    <input
                      type="radio"
                      id={`voto-${score}`}
                      name="score"
                      value={score}
                      required
                      data-element={`feedback-rate-${score}`}
                    />
                    <label htmlFor={`voto-${score}`}>
                      <span className="star" />
                      <span className="visually-hidden">{words.stars[score - 1]}</span>
                    </label>
                  </span>
                ))}
              </fieldset>
              <Reasons
                hook="feedback-rating-positive"
                legend={words.positive}
                step={words.step[0]}
                reasons={positive}
                group="p"
              />
              <Reasons
                hook="feedback-rating-negative"
                legend={words.negative}
                step={words.step[0]}
                reasons={negative}
                group="n"
              />
              <div className="rating-step rating-details">
                <p className="rating-count">{words.step[1]}</p>
                <label htmlFor="valutazione-dettagli">{words.details}</label>
                <span className="form-text" id="valutazione-dettagli-aiuto">
                  {words.detailsHint}
                </span>
                <input
                  className="form-control"
                  id="valutazione-dettagli"
                  name="comment"
                  maxLength={200}
                  aria-describedby="valutazione-dettagli-aiuto"
                  data-element="feedback-input-text"
                />
                <button type="submit" className="btn btn-primary">
                  {words.send}
                </button>
              </div>
            </>
          )}
        </form>
      </div>
    </section>
  );
}

function Reasons({
  hook,
  legend,
  step,
  reasons,
  group,
}: {
  hook: string;
  legend: string;
  step: string;
  reasons: Reason[];
  group: string;
}) {
  return (
    <fieldset className={`rating-step ${hook}`} data-element={hook}>
      <legend>
        <span data-element="feedback-rating-question">{legend}</span>
        <span className="rating-count">{step}</span>
      </legend>
      {reasons.map(({ value, text }, index) => (
        <div className="form-check" key={value}>
          <input type="checkbox" id={`motivo-${group}-${index}`} name="reasons" value={value} />
          <label htmlFor={`motivo-${group}-${index}`} data-element="feedback-rating-answer">
            <span className="form-check-label">{text}</span>
          </label>
        </div>
      ))}
    </fieldset>
  );
}
